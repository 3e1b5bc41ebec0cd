import { sql } from "kysely";
import type { Actor } from "#kernel/actor.ts";
import { Refusal } from "#kernel/refusal.ts";
import { derivedId } from "../derived-id.ts";
import { refusalOf } from "../http/refuse.ts";
import type { Caller, World } from "../world.ts";

const LEASE = "30 seconds";
const TELL_EVERY_MS = 400;

/** A job under way. It acts as the person who started it, with the rights they have when it begins or goes on. After a crash it begins again with its last `checkpoint`. */
export type RunningJob = {
  id: string;
  input: unknown;
  checkpoint: unknown;
  caller: Caller;
  /** Tells how far it is and keeps the lease; cheap to call often. Throws `JobCancelled` when the person asked to stop. */
  progress: (done: number, total?: number, step?: string) => Promise<void>;
  /** Remembers where to go on after a crash. */
  save: (checkpoint: object) => Promise<void>;
  /** The id of a command this job gives: the same after a resume, so that nothing is applied twice. */
  commandIdFor: (...parts: readonly string[]) => string;
};

export type JobKind = { kind: string; run: (job: RunningJob) => Promise<object> };

/** Thrown inside a job when the server ends: the job waits and goes on from its last checkpoint, as after a crash. */
class JobPaused extends Error {}

/** Thrown inside a job when its person cancelled it. What was committed stays; the job says so in its result. */
export class JobCancelled extends Error {}

type Row = {
  countyCode: string;
  id: string;
  kind: string;
  input: unknown;
  checkpoint: unknown;
  actor: unknown;
  doneCount: number;
};

/**
 * Takes one waiting job, or one whose worker died, and runs it to its end. False when there was none. `ending` says that
 * the server is being stopped: the job stops at its next step. When the database goes away under it, it waits too.
 */
export async function runNextJob(
  world: World,
  kinds: readonly JobKind[],
  report: (error: unknown) => void,
  ending: () => boolean = () => false,
): Promise<boolean> {
  const taken = await sql<Row>`
    update job set state = 'running', lease_until = clock_timestamp() + interval ${sql.lit(LEASE)}, started_at = coalesce(started_at, now())
    where (county_code, id) = (
      select county_code, id from job
      where state = 'waiting' or (state = 'running' and lease_until < clock_timestamp())
      order by created_at limit 1 for update skip locked)
    returning county_code, id, kind, input, checkpoint, actor, done_count`.execute(world.db);
  const row = taken.rows[0];
  if (!row) return false;
  const mine = () => world.db.updateTable("job").where("countyCode", "=", row.countyCode).where("id", "=", row.id);
  try {
    const kind = kinds.find((one) => one.kind === row.kind);
    if (!kind) throw new Error(`no job kind ${row.kind}`);
    const before = row.actor as Actor;
    const actor = (await world.actorNow?.(world, before)) ?? before;
    const result = await kind.run(running({ world, actor }, row, ending));
    await mine()
      .set({ state: "done", result: JSON.stringify(result), endedAt: world.now(), leaseUntil: null })
      .execute();
  } catch (error) {
    const refused = refusalOf(error);
    if (error instanceof JobPaused || isAway(error)) {
      await mine().set({ state: "waiting", leaseUntil: null }).execute();
      return false;
    }
    const state = error instanceof JobCancelled ? "cancelled" : "failed";
    if (state === "failed" && !(error instanceof Refusal)) report(error); // a wrong file is nobody's bug
    const trouble = { code: refused?.code ?? "server.trouble", facts: refused?.facts ?? {} };
    await mine()
      .set({
        state,
        trouble: state === "failed" ? JSON.stringify(trouble) : null,
        endedAt: world.now(),
        leaseUntil: null,
      })
      .execute();
  }
  return true;
}

/** The connection broke; not a file that is not there, which no waiting brings back. */
const isAway = (error: unknown): boolean =>
  refusalOf(error)?.code === "server.database-away" && (error as { code?: unknown }).code !== "ENOENT";

function running(caller: Caller, row: Row, ending: () => boolean): RunningJob {
  let told = 0;
  const keep = (set: { doneCount?: number; totalCount?: number | null; step?: string; checkpoint?: string }) =>
    caller.world.db
      .updateTable("job")
      .set({ ...set, leaseUntil: sql`clock_timestamp() + interval ${sql.lit(LEASE)}` })
      .where("countyCode", "=", row.countyCode)
      .where("id", "=", row.id)
      .returning("cancelAsked")
      .executeTakeFirst();
  return {
    id: row.id,
    input: row.input,
    checkpoint: row.checkpoint,
    caller,
    progress: async (done, total, step) => {
      if (ending()) throw new JobPaused();
      const now = performance.now();
      if (now - told < TELL_EVERY_MS && done !== total) return;
      told = now;
      const answer = await keep({
        doneCount: done,
        ...(total !== undefined && { totalCount: total }),
        ...(step && { step }),
      });
      if (answer?.cancelAsked) throw new JobCancelled();
    },
    save: async (checkpoint) => void (await keep({ checkpoint: JSON.stringify(checkpoint) })),
    commandIdFor: (...parts) => derivedId(row.id, ...parts),
  };
}
