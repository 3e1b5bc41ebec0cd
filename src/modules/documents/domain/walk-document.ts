import type { WalkGroups } from "#modules/card/contract.ts";
import type { PrintNote } from "./card-document.ts";
import type { WalkListDocument } from "./walk-list.ts";

/** The sentence of a code with its facts, or null where nobody wrote one. */
export type Tell = (code: string, facts: Readonly<Record<string, unknown>>) => string | null;

/** 走访清单 from the walk: houses in walking order, each with what to check and how to mend it. */
export function walkDocument(
  groups: WalkGroups,
  of: { place: string[]; day: string; mustSees: readonly string[] },
  tell: Tell,
  note: PrintNote,
): WalkListDocument | null {
  const houses = groups.flatMap((group) =>
    group.stops.map((stop) => ({
      head: stop.headName,
      address: group.naturalVillage || null,
      checks: stop.items.slice(0, 60).map((item) => ({
        what: tell(item.code, item.facts) ?? item.code,
        how: tell(`${item.code}.fix`, item.facts),
        severity: item.urgent ? ("block" as const) : ("warn" as const),
      })),
    })),
  );
  if (houses.length === 0) return null;
  return {
    kind: "walk-list",
    subtitle: of.day,
    place: of.place,
    mustSees: [...of.mustSees],
    houses,
    printed: note.printed,
  };
}
