import { say } from "#i18n/index.ts";
import type { Actor } from "#kernel/actor.ts";
import type { Holidays } from "#kernel/calendar.ts";
import { addDays, type Day, dayOf } from "#kernel/day.ts";
import type { Instant } from "#kernel/instant.ts";
import type { DutyDeclaration } from "#packs/schemas/duties.ts";
import type { Tx } from "#platform/db/tables.ts";
import { derivedId } from "#platform/derived-id.ts";
import type { EvidenceSource } from "#platform/evidence.ts";
import { eachOwed, file, type Ground, type Owed } from "../../domain/owed.ts";
import type { DutyStep } from "../../domain/state.ts";
import { occurrencesDue } from "../../domain/when.ts";
import { evidenceSpan, evidenceUnder, groundOf } from "./ground.ts";

/** A step that was reached while nobody was there to tell it is still told for this many days. */
const CATCH_UP = 2;

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
  duties: readonly DutyDeclaration[];
  holidays: Holidays;
  sources: readonly EvidenceSource[];
};

/** When it can still be done the duty itself stands in the day, else this notice does. */
function reminderOf({ duty, at }: Owed, step: DutyStep, place: string, today: Day): Reminder {
  const open = today <= at.lapses;
  const facts = { duty: duty.zh, due: at.due, last: at.lapses };
  return {
    id: derivedId("duty-step", duty.key, at.on, step, place),
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

/**
 * Who has to be told that a step of the chain after a lapsed duty has been reached, gathered by duty, occurrence and township. It looks
 * only at what was due so many days ago as a step says: a few days of a county, not its year.
 */
export async function stepsReached({ tx, actor, now, duties, holidays, sources }: Asked): Promise<Reminder[]> {
  const today = dayOf(now);
  const found = new Map<string, Reminder>();
  const chains = duties.flatMap((duty) =>
    duty.lapse.flatMap(({ step, after }) => {
      const span = { from: addDays(today, -after - 1 - CATCH_UP), to: addDays(today, -after) };
      return occurrencesDue(duty, span.from, span.to, holidays).length > 0 ? [{ duty, step, span }] : [];
    }),
  );
  if (chains.length === 0) return [];
  const from = chains.map((one) => one.span.from).sort()[0] ?? today;
  const concerned = [...new Set(chains.map((one) => one.duty))];
  const ground = await groundOf(tx, actor, "duty.read", concerned, { from, to: today });
  const there = serving(ground, today);
  for (const { duty, step, span } of chains) {
    const evidence = await evidenceUnder(sources, tx, actor, [duty], evidenceSpan([duty], span, holidays));
    eachOwed({ duties: [duty], ground, filed: file(evidence), ...span, now, holidays }, (owed) => {
      const { target, at, standing } = owed;
      if (standing.step !== step) return;
      const place = target.place.slice(0, 9);
      const key = `${duty.key} ${at.on} ${step} ${place}`;
      const reminder = found.get(key) ?? reminderOf(owed, step, place, today);
      found.set(key, reminder);
      for (const { cadreId, name } of target.answers)
        if (there.has(cadreId) && !reminder.to.has(cadreId)) {
          reminder.to.set(cadreId, target.place);
          reminder.names.push(name);
        }
    });
  }
  return [...found.values()].filter((one) => one.to.size > 0);
}
