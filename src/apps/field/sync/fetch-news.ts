import { endOf, type News, type Pulled } from "#modules/sync/contract.ts";
import { trustServer } from "../store/clock.ts";
import { newsOf } from "../store/households.ts";
import { factOf, keepFact, type Phone } from "../store/phone.ts";
import { seal } from "../store/sealed.ts";
import type { Line } from "./line.ts";

/** How far a sync has come: households done and still to come, and the bytes that came. */
export type Progress = { done: number; left: number; bytes: number };
/** Households in one answer: about 60 KB, half a second on 3G. */
const PIECE = 100;
type Tools = { phone: Phone; key: CryptoKey; line: Line; now: () => string; tell?: (progress: Progress) => void };

/**
 * Brings the phone up to date, a piece at a time. Each piece is written before the next is asked for, so a broken line
 * goes on where it stopped; what the phone holds is told to the server each time, so nothing can be skipped.
 */
export async function fetchNews(tools: Tools): Promise<Progress> {
  const { phone, line, tell } = tools;
  const deviceId = (await factOf(phone, "deviceId")) ?? "";
  const villages = (await factOf(phone, "chosen")) ?? [];
  const progress = { done: 0, left: 0, bytes: 0 };
  for (let more = true; more; ) {
    const known = (await phone.households.toArray()).map(({ id, rev }) => `${endOf(id)}:${rev}`);
    const before = await newsOf(phone, tools.key);
    const asked = { deviceId, known, villages, around: before?.aroundRev ?? "", limit: PIECE };
    const { news, bytes } = await line.pull(asked as Parameters<Line["pull"]>[0]);
    await write(tools, before, news);
    progress.done += news.changed.length;
    progress.left = news.left;
    progress.bytes += bytes;
    tell?.({ ...progress });
    more = news.left > 0 && news.changed.length > 0;
  }
  return progress;
}

async function write(
  { phone, key, now }: Tools,
  before: News | undefined,
  { changed, gone, at, today, aroundRev, around }: Pulled,
): Promise<void> {
  const kept = await Promise.all(
    changed.map(async (one) => ({
      id: one.household.id,
      rev: one.rev,
      sealed: await seal(key, `household:${one.household.id}`, one),
    })),
  );
  const ahead = Date.parse(at) - Date.parse(now());
  const news = await seal(key, "news", { ...before, ...around, at, today, aroundRev });
  await phone.transaction("rw", phone.households, phone.facts, async () => {
    await phone.households.bulkPut(kept);
    if (gone.length > 0) {
      const ends = new Set(gone);
      await phone.households.filter((one) => ends.has(endOf(one.id))).delete();
    }
    await keepFact(phone, "news", news);
    await keepFact(phone, "lastSyncAt", at);
    const photo = (around ?? before)?.rules["attendance.photo"]?.value;
    await keepFact(phone, "signPhoto", photo === "required" || photo === "optional" ? photo : "off");
    await keepFact(phone, "skewMs", ahead);
  });
  trustServer(ahead);
}
