import type { VillageOffered } from "#modules/sync/contract.ts";
import { newId } from "#ui/new-command-id.ts";
import { settleLanguage } from "../speech/language.ts";
import type { Beside } from "../store/beside.ts";
import { todayHere } from "../store/clock.ts";
import { type Line, LineDown } from "./line.ts";

const API = "/api/v1";
const WAIT_MS = 60_000;
const TOO_LARGE = 413;
/** As many of one's own logs and matters as the phone shows. */
const OWN = 10;
/** Nobody waits longer at a locked phone: it opens without a signal too. */
const SIGN_IN_MS = 8_000;

/** `text` is null when the server says that nothing has changed. */
type Answer = { text: string | null; bytes: number; tag: string | null };

async function call(path: string, init: RequestInit): Promise<Answer> {
  let response: Response;
  try {
    response = await fetch(path, { ...init, signal: AbortSignal.timeout(WAIT_MS), credentials: "same-origin" });
  } catch {
    throw new LineDown("offline");
  }
  const tag = response.headers.get("etag");
  if (response.status === 304) return { text: null, bytes: 0, tag };
  const text = await response.text().catch(() => {
    throw new LineDown("offline");
  });
  if (response.ok) return { text, bytes: wireBytes(response.url, text), tag };
  const { status } = response;
  const { code, message } = refusalIn(text);
  if (status === 401) throw new LineDown("signed-out");
  // not the server speaks but what stands before it, while it starts anew; a body it finds too large it will never let through
  if (code === "" && status !== TOO_LARGE) throw new LineDown("busy");
  if (code === "sync.device-lost") throw new LineDown("lost");
  if (code === "sync.device-unknown") throw new LineDown("unknown-device");
  if (status === 403) throw new LineDown("no-right", message, status);
  throw new LineDown(status === 503 || status === 429 ? "busy" : "trouble", message, status);
}

const draftOn = (day: string): string => `/worklog/reports/draft?on=${day}`;

/** This week's report as it has drafted itself, and last week's when it was never sent. */
async function reports(before: Beside, tags: Record<string, string>): Promise<Pick<Beside, "report" | "missedReport">> {
  const report = await changed(draftOn(todayHere()), before.report, tags);
  if (!report?.missed) return { report, missedReport: undefined };
  return { report, missedReport: await changed(draftOn(report.missed), before.missedReport, tags) };
}

const refusalIn = (text: string): { code: string; message: string } => {
  try {
    const { code, message } = JSON.parse(text) as { code?: unknown; message?: unknown };
    return { code: String(code ?? ""), message: String(message ?? "") };
  } catch {
    return { code: "", message: "" };
  }
};
/** An answer by its path: the one from before when it has not changed, nothing where there is no right to it. */
async function changed<Value>(path: string, before: Value, tags: Record<string, string>): Promise<Value | undefined> {
  const known = before === undefined ? undefined : tags[path];
  try {
    const { text, tag } = await call(`${API}${path}`, { headers: known ? { "if-none-match": known } : {} });
    if (text === null) return before;
    if (tag) tags[path] = tag;
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof LineDown && error.why === "no-right") return undefined;
    throw error;
  }
}

/** What really came over the air, when the browser says so. */
function wireBytes(url: string, text: string): number {
  const seen = performance.getEntriesByName(url).at(-1) as PerformanceResourceTiming | undefined;
  return seen && seen.encodedBodySize > 0 ? seen.encodedBodySize : new Blob([text]).size;
}

const json = (value: unknown): RequestInit => ({
  method: "POST",
  headers: { "content-type": "application/json", "accept-language": document.documentElement.lang },
  body: JSON.stringify(value),
});

/** The way to our own server over HTTP. */
export const httpLine: Line = {
  push: async (deviceId, commands) =>
    JSON.parse((await call(`${API}/sync/commands`, json({ deviceId, commands }))).text ?? "").outcomes,
  pull: async (asked) => {
    const { text, bytes } = await call(`${API}/sync/news`, json(asked));
    return { news: JSON.parse(text ?? ""), bytes };
  },
  beside: async (before, slow) => {
    const tags = { ...before.tags };
    const day = await changed("/my-day", before.day, tags);
    // notices, meetings and tasks stand in my day: as long as it is the same, so are they, but for a word here and there
    const moved = slow || day !== before.day;
    const [notices, meetings, tasks, campaigns, plans, emergencies, certificates, log, drafted, written, mine] =
      await Promise.all([
        moved ? changed("/notices?box=mine&limit=20", before.notices, tags) : before.notices,
        moved ? changed("/meetings/mine", before.meetings, tags) : before.meetings,
        moved ? changed("/tasks/mine", before.tasks, tags) : before.tasks,
        moved ? changed("/campaigns/mine", before.campaigns, tags) : before.campaigns,
        moved ? changed("/plans/mine", before.plans, tags) : before.plans,
        moved
          ? changed("/worklog/logs?emergencies=yes&open=yes&limit=30", before.emergencies, tags)
          : before.emergencies,
        slow ? changed("/stationing/my-certificates", before.certificates, tags) : before.certificates,
        slow ? changed("/worklog/lists", before.log, tags) : before.log,
        slow ? reports(before, tags) : { report: before.report, missedReport: before.missedReport },
        slow ? changed(`/worklog/mine?limit=${OWN}`, before.written, tags) : before.written,
        moved ? changed(`/attendance/mine?month=${todayHere().slice(0, 7)}`, before.mine, tags) : before.mine,
      ]);
    const own = { ...drafted, log, written, mine, certificates };
    return { day, notices, meetings, tasks, campaigns, plans, emergencies, ...own, tags };
  },
  stands: async (deviceId) => {
    await call(`${API}/sync/devices/${deviceId}`, {});
  },
  register: async (device) => {
    await call(`${API}/sync/devices/${device.id}`, { ...json({ commandId: newId(), ...device }), method: "PUT" });
  },
  putFile: async ({ commandId, purpose, place, name, content }) => {
    const asked = new URLSearchParams({ commandId, purpose, place, name });
    await call(`/api/files?${asked}`, { method: "PUT", body: content });
  },
};

/** The villages to choose from, asked for when somebody chooses. */
export const fetchVillages = async (): Promise<VillageOffered[]> =>
  JSON.parse((await call(`${API}/sync/villages`, {})).text ?? "[]");

/** A private address at which the phone's calendar reads my day; fails with `LineDown`. */
export const openCalendar = async (): Promise<string> =>
  JSON.parse((await call(`${API}/calendar-feeds`, json({ commandId: newId(), feedId: newId() }))).text ?? "{}").link;

/** Signs in; else what the server says of it. Fails with `LineDown` when nothing comes through, or nothing of the server's own. */
export async function signIn(loginName: string, password: string): Promise<true | string> {
  const asked = { ...json({ loginName, password }), signal: AbortSignal.timeout(SIGN_IN_MS) };
  const response = await fetch(`${API}/session`, asked).catch(() => {
    throw new LineDown("offline");
  });
  const said = (await response.json().catch(() => ({}))) as { code?: string; message?: string; language?: unknown };
  if (!response.ok && (!said.code || response.status >= 500)) throw new LineDown("busy");
  if (response.ok) {
    settleLanguage(said.language);
    return true;
  }
  return said.message ?? "";
}
export async function signOut(): Promise<void> {
  const asked = { method: "DELETE", signal: AbortSignal.timeout(SIGN_IN_MS) };
  await fetch(`${API}/session`, asked).catch(() => undefined);
}
