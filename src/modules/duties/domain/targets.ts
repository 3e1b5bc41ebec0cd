import type { Day } from "#kernel/day.ts";
import type { HeldDuty } from "./held.ts";
import type { Occurrence } from "./when.ts";

/** Somebody in a post over a ground, from a day until (not including) another. */
export type Holder = { cadreId: string; name: string; post: string; territory: string; since: Day; until: Day | null };
/** A cadre answers for a household. */
export type Pairing = {
  cadreId: string;
  name: string;
  householdId: string;
  /** Who is at the head of it, for people to know which one. */
  headName?: string | null;
  place: string;
  since: Day;
  until: Day | null;
};

/** Somebody who answers for a duty, from a day until (not including) another. */
export type Answer = { cadreId: string; name: string; since: Day; until: Day | null };

/** One who owes a duty: a person, a place (with all who answer for it there, each in their time), or a pairing. */
export type Target = {
  key: string;
  place: string;
  cadreId: string | null;
  householdId: string | null;
  headName?: string | null;
  answers: readonly Answer[];
  since: Day;
  until: Day | null;
};

/** Who is there: holders of posts, the places of each level, pairings. Only what the declarations need has to be in it. */
export type Ground = {
  holders: readonly Holder[];
  places: readonly { code: string; level: "county" | "township" | "village" }[];
  pairings: readonly Pairing[];
};

const BEGINNING = "1900-01-01" as Day;

type Span = { since: Day; until: Day | null };
const longer = (a: Span, b: Span): Span => ({
  since: [a.since, b.since].sort()[0] ?? a.since,
  until: a.until === null || (b.until !== null && a.until > b.until) ? a.until : b.until,
});
const isOn = ({ since, until }: Span, day: Day): boolean => since <= day && (until === null || day < until);

/** Everybody who holds a post there, in order of time. Who holds two at once answers once; who came back answers again. */
function answersOf(holders: readonly Holder[]): Answer[] {
  const found: Answer[] = [];
  for (const { cadreId, name, since, until } of holders.toSorted((a, b) => (a.since < b.since ? -1 : 1))) {
    const at = found.findLastIndex((one) => one.cadreId === cadreId);
    const known = found[at];
    if (known && (known.until === null || since <= known.until))
      found[at] = { ...known, ...longer(known, { since, until }) };
    else found.push({ cadreId, name, since, until });
  }
  return found;
}

/** Everybody and everything that owes this duty. Nobody twice: a person in two such posts owes it once, for the longer span. */
export function targetsOf(duty: HeldDuty, ground: Ground): Target[] {
  const { posts, each, level, under } = duty.owed;
  const inside = (code: string): boolean => !under || under.some((one) => code.startsWith(one));
  const holders = ground.holders.filter((one) => posts.includes(one.post) && inside(one.territory));
  if (each === "place") {
    const byPlace = Map.groupBy(holders, (one) => one.territory);
    return ground.places
      .filter((one) => one.level === level && inside(one.code))
      .map(({ code }) => ({
        key: code,
        place: code,
        cadreId: null,
        householdId: null,
        answers: answersOf(byPlace.get(code) ?? []),
        since: BEGINNING,
        until: null,
      }));
  }
  if (each === "pairing")
    return ground.pairings
      .filter((one) => inside(one.place))
      .map(({ cadreId, name, householdId, headName = null, place, since, until }) => ({
        key: `${cadreId} ${householdId}`,
        place,
        cadreId,
        householdId,
        headName,
        answers: [{ cadreId, name, since, until }],
        since,
        until,
      }));
  const persons = new Map<string, Target>();
  for (const one of holders) {
    const { cadreId, name, territory } = one;
    const known = persons.get(cadreId);
    const span = known ? longer(known, one) : { since: one.since, until: one.until };
    persons.set(cadreId, {
      key: cadreId,
      place: known?.place ?? territory,
      cadreId,
      householdId: null,
      answers: [{ cadreId, name, ...span }],
      ...span,
    });
  }
  return [...persons.values()];
}

/** Does this time of a duty fall to the target: is it there on the last day? Of what is owed by days of a period it owes its share. */
export const fallsTo = ({ since, until }: Target, { starts, due }: Occurrence, share: boolean): boolean =>
  since <= due && (until === null || until > (share ? starts : due));

/** The target with those who answer for it: who is in office on the last day, or today while it can be done. */
export function answeredBy(target: Target, { starts, due, lapses }: Occurrence, today: Day): Target {
  if (target.cadreId !== null) return target;
  const day = starts <= today && today <= lapses ? today : due;
  if (target.answers.every((one) => isOn(one, day))) return target;
  return { ...target, answers: target.answers.filter((one) => isOn(one, day)) };
}
