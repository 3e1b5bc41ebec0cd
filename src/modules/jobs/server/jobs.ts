import { z } from "zod";
import { query } from "#platform/query.ts";
import { Job } from "../contract.ts";

const MOST = 30;

/** My latest jobs, newest first. */
export const listMyJobs = query({
  name: "job.mine",
  verb: "self.use",
  input: z.unknown(),
  run: async ({ tx, actor }) => {
    const rows = await tx
      .selectFrom("job")
      .select([
        "id",
        "kind",
        "place",
        "state",
        "doneCount",
        "totalCount",
        "step",
        "result",
        "trouble",
        "createdAt",
        "startedAt",
        "endedAt",
      ])
      .where("countyCode", "=", actor.countyCode)
      .where("accountId", "=", actor.accountId)
      .orderBy("createdAt", "desc")
      .limit(MOST)
      .execute();
    return rows.map(
      ({ doneCount, totalCount, trouble, ...row }): Job =>
        Job.parse({ ...row, done: doneCount, total: totalCount, trouble: trouble ? JSON.parse(trouble) : null }),
    );
  },
});
