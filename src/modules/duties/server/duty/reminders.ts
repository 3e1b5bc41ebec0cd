import { say } from "#i18n/index.ts";
import type { Actor } from "#kernel/actor.ts";
import type { Holidays } from "#kernel/calendar.ts";
import { addDays, type Day, dayOf } from "#kernel/day.ts";
import type { Instant } from "#kernel/instant.ts";
import type { Tx } from "#platform/db/tables.ts";
import { derivedId } from "#platform/derived-id.ts";
import type { EvidenceSource } from "#platform/evidence.ts";
import { type HeldDuty, idOf, occurrencesUnder } from "../../domain/held.ts";
import { eachOwed, file, type Ground, type Owed } from "../../domain/owed.ts";
import { cadresOf, partsOf } from "../../domain/parts.ts";
import type { DutyStep } from "../../domain/state.ts";
import { evidenceSpan, evidenceUnder, groundOf } from "./ground.ts";

/** A step that was reached while nobody was there to tell it is still told for this many days. */
const CATCH_UP = 2;

/** No step lies more days after the last day than this. */
const LONGEST_STEP = 366;
/** The days whose occurrences can have come to a step today. */
export const chainSpan = (today: Day): { from: Day; to: Day } => ({
  from: addDays(today, -LONGEST_STEP - 1 - CATCH_UP),
  to: today,
});

/** One notice: a step that an occurrence of a duty has reached in a township (or the county), and whom it is told to. */
export type Reminder = {
  id: string;
  place: string;
  kind: string;
  title: string;
  body: string;
  page: string;
  step: DutyStep;
  /** Cadres with the ground they answer for. */
  to: Map<string, string>;
  names: string[];
};

type Asked = {
  tx: Tx;
  actor: Actor;
  now: Instant;
  holidays: Holidays;
  sources: readonly EvidenceSource[];
};

/** When it can still be done the duty itself stands in the day, else this notice does. */
function reminderOf({ duty, at }: Owed, step: DutyStep, place: string, today: Day): Reminder {
  const open = today <= at.lapses;
  const facts = { duty: duty.zh, due: at.due, last: at.lapses };
  return {
    id: derivedId("duty-step", idOf(duty), at.on, step, place),
    place,
    kind: open ? "duty" : "duty-lapsed",
    title: say("zh", `duties.step.${step}.title`, facts).slice(0, 100),
    body: say("zh", open ? "duties.step.open" : "duties.step.over", facts),
    page: duty.to ?? "/duties",
    step,
    to: new Map(),
    names: [],
  };
}

const serving = (ground: Ground, today: Day): Set<string> =>
  new Set(
    ground.holders
      .filter((one) => one.since <= today && (one.until === null || today < one.until))
      .map((one) => one.cadreId),
  );

/** A step of a duty's chain after it lapsed, and the days whose occurrences have come to it. */
export type Chain = { duty: HeldDuty; step: DutyStep; span: { from: Day; to: Day } };

/**
 * The steps that occurrences of these duties can have reached by a day. Only what was due so many days ago as a step says is looked at:
 * a few days of a county, not its year.
 */
export const chainsOf = (duties: readonly HeldDuty[], county: string, today: Day, holidays: Holidays): Chain[] =>
  duties.flatMap((duty) =>
    duty.lapse.flatMap(({ step, after }) => {
      const span = { from: addDays(today, -after - 1 - CATCH_UP), to: addDays(today, -after) };
      return occurrencesUnder(duty, county, span.from, span.to, holidays).length > 0 ? [{ duty, step, span }] : [];
    }),
  );

/** Who may owe it, in parts whose records are read at once. */
export const partsToLookAt = async (tx: Tx, actor: Actor, { duty, span }: Chain, today: Day, most: number) =>
  partsOf(duty, await groundOf(tx, actor, "duty.read", [duty], { from: span.from, to: today }), most);

/** Who of a part has to be told that a step of the chain after a lapsed duty has been reached, gathered by occurrence and township. */
export async function stepsReached(
  { tx, actor, now, holidays, sources }: Asked,
  { duty, step, span }: Chain,
  ground: Ground,
): Promise<Reminder[]> {
  const today = dayOf(now);
  const found = new Map<string, Reminder>();
  const there = serving(ground, today);
  const cadres = cadresOf(duty, ground);
  const wanted = { ...evidenceSpan([duty], span, holidays), ...(cadres && { cadres }) };
  const evidence = await evidenceUnder(sources, tx, actor, [duty], wanted);
  eachOwed({ duties: [duty], ground, filed: file(evidence), ...span, now, holidays }, (owed) => {
    const { target, at, standing } = owed;
    if (standing.step !== step) return;
    const place = target.place.slice(0, 9);
    const key = `${at.on} ${place}`;
    const reminder = found.get(key) ?? reminderOf(owed, step, place, today);
    found.set(key, reminder);
    for (const { cadreId, name } of target.answers)
      if (there.has(cadreId) && !reminder.to.has(cadreId)) {
        reminder.to.set(cadreId, target.place);
        reminder.names.push(name);
      }
  });
  return [...found.values()].filter((one) => one.to.size > 0);
}

/** Reminders that go out in one transaction: whole ones, of so many people together; one that is larger goes by itself. */
export function* chunksOf<One extends { to: ReadonlyMap<string, string> }>(
  all: readonly One[],
  most: number,
): Generator<One[]> {
  let chunk: One[] = [];
  let people = 0;
  for (const one of all) {
    if (chunk.length > 0 && people + one.to.size > most) {
      yield chunk;
      [chunk, people] = [[], 0];
    }
    chunk.push(one);
    people += one.to.size;
  }
  if (chunk.length > 0) yield chunk;
}
