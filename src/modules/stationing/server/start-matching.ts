import { setTimeout as pause } from "node:timers/promises";
import { z } from "zod";
import { CommandId } from "#kernel/ids.ts";
import { command } from "#platform/command.ts";
import type { JobKind } from "#platform/jobs/run-jobs.ts";
import { startJob } from "#platform/jobs/start-job.ts";
import { query } from "#platform/query.ts";
import { CallId, Figures, PlanId, Problem, Started, StartMatching, Teams } from "../contract.ts";
import { no } from "../domain/refusals.ts";
import { getCall } from "./calls.ts";
import { runMatching } from "./matching/run-matching.ts";
import { problemOf } from "./problem.ts";

const Input = z.object({ callId: CallId, seconds: z.int() });

/** The matching starts as a job: it thinks in a thread of its own, tells its gap, and can be cancelled. */
export const startMatching = command({
  name: "stationing.start-matching",
  verb: "stationing.manage",
  input: StartMatching,
  output: Started,
  load: async ({ tx, actor, input, now }) => {
    const call = await getCall(tx, actor.countyCode, input.callId);
    return { call, ...(await problemOf(tx, actor.countyCode, call, now)) };
  },
  whyNot: (_, { call, problem }) => {
    if (call.endedOn) return no.callEnded({ on: call.endedOn });
    if (problem.villages.length === 0) return no.noVillages({});
    return problem.cadres.length === 0 ? no.nobodyApproved({}) : null;
  },
  run: async (call, { seconds }) => {
    call.mark({ place: call.actor.countyCode, subject: call.input.callId });
    const input = { callId: call.input.callId, seconds: call.input.seconds ?? seconds };
    return { jobId: await startJob(call, { kind: MATCHING, place: call.actor.countyCode, input, total: 100 }) };
  },
});

const MATCHING = "stationing.matching";
const readProblem = query({
  name: "stationing.problem",
  verb: "stationing.manage",
  input: z.object({ callId: CallId }),
  run: async ({ tx, actor, input, now }) =>
    problemOf(tx, actor.countyCode, await getCall(tx, actor.countyCode, input.callId), now),
});

/** What the solver proposed is kept as a plan; nothing follows from it before a person confirms it. */
const keepPlan = command({
  name: "stationing.keep-plan",
  verb: "stationing.manage",
  input: z.object({
    commandId: CommandId,
    id: PlanId,
    callId: CallId,
    problem: Problem,
    teams: Teams,
    figures: Figures,
  }),
  output: z.object({ id: PlanId }),
  load: ({ tx, actor, input }) => getCall(tx, actor.countyCode, input.callId),
  whyNot: () => null,
  run: async ({ tx, actor, input, now, mark }) => {
    const { id, callId } = input;
    const some = {
      problem: JSON.stringify(input.problem),
      teams: JSON.stringify(input.teams),
      figures: JSON.stringify(input.figures),
    };
    await tx
      .insertInto("matchPlan")
      .values({ countyCode: actor.countyCode, id, callId, source: "optimiser", ...some, madeAt: now, changedAt: now })
      .execute();
    mark({ place: actor.countyCode, subject: id });
    return { id };
  },
});

export const matchingJob: JobKind = {
  kind: MATCHING,
  run: async (job) => {
    const { callId, seconds } = Input.parse(job.input);
    const { problem } = await readProblem({ callId }, job.caller);
    const stop = new AbortController();
    const began = performance.now();
    let gap: number | null = null;
    let ended = false;
    const tell = (word: { gap?: number | null }): void => {
      gap = word.gap ?? gap;
    };
    const running = runMatching({ problem, seconds, tell }, stop.signal).finally(() => {
      ended = true;
    });
    running.catch(() => {});
    try {
      while (!ended) {
        await Promise.race([running.catch(() => {}), pause(500)]);
        const spent = Math.min(99, Math.floor(((performance.now() - began) / 1000 / seconds) * 100));
        if (!ended) await job.progress(spent, 100, gap === null ? undefined : `${(gap * 100).toFixed(1)} %`);
      }
    } catch (error) {
      stop.abort(error);
      throw error;
    }
    const { teams, ...told } = await running;
    const figures = { ...told, seconds: Math.round((performance.now() - began) / 100) / 10 };
    const planId = PlanId.parse(job.commandIdFor("plan-id"));
    await keepPlan({ commandId: job.commandIdFor("plan"), id: planId, callId, problem, teams, figures }, job.caller);
    await job.progress(100, 100);
    return { planId, cost: told.cost, gap: told.gap, greedy: told.greedy };
  },
};
