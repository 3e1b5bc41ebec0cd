import { z } from "zod";
import { say, speak } from "#i18n/index.ts";
import type { Language } from "#kernel/actor.ts";
import { addDays, type Day, dayOf } from "#kernel/day.ts";
import type { DayLine } from "#kernel/day-line.ts";
import { getRules } from "#modules/rules/index.ts";
import { holidaysOf } from "#packs/index.ts";
import { query } from "#platform/query.ts";
import { byUrgency, dutyItem, itemsOf } from "../../domain/day.ts";
import type { DayItem, MyDay } from "../../domain/duty-shapes.ts";
import { file, listOwed } from "../../domain/owed.ts";
import { dutiesHeld, keptOf } from "../duty/duties-held.ts";
import { evidenceSpan, ownEvidence, ownGround } from "../duty/ground.ts";
import type { Asked } from "./asked.ts";
import { campaignItems } from "./campaign-items.ts";
import { meetingItems } from "./meeting-items.ts";
import { noticeItems } from "./notice-items.ts";
import { planItems } from "./plan-items.ts";
import { taskItems } from "./task-items.ts";

/** How far back something that is still accepted can be due. */
const BACK = 31;

type OwnDuties = {
  items: DayItem[];
  soon: number;
  /** What they ask for by topic: kinds of meeting, of campaign. */
  topics: Set<string>;
};

/** What I owe and what is settled, from declarations and records. */
export async function dutyItems(asked: Asked): Promise<OwnDuties> {
  const { tx, world, actor, now } = asked;
  const rules = await getRules(tx, actor.countyCode, dayOf(now));
  const soon = rules["duties.soon-days"].value;
  const span = { from: addDays(dayOf(now), -BACK), to: addDays(dayOf(now), soon) };
  const declared = await dutiesHeld(tx, actor, rules, span);
  const posts = new Set(actor.offices.map((one) => one.post));
  const duties = keptOf(declared, world.evidence).filter((one) => one.owed.posts.some((post) => posts.has(post)));
  if (duties.length === 0) return { items: [], soon, topics: new Set() };
  const holidays = holidaysOf(rules);
  const ground = await ownGround(tx, actor, duties, span);
  const evidence = await ownEvidence(
    world.evidence ?? [],
    tx,
    actor,
    duties,
    ground,
    evidenceSpan(duties, span, holidays),
  );
  const owed = listOwed({ duties, ground, filed: file(evidence), ...span, now, holidays });
  const own = owed.filter((one) => one.target.answers.some((who) => who.cadreId === actor.cadreId));
  const lines = own.flatMap((one) => {
    const item = dutyItem(one, dayOf(now));
    return item ? { item, topics: one.duty.settled.topics ?? [] } : [];
  });
  return { items: lines.map((one) => one.item), soon, topics: new Set(lines.flatMap((one) => one.topics)) };
}

/** What other modules have for me: decisions, questions, answers, each told by the module it lies in. */
async function linesOfModules({ tx, world, actor }: Asked, today: Day, until: Day): Promise<DayItem[]> {
  const lines: DayLine[] = [];
  for (const source of world.daySources ?? []) lines.push(...(await source({ tx, actor, today, until })));
  const inWords = (language: Language, kind: string, count: number): string =>
    say(language, "duties.day.many", { kind: speak(language, `duties.kind.${kind}`), count });
  return itemsOf(lines, (kind, count) => ({ zh: inWords("zh", kind, count), en: inWords("en", kind, count) }));
}

/** The page to begin the day with: what is due, what is soon, what waits for others, what is done today. */
export const myDay = query({
  name: "duty.my-day",
  verb: "self.use",
  input: z.unknown(),
  run: async (asked): Promise<MyDay> => {
    const today = dayOf(asked.now);
    const { items, soon, topics } = await dutyItems(asked);
    const until = addDays(today, soon);
    items.push(...(await campaignItems(asked, today, until, topics)));
    for (const find of [noticeItems, meetingItems, taskItems, planItems, linesOfModules])
      items.push(...(await find(asked, today, until)));
    return { today, items: byUrgency(items) };
  },
});
