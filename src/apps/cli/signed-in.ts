import { setTimeout as sleep } from "node:timers/promises";
import { createORPCClient, ORPCError } from "@orpc/client";
import type { ContractRouterClient } from "@orpc/contract";
import { OpenAPILink } from "@orpc/openapi-client/fetch";
import { Refusal, type RefusalStatus } from "#kernel/refusal.ts";
import { runNextJob } from "#platform/jobs/run-jobs.ts";
import type { World } from "#platform/world.ts";
import type { contract } from "../contract.ts";
import { contract as routes } from "../contract.ts";
import { makeApp } from "../server/app.ts";
import { jobKinds } from "../server/job-kinds.ts";
import { askPassword } from "./ask-password.ts";
import { type Call, no, textOf } from "./command-line.ts";

export type Client = ContractRouterClient<typeof contract>;
type Me = Awaited<ReturnType<Client["accounts"]["me"]>>;
type Job = Awaited<ReturnType<Client["jobs"]["mine"]>>[number];

/** A person at the command line: the same API, rights and audit as in the office. */
export type SignedIn = {
  me: Me;
  api: Client;
  send: (request: Request) => Promise<Response>;
  /** Waits for a job, working on it here when nobody else does. */
  finish: (jobId: string, tell: (job: Job) => void) => Promise<Job>;
};

/** Signs the person of `--user` in by password. */
export async function signIn(world: World, call: Call): Promise<SignedIn> {
  const loginName = textOf(call.options.user);
  if (!loginName) throw no.usage({ command: call.command, problem: call.say("cli.problem.user") });
  const report = (error: unknown): void => call.log.error({ err: error }, "bug");
  const app = makeApp(world, report);
  let cookie = "";
  const send = async (request: Request): Promise<Response> => {
    if (cookie) request.headers.set("cookie", cookie);
    request.headers.set("accept-language", call.language);
    const answer = await app.fetch(request);
    cookie = answer.headers.getSetCookie()[0]?.split(";")[0] ?? cookie;
    if (!answer.ok && request.url.includes("/api/files")) throw await refusalIn(answer);
    return answer;
  };
  const link = new OpenAPILink(routes, {
    url: `${world.origin}/api/v1`,
    fetch: send,
    interceptors: [({ next }) => next().catch(asRefusal)],
  });
  const api = createORPCClient(link) as Client;
  const password = await askPassword(call.say("cli.password", { name: loginName }));
  const me = await api.accounts.signIn({ loginName, password });
  return { me, api, send, finish: (jobId, tell) => finish(world, api, jobId, tell, report) };
}

function asRefusal(error: unknown): never {
  if (error instanceof ORPCError && error.status < 500)
    throw new Refusal(error.code, error.status as RefusalStatus, (error.data ?? {}) as Record<string, unknown>);
  throw error;
}

async function refusalIn(answer: Response): Promise<Refusal> {
  const { code, data } = (await answer.json()) as { code: string; data: Record<string, unknown> };
  return new Refusal(code, answer.status as RefusalStatus, data);
}

async function finish(
  world: World,
  api: Client,
  jobId: string,
  tell: (job: Job) => void,
  report: (error: unknown) => void,
): Promise<Job> {
  let over = false;
  const worker = (async () => {
    while (!over) if (!(await runNextJob(world, jobKinds, report))) await sleep(200);
  })();
  try {
    for (;;) {
      const job = (await api.jobs.mine()).find((one) => one.id === jobId);
      if (job) tell(job);
      if (job?.state === "failed")
        throw new Refusal(job.trouble?.code ?? "server.trouble", 422, job.trouble?.facts ?? {});
      if (job && (job.state === "done" || job.state === "cancelled")) return job;
      await sleep(300);
    }
  } finally {
    over = true;
    await worker;
  }
}
