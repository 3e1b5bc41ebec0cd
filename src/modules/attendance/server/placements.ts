import type { Actor } from "#kernel/actor.ts";
import type { Day } from "#kernel/day.ts";
import { Place } from "#kernel/territory.ts";
import { postSpans } from "#modules/organisation/index.ts";
import type { Tx } from "#platform/db/tables.ts";

/** Posts whose holders live in the village: their days are counted. */
export const RESIDENT_POSTS = ["first-secretary", "team-leader", "team-member"] as const;

/** A resident cadre in a village; one person may be there in two posts (first secretary and leader of the team). */
export type Placement = {
  cadreId: string;
  name: string;
  place: Place;
  posts: string[];
  unit: string | null;
  /** `place`: where, when it was another village. */
  spans: { since: Day; until: Day | null; place?: Place }[];
};

type Asked = { under?: string | undefined; cadreIds?: readonly string[] | undefined; from: Day; to: Day };

/** Who was posted to which village between two days, one entry a person and village. */
export async function placementsIn(tx: Tx, actor: Actor, verb: string, asked: Asked): Promise<Placement[]> {
  const spans = await postSpans(tx, actor, verb, { posts: RESIDENT_POSTS, ...asked });
  const found = new Map<string, Placement>();
  for (const { cadreId, name, post, territory, unit, since, until } of spans) {
    const key = `${cadreId} ${territory}`;
    const one = found.get(key) ?? { cadreId, name, place: Place.parse(territory), posts: [], unit, spans: [] };
    if (!one.posts.includes(post)) one.posts.push(post);
    one.spans.push({ since, until });
    found.set(key, one);
  }
  return [...found.values()];
}

/** One entry a person: the village they came to last, with the spans of those before it. */
export const followed = (placements: readonly Placement[]): Placement[] =>
  [...Map.groupBy(placements, (one) => one.cadreId).values()].map((all) => {
    const came = ({ spans }: Placement): string =>
      spans
        .map((one) => one.since)
        .sort()
        .at(-1) ?? "";
    const last = all.reduce((latest, one) => (came(one) > came(latest) ? one : latest));
    return { ...last, spans: all.flatMap(({ place, spans }) => spans.map((span) => ({ place, ...span }))) };
  });

/** The village a person is posted to on a day, or undefined. */
export async function placementOn(
  tx: Tx,
  actor: Actor,
  verb: string,
  cadreId: string,
  day: Day,
): Promise<Placement | undefined> {
  const all = await placementsIn(tx, actor, verb, { cadreIds: [cadreId], from: day, to: day });
  return all.find((one) => one.spans.some(({ since, until }) => since <= day && (until === null || day < until)));
}
