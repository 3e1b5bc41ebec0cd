import { fork } from "node:child_process";
import { randomUUID } from "node:crypto";
import { fileURLToPath } from "node:url";

/** One phone with a signed-in owner, a village and somebody to go to the door with. */
export type Device = { cookie: string; cadreId: string; otherId: string; place: string; day: string };
type Order = { origin: string; devices: readonly Device[] };
export type Synced = {
  /** Milliseconds from the first byte asked for to the last command taken, for each phone. */
  took: number[];
  requests: number;
  /** Answers that were neither taken nor a refusal with its sentence, each tried again as a phone does. */
  errors: number;
  /** How many of them by status; 0: no answer at all, 503: told to come again. */
  kinds: Record<string, number>;
  refused: string[];
};

/** All phones come back into the signal at the same moment, each from a process of its own beside the server's. */
export const syncAll = (order: Order): Promise<Synced> =>
  new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(import.meta.url), { execArgv: process.execArgv });
    child.once("message", (told) => resolve(told as Synced));
    child.once("error", reject);
    child.once("exit", (code) => reject(new Error(`the phones ended with ${code}`)));
    child.send(order);
  });

const PNG = Buffer.from("89504e470d0a1a0a0000000d49484452", "hex");
const MOST_TRIES = 8;
type Household = {
  household: { id: string; year: { year: number }; naturalVillage: string | null };
  changedAt: string;
};

async function run({ origin, devices }: Order): Promise<Synced> {
  const told: Synced = { took: [], requests: 0, errors: 0, kinds: {}, refused: [] };
  const ask = async (cookie: string, path: string, init: RequestInit): Promise<unknown> => {
    for (let tries = 0; tries < MOST_TRIES; tries += 1) {
      told.requests += 1;
      const answer = await fetch(`${origin}${path}`, { ...init, headers: { ...init.headers, cookie } }).catch(
        () => null,
      );
      if (answer?.ok) return answer.json();
      told.errors += 1;
      const kind = String(answer?.status ?? 0);
      told.kinds[kind] = (told.kinds[kind] ?? 0) + 1;
      await answer?.text();
    }
    throw new Error(`${path} was never answered`);
  };
  const json = (method: string, value: unknown): RequestInit => ({
    method,
    headers: { "content-type": "application/json" },
    body: JSON.stringify(value),
  });
  const once = async ({ cookie, cadreId, otherId, place, day }: Device): Promise<void> => {
    const began = performance.now();
    const deviceId = randomUUID();
    await ask(
      cookie,
      `/api/v1/sync/devices/${deviceId}`,
      json("PUT", { commandId: randomUUID(), id: deviceId, name: "Android" }),
    );
    const pulled = (await ask(cookie, "/api/v1/sync/news", json("POST", { deviceId, known: [], limit: 100 }))) as {
      changed: Household[];
    };
    const seen = pulled.changed[Math.floor(Math.random() * pulled.changed.length)];
    if (!seen) throw new Error("the phone carries nothing");
    const at = new Date().toISOString();
    const surveyId = randomUUID();
    const asked = new URLSearchParams({ commandId: randomUUID(), purpose: "proof", place, name: "sign.png" });
    const { fileId } = (await ask(cookie, `/api/files?${asked}`, { method: "PUT", body: PNG })) as { fileId: string };
    const signature = (who: string, by: string | null) => ({ who, cadreId: by, name: "签字人", fileId });
    const survey = {
      commandId: randomUUID(),
      id: surveyId,
      householdId: seen.household.id,
      seenAt: seen.changedAt,
      year: Number(day.slice(0, 4)),
      day,
      surveyors: [cadreId, otherId],
      mustSees: ["person", "home", "living", "land"].map((key) => ({ key, seen: true })),
      changes: [{ field: "household.naturalVillage", seenValue: seen.household.naturalVillage, foundValue: "七组" }],
      readBack: { at, agreed: true, remark: "" },
      signatures: [signature("surveyor", cadreId), signature("surveyor", otherId), signature("family", null)],
    };
    const log = { commandId: randomUUID(), logId: randomUUID(), day, text: "走访一户，核对住房和用水。", items: [] };
    const signIn = { commandId: randomUUID(), signInId: randomUUID(), position: null };
    const commands = [
      { name: "attendance.sign-in", input: signIn },
      { name: "worklog.write-log", input: log },
      { name: "survey.submit", input: survey },
    ];
    let waiting = commands;
    while (waiting.length > 0) {
      const { outcomes } = (await ask(
        cookie,
        "/api/v1/sync/commands",
        json("POST", { deviceId, commands: waiting }),
      )) as {
        outcomes: { commandId: string; state: string; code?: string; message?: string }[];
      };
      told.refused.push(...outcomes.flatMap((one) => (one.state === "refused" ? [`${one.code} ${one.message}`] : [])));
      const again = new Set(outcomes.filter((one) => one.state === "again").map((one) => one.commandId));
      told.errors += again.size;
      waiting = waiting.filter((one) => again.has(one.input.commandId));
    }
    told.took.push(performance.now() - began);
  };
  await Promise.all(devices.map(once));
  return told;
}

if (process.send && process.argv[1] === fileURLToPath(import.meta.url))
  process.once("message", async (order) => {
    process.send?.(await run(order as Order));
    process.disconnect();
  });
