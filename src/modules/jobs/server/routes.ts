import { implement } from "@orpc/server";
import { answer, type Visit } from "#platform/http/visit.ts";
import { jobsContract } from "../contract.ts";
import { cancelJob } from "./cancel-job.ts";
import { listMyJobs } from "./jobs.ts";

const os = implement(jobsContract).$context<Visit>();

export const jobsRoutes = os.router({
  mine: os.mine.handler(answer(listMyJobs)),
  cancel: os.cancel.handler(answer(cancelJob)),
});
