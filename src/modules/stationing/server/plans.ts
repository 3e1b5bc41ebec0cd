import { z } from "zod";
import { dayOf } from "#kernel/day.ts";
import { command } from "#platform/command.ts";
import type { Tx } from "#platform/db/tables.ts";
import { query } from "#platform/query.ts";
import { CallId, ConfirmPlan, CopyPlan, type Figures, MovePlan, PlanId, type PlanRead, PlanRow } from "../contract.ts";
import { whyNotConfirm } from "../domain/matching/confirm.ts";
import type { MatchProblem, Teams } from "../domain/matching/problem.ts";
import { scorePlan } from "../domain/matching/score.ts";
import { gapOf } from "../domain/matching/solve.ts";
import { no } from "../domain/refusals.ts";
import { cadresNamed, villagesNamed } from "./names.ts";

const plans = (tx: Tx, countyCode: string) =>
  tx
    .selectFrom("matchPlan as m")
    .selectAll("m")
    .select((eb) =>
      eb
        .exists(
          eb
            .selectFrom("appointmentNotice as n")
            .select("n.id")
            .whereRef("n.countyCode", "=", "m.countyCode")
            .whereRef("n.callId", "=", "m.callId"),
        )
        .as("used"),
    )
    .where("m.countyCode", "=", countyCode);
type Row = Awaited<ReturnType<ReturnType<typeof plans>["execute"]>>[number];
const read = (row: Row) => ({
  problem: row.problem as unknown as MatchProblem,
  teams: row.teams as unknown as Teams,
  figures: row.figures as unknown as Figures | null,
});

/** A plan with its problem; refuses with `stationing.plan-not-found`. */
export async function getPlan(tx: Tx, countyCode: string, id: string, lock = false) {
  const row = await plans(tx, countyCode)
    .where("m.id", "=", id)
    .$if(lock, (some) => some.forUpdate("m"))
    .executeTakeFirst();
  if (!row) throw no.planNotFound({});
  return { row, ...read(row) };
}

function shown(row: Row): PlanRow {
  const { problem, teams, figures } = read(row);
  const { cost } = scorePlan(problem, teams);
  const bound = figures?.bound ?? null;
  return PlanRow.parse({
    ...row,
    cost,
    bound,
    gap: bound === null ? null : gapOf(cost, bound),
    greedy: figures?.greedy ?? null,
    used: Boolean(row.used) && row.confirmedOn !== null,
  });
}

export const listPlans = query({
  name: "stationing.plans",
  verb: "stationing.manage",
  input: z.object({ callId: CallId }),
  run: async ({ tx, actor, input }) =>
    (
      await plans(tx, actor.countyCode)
        .where("m.callId", "=", input.callId)
        .orderBy("m.madeAt", "desc")
        .limit(50)
        .execute()
    ).map(shown),
});

export const readPlan = query({
  name: "stationing.plan",
  verb: "stationing.manage",
  input: z.object({ planId: PlanId }),
  run: async ({ tx, actor, input }): Promise<PlanRead> => {
    const { row, problem, teams, figures } = await getPlan(tx, actor.countyCode, input.planId);
    const village = await villagesNamed(
      tx,
      problem.villages.map((one) => one.place),
    );
    const cadre = await cadresNamed(
      tx,
      actor.countyCode,
      problem.cadres.map((one) => one.id),
    );
    const levels = await tx
      .selectFrom("candidacy")
      .select(["cadreId", "level"])
      .where("countyCode", "=", actor.countyCode)
      .where("callId", "=", row.callId)
      .execute();
    const levelOf = new Map(levels.map((one) => [one.cadreId, one.level]));
    const named = (id: string) => ({ name: cadre(id).name, unit: cadre(id).unit ?? "", level: levelOf.get(id) ?? "" });
    return {
      ...shown(row),
      figures,
      problem: problem as PlanRead["problem"],
      teams: teams as PlanRead["teams"],
      names: Object.fromEntries(problem.cadres.map((one) => [one.id, named(one.id)])),
      villages: Object.fromEntries(
        problem.villages.map((one) => [
          one.place,
          { name: village(one.place).name, township: village(one.place).township },
        ]),
      ),
    };
  },
});

const set = (tx: Tx, countyCode: string, id: string, some: object) =>
  tx.updateTable("matchPlan").set(some).where("countyCode", "=", countyCode).where("id", "=", id).execute();

/** People move cards: the teams as they now stand. Who had another version on the screen looks again. */
export const movePlan = command({
  name: "stationing.move-plan",
  verb: "stationing.manage",
  input: MovePlan,
  output: z.object({ version: z.int(), cost: z.number() }),
  load: ({ tx, actor, input }) => getPlan(tx, actor.countyCode, input.planId, true),
  whyNot: ({ input }, { row, problem }) => {
    if (row.confirmedOn) return no.planConfirmed({ on: row.confirmedOn });
    if (row.version !== input.version) return no.planMoved({ version: row.version });
    const { broken } = scorePlan(problem, input.teams);
    const strange = Object.keys(input.teams).find((place) => !problem.villages.some((one) => one.place === place));
    if (strange) return no.placeUnknown({ place: strange });
    const not = broken.filter((one) => one.code !== "home").length;
    return not > 0 ? no.planBroken({ count: not }) : null;
  },
  run: async ({ tx, actor, input, now, mark }, { row, problem }) => {
    const version = row.version + 1;
    await set(tx, actor.countyCode, row.id, { teams: JSON.stringify(input.teams), version, changedAt: now });
    mark({ place: actor.countyCode, subject: row.id });
    return { version, cost: scorePlan(problem, input.teams).cost };
  },
});

/** A plan to move about in, beside the one proposed. */
export const copyPlan = command({
  name: "stationing.copy-plan",
  verb: "stationing.manage",
  input: CopyPlan,
  output: z.object({ id: PlanId }),
  load: ({ tx, actor, input }) => getPlan(tx, actor.countyCode, input.planId),
  whyNot: () => null,
  run: async ({ tx, actor, input, now, mark }, { row, problem, teams, figures }) => {
    const some = { problem: JSON.stringify(problem), teams: JSON.stringify(teams), figures: JSON.stringify(figures) };
    await tx
      .insertInto("matchPlan")
      .values({
        countyCode: actor.countyCode,
        id: input.id,
        callId: row.callId,
        source: "hand",
        ...some,
        madeAt: now,
        changedAt: now,
      })
      .execute();
    mark({ place: actor.countyCode, subject: input.id });
    return { id: input.id };
  },
});

/** A person takes the plan as it stands: nobody sent home, no team too large, a first secretary in every village or the gaps taken knowingly. */
export const confirmPlan = command({
  name: "stationing.confirm-plan",
  verb: "stationing.manage",
  input: ConfirmPlan,
  output: z.object({ id: PlanId }),
  load: ({ tx, actor, input }) => getPlan(tx, actor.countyCode, input.planId, true),
  whyNot: ({ input }, { row, problem, teams }) => {
    if (row.confirmedOn) return no.planConfirmed({ on: row.confirmedOn });
    if (row.version !== input.version) return no.planMoved({ version: row.version });
    return whyNotConfirm(scorePlan(problem, teams), teams, input.withGaps);
  },
  run: async ({ tx, actor, now, mark, emit }, { row }) => {
    await set(tx, actor.countyCode, row.id, { confirmedOn: dayOf(now), confirmedBy: actor.cadreId, changedAt: now });
    mark({ place: actor.countyCode, subject: row.id });
    await emit("stationing.plan-confirmed", { planId: row.id, callId: row.callId }, actor.countyCode);
    return { id: PlanId.parse(row.id) };
  },
});
