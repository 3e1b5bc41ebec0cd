import { addDays, type Day } from "#kernel/day.ts";
import type { Refusal } from "#kernel/refusal.ts";
import type { RedLine } from "./meeting-shapes.ts";
import { no } from "./refusals.ts";

type Meeting = { state: string; heldOn: Day };
type Task = { title: string; owner: string; dueOn: Day; state: string };
type Person = { name: string; attended: string | null };

/** So many days after it was held a meeting may still be entered: who was called had no notice of it then, and gets none now. */
export const MOST_DAYS_BACK = 31;

/** Why a meeting of a day cannot be entered any more. */
export const whyNotOn = (heldOn: Day, today: Day): Refusal | null =>
  heldOn < addDays(today, -MOST_DAYS_BACK) ? no.meetingLongAgo({ days: MOST_DAYS_BACK }) : null;

type Venue = { id: string; place: string; main: boolean };

/**
 * Where somebody of a ground sits when nobody said otherwise: at the branch venue nearest to it (a township's people at their township's),
 * else at the main venue.
 */
export function venueOf(territory: string, venues: readonly Venue[]): string | null {
  const near = venues
    .filter((one) => !one.main && territory.startsWith(one.place))
    .sort((a, b) => b.place.length - a.place.length)[0];
  return near?.id ?? venues.find((one) => one.main)?.id ?? null;
}

/** Why minutes cannot be taken: it is over, it has not begun, the roll is not called. */
export function whyNotHold(meeting: Meeting, roll: readonly Person[], today: Day): Refusal | null {
  if (meeting.state !== "called") return no.meetingOver({ state: meeting.state });
  if (today < meeting.heldOn) return no.meetingEarly({ heldOn: meeting.heldOn });
  const missing = roll.filter((one) => one.attended === null).length;
  return missing > 0 ? no.meetingNoRoll({ missing }) : null;
}

/** Why somebody cannot answer whether they come. */
export function whyNotAnswerMeeting(meeting: Meeting | undefined, called: boolean): Refusal | null {
  if (!meeting) return no.meeting({});
  if (!called) return no.meetingNotCalled({});
  return meeting.state === "called" ? null : no.meetingOver({ state: meeting.state });
}

/**
 * What the next meeting of a kind names: what was written down to be named, decisions overdue on that day,
 * and those who stayed away from the last one without leave. Nothing twice.
 */
export function redListOf(
  last: { heldOn: Day; redList: readonly RedLine[]; roll: readonly Person[] } | undefined,
  decisions: readonly Task[],
  on: Day,
): RedLine[] {
  const lines: RedLine[] = [
    ...(last?.redList ?? []),
    ...decisions
      .filter((one) => (one.state === "open" || one.state === "reported") && one.dueOn < on)
      .map((one) => ({ who: one.owner, what: one.title, since: one.dueOn })),
    ...(last?.roll ?? [])
      .filter((one) => one.attended === "absent")
      .map((one) => ({ who: one.name, what: "", since: last?.heldOn ?? null })),
  ];
  const seen = new Set<string>();
  return lines.filter(({ who, what }) => {
    const key = `${who}\n${what}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
