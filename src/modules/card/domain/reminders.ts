import { z } from "zod";
import { type Day, dayOf, daysBetween } from "#kernel/day.ts";
import { CadreId } from "#kernel/ids.ts";
import type { Instant } from "#kernel/instant.ts";
import { CardId } from "./card.ts";

/** Whole days a turn has waited, counted from the day it came (rule `card.signing.reminder-days`). */
export const daysWaited = (turnSince: Instant, today: Day): number => daysBetween(dayOf(turnSince), today);

/** What waits for my signature for so long that I am reminded. */
export const MyReminder = z.object({
  afterDays: z.int().describe("The rule: days unsigned before a reminder"),
  cards: z.int(),
  longest: z.int().describe("Days the oldest of them has waited; 0 when there is none"),
});
export type MyReminder = z.infer<typeof MyReminder>;

/** Somebody whose signature cards have waited for longer than the rule says; `cadre` is null where nobody holds the seat. */
export const SlowSigner = z.object({
  cadre: z.object({ id: CadreId, name: z.string() }).nullable(),
  seat: z.object({ key: z.string(), name: z.string(), nameEn: z.string() }),
  cards: z.int(),
  overdue: z.int().describe("Past the last day to sign"),
  longest: z.int().describe("Days the oldest has waited"),
  places: z.array(z.object({ code: z.string(), name: z.string() })),
  first: z.array(z.object({ cardId: CardId, headName: z.string(), days: z.int() })).describe("The oldest of them"),
});
export type SlowSigner = z.infer<typeof SlowSigner>;

/** One card and one seat that it waits for, with those who hold the seat. */
export type Waiting = {
  cardId: CardId;
  headName: string;
  place: string;
  turnSince: Instant;
  dueOn: Day | null;
  seat: SlowSigner["seat"];
  holders: readonly { cadreId: string; name: string }[];
};

const SHOWN = 5;

/** Adds up what waits by person and seat; the one who keeps cards waiting longest first. */
export function slowSigners(waiting: readonly Waiting[], names: ReadonlyMap<string, string>, today: Day): SlowSigner[] {
  const lines = waiting.flatMap((one) =>
    (one.holders.length > 0 ? one.holders : [null]).map((holder) => ({ ...one, holder })),
  );
  return [...Map.groupBy(lines, (one) => `${one.holder?.cadreId ?? ""} ${one.seat.key}`).values()]
    .flatMap((mine): SlowSigner[] => {
      const oldest = mine.toSorted((a, b) => a.turnSince.localeCompare(b.turnSince));
      const [first] = oldest;
      if (!first) return [];
      const places = [...new Set(mine.map((one) => one.place))].sort();
      return [
        {
          cadre: first.holder ? { id: CadreId.parse(first.holder.cadreId), name: first.holder.name } : null,
          seat: first.seat,
          cards: mine.length,
          overdue: mine.filter((one) => one.dueOn !== null && one.dueOn < today).length,
          longest: daysWaited(first.turnSince, today),
          places: places.map((code) => ({ code, name: names.get(code) ?? code })),
          first: oldest.slice(0, SHOWN).map((one) => ({
            cardId: one.cardId,
            headName: one.headName,
            days: daysWaited(one.turnSince, today),
          })),
        },
      ];
    })
    .sort((a, b) => b.longest - a.longest || b.cards - a.cards);
}
