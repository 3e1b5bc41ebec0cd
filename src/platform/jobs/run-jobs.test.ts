import { afterAll, beforeAll, expect, it } from "vitest";
import { z } from "zod";
import { CommandId, JobId } from "#kernel/ids.ts";
import { Refusal } from "#kernel/refusal.ts";
import { COUNTY, type County, id, openCounty } from "#testing/county.ts";
import { command } from "../command.ts";
import { type JobKind, runNextJob } from "./run-jobs.ts";
import { startJob } from "./start-job.ts";

let county: County;
beforeAll(async () => {
  county = await openCounty();
});
afterAll(() => county.close());

const begin = command({
  name: "test.begin",
  verb: "self.use",
  input: z.object({ commandId: CommandId }),
  output: z.object({ jobId: JobId }),
  load: async () => null,
  whyNot: () => null,
  run: async (call) => ({ jobId: await startJob(call, { kind: "test", place: COUNTY, input: {} }) }),
});
const stateOf = async (jobId: string) =>
  (await county.world.db.selectFrom("job").select("state").where("id", "=", jobId).executeTakeFirst())?.state;
const fail = (error: unknown): never => {
  throw error;
};

/** Counts to four, remembering where it is. */
const counting = (done: number[], trouble: () => void = () => {}): JobKind => ({
  kind: "test",
  run: async (job) => {
    for (let i = (job.checkpoint as { next?: number } | null)?.next ?? 0; i < 4; i++) {
      await job.progress(i, 4);
      trouble();
      done.push(i);
      await job.save({ next: i + 1 });
    }
    return {};
  },
});

it("a job stops at its next step when the server ends, and goes on from there at the next start", async () => {
  const { jobId } = await begin({ commandId: id() }, county.as("county-officer", COUNTY));
  const done: number[] = [];
  expect(await runNextJob(county.world, [counting(done)], fail, () => done.length === 2)).toBe(false);
  expect([await stateOf(jobId), done]).toEqual(["waiting", [0, 1]]);
  await runNextJob(county.world, [counting(done)], fail);
  expect([await stateOf(jobId), done]).toEqual(["done", [0, 1, 2, 3]]);
});

it("a job waits when the connection to the database breaks under it, and fails for anything else", async () => {
  const { jobId } = await begin({ commandId: id() }, county.as("county-officer", COUNTY));
  const done: number[] = [];
  const throwing = (code: string) => () => {
    if (done.length === 1) throw Object.assign(new Error(code), { code });
  };
  await runNextJob(county.world, [counting(done, throwing("ECONNRESET"))], fail);
  expect([await stateOf(jobId), done]).toEqual(["waiting", [0]]);
  const reported: unknown[] = [];
  await runNextJob(county.world, [counting(done, throwing("ENOENT"))], (error) => reported.push(error));
  expect([await stateOf(jobId), reported.length]).toEqual(["failed", 1]);
});

it("a job goes on with the rights its person has then, not with those of the day it was started", async () => {
  const by = county.as("county-officer", COUNTY);
  const { jobId } = await begin({ commandId: id() }, by);
  const acting = (): JobKind => ({ kind: "test", run: async (job) => begin({ commandId: id() }, job.caller) });
  const dismissed = { ...county.world, actorNow: async () => ({ ...by.actor, rights: {} }) };
  await runNextJob(dismissed, [acting()], fail);
  const row = await county.world.db
    .selectFrom("job")
    .select(["state", "trouble"])
    .where("id", "=", jobId)
    .executeTakeFirst();
  expect(row).toMatchObject({ state: "failed", trouble: expect.stringContaining("actor.not-your-right") });
});

it("a job that is refused fails with its reason, and nobody is told of a bug", async () => {
  const { jobId } = await begin({ commandId: id() }, county.as("county-officer", COUNTY));
  const refusing = () => {
    throw new Refusal("test.refused", 422, { sheet: "一" });
  };
  await runNextJob(county.world, [counting([], refusing)], fail);
  const job = county.world.db.selectFrom("job").select(["state", "trouble"]).where("id", "=", jobId);
  const told = JSON.stringify(await job.executeTakeFirst()).replaceAll("\\", "");
  expect(told).toContain('"state":"failed"');
  expect(told).toContain('{"code":"test.refused","facts":{"sheet":"一"}}');
});
