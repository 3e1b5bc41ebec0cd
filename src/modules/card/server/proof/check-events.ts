import { z } from "zod";
import { canonical, type Json } from "#kernel/canonical.ts";
import type { CardBreak } from "../../domain/breaks.ts";
import type { CardId } from "../../domain/card.ts";
import { listedOf } from "../../domain/listed.ts";
import { type Action, advance, type Progress, progressOf } from "../../domain/pipeline.ts";
import type { SigningTable } from "../../domain/signing.ts";
import { eventHash, eventOf, type StoredEvent } from "../events.ts";

/** An audit entry as the events are compared with it. */
export type Entry = { countyCode: string; command: string; at: string; cadreId: string | null; result: unknown };

export type EventRow = Parameters<typeof eventOf>[0] & {
  countyCode: string;
  cardId: string;
  place: string;
  commandId: string;
};

/** What each command can have made happen. */
const ACTIONS_OF: Readonly<Record<string, readonly Action[]>> = {
  "card.take-step": ["enter", "record", "check"],
  "card.enter-by-survey": ["enter"],
  "card.freeze": ["freeze"],
  "card.print": ["print"],
  "card.sign": ["sign"],
  "card.sign-batch": ["sign"],
  "card.return": ["return"],
  "card.redraft": ["void"],
  "card.file": ["file"],
};

const Step = z.object({
  cardId: z.string(),
  stage: z.string(),
  eventHash: z.string().optional(),
  version: z.int().optional(),
  seat: z.string().optional(),
});
const Steps = z.union([
  Step.transform((one) => [one]),
  z.object({ signed: z.array(Step) }).transform((of) => of.signed),
]);
type Step = z.infer<typeof Step>;

/** Compares the events of one card, in order, with what the commands that wrote them answered. */
export function eventBreaks(
  card: { place: string },
  rows: readonly EventRow[],
  entries: ReadonlyMap<string, Entry>,
): CardBreak[] {
  const breaks: CardBreak[] = [];
  let before = progressOf([]);
  for (const [i, row] of rows.entries()) {
    const at = { cardId: row.cardId, version: row.version, seat: row.seat };
    const event = eventOf(row);
    const after = advance(before, event);
    const entry = entries.get(row.commandId);
    const step = Steps.safeParse(entry?.result).data?.find((one) => one.cardId === row.cardId);
    if (row.no !== (rows[i - 1]?.no ?? 0) + 1) breaks.push({ code: "card.break.event-missing", ...at });
    const kept =
      entry?.at === row.at &&
      entry.cadreId === row.byCadre &&
      entry.countyCode === row.countyCode &&
      row.place === card.place &&
      ACTIONS_OF[entry.command]?.includes(event.action) &&
      step !== undefined &&
      rows.findIndex((one) => one.commandId === row.commandId) === i &&
      (step.eventHash === undefined
        ? fits(event, step, before, after)
        : step.eventHash === eventHash(row.cardId as CardId, event));
    if (!kept) breaks.push({ code: "card.break.event-changed", ...at });
    before = after;
  }
  return breaks;
}

/** For what was done before the trail kept the hash of an event: where it led, of which version, in which seat. */
function fits(event: StoredEvent, step: Step, before: Progress, after: Progress): boolean {
  const draft = ["enter", "record", "check"].includes(event.action);
  const version = event.action === "freeze" ? before.lastVersion + 1 : draft ? null : before.version;
  return (
    step.stage === after.stage &&
    event.version === version &&
    (step.version ?? event.version) === event.version &&
    (event.action !== "sign" || step.seat === event.seat)
  );
}

export type CardRow = Omit<ReturnType<typeof listedOf>, "stage"> & {
  stage: string;
  id: string;
  countyCode: string;
  versionHash: string | null;
  checkedHash: string | null;
  changedAt: string;
};

/** Does the card's row say what follows from its events? `tableOf` gives the rule and signatures of a version. */
export function cardIsKept(
  card: CardRow,
  rows: readonly EventRow[],
  versionHash: (version: number) => string | undefined,
  tableOf: (version: number) => Pick<SigningTable, "rule" | "signatures"> | undefined,
): boolean {
  const events = rows.map(eventOf);
  const progress = progressOf(events);
  const { version } = progress;
  const follows = {
    ...listedOf(progress, version === null ? undefined : tableOf(version)),
    versionHash: version === null ? null : (versionHash(version) ?? null),
  };
  const said = Object.fromEntries(Object.keys(follows).map((key) => [key, card[key as keyof typeof follows]]));
  const check = events.findLast((one) => one.action === "check");
  const checkedHash = check ? (check.detail.checkedHash ?? card.checkedHash) : null;
  const last = rows.at(-1);
  return (
    canonical(said as Json) === canonical(follows as Json) &&
    card.checkedHash === checkedHash &&
    (last === undefined || (card.changedAt === last.at && card.countyCode === last.countyCode))
  );
}
