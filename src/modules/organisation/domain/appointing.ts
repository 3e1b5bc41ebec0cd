import type { Day } from "#kernel/day.ts";
import type { Refusal } from "#kernel/refusal.ts";
import { levelOf, type Territory } from "#kernel/territory.ts";
import { isPost, type Post, postDef } from "./posts.ts";
import { organisationRefusals as no } from "./refusals.ts";
import { isOn, overlap, type Span } from "./span.ts";

export type Held = Span & {
  id: string;
  cadreId: string;
  name: string;
  post: string;
  territory: Territory;
  unitId: string | null;
};
export type Wanted = Span & { cadreId: string; post: Post; territory: Territory; unitId: string | null };
export type CadreFacts = Span & { id: string; name: string };

/** Those who live in one village: nobody can be in two at once (dossier 6.1). */
const RESIDENT: readonly string[] = ["first-secretary", "team-leader", "team-member"] satisfies Post[];

const isAdministration = (post: string): boolean => isPost(post) && postDef(post).administration === true;

/** Why this person cannot serve in something on these days, or null. */
export function whyNotServe(cadre: CadreFacts, span: Span): Refusal | null {
  if (span.since < cadre.since) return no.cadreNotYet({ name: cadre.name, since: cadre.since });
  if (cadre.until !== null && cadre.until <= span.since) return no.cadreEnded({ name: cadre.name, until: cadre.until });
  return null;
}

/**
 * Why a person cannot be appointed, or null. `others` are the appointments that could stand in the way:
 * the person's own, and everybody's in the same post over the same ground. `by` is who appoints.
 */
export function whyNotAppoint(
  wanted: Wanted,
  cadre: CadreFacts,
  others: readonly Held[],
  by: { cadreId: string; posts: readonly string[] },
): Refusal | null {
  const { post, territory } = wanted;
  const def = postDef(post);
  if (wanted.cadreId === by.cadreId) return no.notYourself({});
  if (def.administration && !by.posts.some(isAdministration)) return no.administratorsOnly({ post });
  if (!def.levels.includes(levelOf(territory))) return no.wrongLevel({ post, levels: def.levels.join(",") });
  if (def.perUnit && wanted.unitId === null) return no.unitNeeded({ post });
  if (wanted.until !== null && wanted.until < wanted.since) return no.endsBeforeItBegan({ since: wanted.since });
  const unable = whyNotServe(cadre, wanted);
  if (unable) return unable;

  const meeting = others.filter((one) => overlap(one, wanted));
  const own = meeting.filter((one) => one.cadreId === cadre.id);
  const apart = own.find(
    (one) => isAdministration(one.post) !== (def.administration === true) || (def.administration && one.post !== post),
  );
  if (apart) return no.separateAdministration({ name: cadre.name, post: apart.post });
  const elsewhere =
    RESIDENT.includes(post) && own.find((one) => RESIDENT.includes(one.post) && one.territory !== territory);
  if (elsewhere) return no.oneVillageOnly({ name: cadre.name, territory: elsewhere.territory });

  const same = meeting.filter(
    (one) => one.post === post && one.territory === territory && (!def.perUnit || one.unitId === wanted.unitId),
  );
  const again = same.find((one) => one.cadreId === cadre.id);
  if (again) return no.appointedAlready({ name: cadre.name, post, since: again.since });
  const holder = def.single && same[0];
  return holder ? no.postHeld({ name: holder.name, post, since: holder.since }) : null;
}

/** Why an appointment cannot end on a day, or null. Ending it on the day it began withdraws it. */
export function whyNotEndAppointment(
  held: Held,
  on: Day,
  others: readonly Held[],
  by: { cadreId: string; posts: readonly string[] },
): Refusal | null {
  if (held.until !== null && held.until <= on) return no.appointmentEnded({ until: held.until });
  if (on < held.since) return no.endsBeforeItBegan({ since: held.since });
  if (isAdministration(held.post) && !by.posts.some(isAdministration))
    return no.administratorsOnly({ post: held.post });
  const administratorsLeft = others.some((one) => one.id !== held.id && one.post === "administrator" && isOn(one, on));
  return held.post === "administrator" && !administratorsLeft ? no.lastAdministrator({}) : null;
}
