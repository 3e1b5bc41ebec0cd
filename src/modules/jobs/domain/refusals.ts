import { refusal } from "#kernel/refusal.ts";

export const jobRefusals = {
  notFound: refusal("job.not-found", 404),
  over: refusal<{ state: string }>("job.over", 409),
};

/** Why a job cannot be cancelled any more, or null. */
export const whyNotCancel = (job: { state: string } | undefined) => {
  if (!job) return jobRefusals.notFound({});
  return job.state === "waiting" || job.state === "running" ? null : jobRefusals.over({ state: job.state });
};
