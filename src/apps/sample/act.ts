import { createORPCClient } from "@orpc/client";
import type { ContractRouterClient } from "@orpc/contract";
import { OpenAPILink } from "@orpc/openapi-client/fetch";
import type { Day } from "#kernel/day.ts";
import { startOf } from "#kernel/day.ts";
import type { Instant } from "#kernel/instant.ts";
import { openSession, systemActor } from "#modules/accounts/index.ts";
import { runNextJob } from "#platform/jobs/run-jobs.ts";
import { newId } from "#platform/new-id.ts";
import { deliverNext } from "#platform/reactions.ts";
import type { World } from "#platform/world.ts";
import { contract } from "../contract.ts";
import { makeApp } from "../server/app.ts";
import { jobKinds } from "../server/job-kinds.ts";
import { reactions } from "../server/reactions.ts";
import { COUNTY } from "./land.ts";

export type Client = ContractRouterClient<typeof contract>;

/** The sample is made by its people through the API, like everything else, on days of the past weeks. */
export type Stage = {
  world: World;
  /** Moves the stage's own clock to a time of day: `at("2026-11-16", 9)` is nine in the morning in Shanghai. */
  at: (day: Day, hour: number) => void;
  /** Lets time pass. */
  pass: (seconds: number) => void;
  /** The API as this person sees it. */
  as: (login: string) => Promise<Client>;
  /** Hands in a file and gives its id. */
  handIn: (
    login: string,
    file: { name: string; place: string; purpose: string; content: Uint8Array },
  ) => Promise<string>;
  /** Runs jobs and reactions until nothing is left to do. */
  settle: () => Promise<void>;
  id: () => string;
};

export function setStage(real: World, report: (error: unknown) => void): Stage {
  let moment = real.now();
  const world: World = { ...real, now: () => moment };
  const fail = (error: unknown): never => {
    throw error;
  };
  const app = makeApp(world, report);
  const cookies = new Map<string, string>();
  const cookieOf = async (login: string): Promise<string> => {
    const key = `${login} ${moment.slice(0, 13)}`;
    const known = cookies.get(key);
    if (known) return known;
    const account = await world.db
      .selectFrom("account")
      .select(["countyCode", "id"])
      .where("loginName", "=", login)
      .executeTakeFirstOrThrow();
    const { token } = await openSession(world, account, "sample");
    cookies.set(key, `bangfu=${token}`);
    return `bangfu=${token}`;
  };
  const send = async (login: string, request: Request): Promise<Response> => {
    request.headers.set("cookie", await cookieOf(login));
    return app.fetch(request);
  };
  return {
    world,
    id: () => newId(),
    at: (day, hour) => {
      moment = new Date(Date.parse(startOf(day)) + hour * 3_600_000).toISOString() as Instant;
    },
    pass: (seconds) => {
      moment = new Date(Date.parse(moment) + seconds * 1000).toISOString() as Instant;
    },
    as: async (login) =>
      createORPCClient(
        new OpenAPILink(contract, { url: `${world.origin}/api/v1`, fetch: (request) => send(login, request) }),
      ) as Client,
    handIn: async (login, { name, place, purpose, content }) => {
      const query = new URLSearchParams({ name, place, purpose, commandId: newId() });
      const answer = await send(
        login,
        new Request(`${world.origin}/api/files?${query}`, { method: "PUT", body: content as BodyInit }),
      );
      if (!answer.ok) throw new Error(`the sample's file was refused: ${await answer.text()}`);
      return ((await answer.json()) as { fileId: string }).fileId;
    },
    settle: async () => {
      const by = () => ({ world, actor: systemActor(COUNTY.code) });
      while ((await runNextJob(world, jobKinds, fail)) || (await deliverNext(world, reactions, by, fail)));
    },
  };
}
