import { systemActor } from "#modules/accounts/index.ts";
import { findCounty, runPostingClock } from "#modules/disclosure/index.ts";
import { runDutyClock, runNoticeClock } from "#modules/duties/index.ts";
import { sealAudit } from "#platform/audit/seal-audit.ts";
import { runNextJob } from "#platform/jobs/run-jobs.ts";
import { deliverNext } from "#platform/reactions.ts";
import type { World } from "#platform/world.ts";
import { jobKinds } from "./job-kinds.ts";
import { reactions } from "./reactions.ts";

const QUIET_MS = 300;
const TROUBLE_MS = 3_000;
const SEAL_MS = 3_000;
const POSTING_CLOCK_MS = 60_000;

type Step = () => Promise<boolean>;

/** Work that goes on by itself: reactions, jobs, sealing the audit, the clock of postings. Each loop is calm when idle and waits after trouble. */
export function startBackground(world: World, report: (error: unknown) => void): { stop: () => Promise<void> } {
  let stopped = false;
  const wakers = new Set<() => void>();
  const pause = (ms: number): Promise<void> =>
    new Promise((resolve) => {
      const wake = (): void => {
        clearTimeout(timer);
        wakers.delete(wake);
        resolve();
      };
      const timer = setTimeout(wake, ms);
      wakers.add(wake);
    });
  const loop = async (step: Step, idle: number): Promise<void> => {
    while (!stopped) {
      const worked = await step().catch((error: unknown) => {
        if (!stopped) report(error);
        return null;
      });
      if (!worked && !stopped) await pause(worked === null ? TROUBLE_MS : idle);
    }
  };
  const callerFor = (countyCode: string) => ({ world, actor: systemActor(countyCode) });
  const loops = [
    loop(() => deliverNext(world, reactions, callerFor, report), QUIET_MS),
    loop(() => runNextJob(world, jobKinds, report, () => stopped), QUIET_MS),
    loop(async () => {
      await sealAudit(world.db, world.now());
      return false;
    }, SEAL_MS),
    loop(async () => {
      const county = await findCounty(world);
      if (county) await runPostingClock(callerFor(county.code), report);
      if (county) await runNoticeClock(callerFor(county.code), report);
      if (county) await runDutyClock(callerFor(county.code));
      return false;
    }, POSTING_CLOCK_MS),
  ];
  return {
    stop: async () => {
      stopped = true;
      for (const wake of wakers) wake();
      await Promise.all(loops);
    },
  };
}
