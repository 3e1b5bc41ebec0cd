import type { Finding } from "#kernel/finding.ts";
import { byGroup } from "#kernel/group-order.ts";
import type { Label } from "./diff.ts";

/** One thing to look at in a house tonight. `text` is made by the screen or the paper from `code` and `facts`. */
export type WalkItem = {
  kind: "finding" | "mismatch" | "uncompared" | "must-see" | "returned";
  urgent: boolean;
  code: string;
  field: string | null;
  facts: Record<string, string | number | Label>;
};

/** What is known of a household before the walk. */
export type WalkHouse = {
  householdId: string;
  place: string;
  naturalVillage: string;
  headName: string;
  sortKey: string;
  findings: readonly Finding[];
  problems: readonly { path: string; label: Label; source: Label }[];
  uncompared: number;
  mustSeesMissing: readonly Label[];
  returnedBecause: string | null;
};

export type WalkStop = {
  householdId: string;
  headName: string;
  items: WalkItem[];
};
export type WalkGroup = { place: string; naturalVillage: string; stops: WalkStop[] };

const itemsOf = (house: WalkHouse): WalkItem[] => [
  ...(house.returnedBecause === null
    ? []
    : [
        {
          kind: "returned" as const,
          urgent: true,
          code: "card.walk.returned",
          field: null,
          facts: { reason: house.returnedBecause },
        },
      ]),
  ...house.mustSeesMissing.map((name) => ({
    kind: "must-see" as const,
    urgent: true,
    code: "card.walk.must-see",
    field: null,
    facts: { name },
  })),
  ...[...house.findings]
    .sort((a, b) => (a.severity === b.severity ? 0 : a.severity === "block" ? -1 : 1))
    .map((one) => ({
      kind: "finding" as const,
      urgent: one.severity === "block",
      code: `finding.${one.rule}`,
      field: one.field,
      facts: one.facts,
    })),
  ...house.problems.map(({ path, label, source }) => ({
    kind: "mismatch" as const,
    urgent: true,
    code: "card.walk.mismatch",
    field: path,
    facts: { field: label, source },
  })),
  ...(house.uncompared > 0
    ? [
        {
          kind: "uncompared" as const,
          urgent: false,
          code: "card.walk.uncompared",
          field: null,
          facts: { count: house.uncompared },
        },
      ]
    : []),
];

const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/**
 * The walk (走户清单): what to check at which house, by natural village, houses in the order of their sort key.
 * Houses where nothing is to be checked are left out.
 */
export function walkOf(houses: readonly WalkHouse[]): WalkGroup[] {
  const groups = new Map<string, WalkGroup>();
  const ordered = [...houses].sort(
    (a, b) =>
      byText(a.place, b.place) || byGroup(a.naturalVillage, b.naturalVillage) || byText(a.sortKey, b.sortKey) || 0,
  );
  for (const house of ordered) {
    const items = itemsOf(house);
    if (items.length === 0) continue;
    const key = `${house.place}|${house.naturalVillage}`;
    const group = groups.get(key) ?? { place: house.place, naturalVillage: house.naturalVillage, stops: [] };
    group.stops.push({ householdId: house.householdId, headName: house.headName, items });
    groups.set(key, group);
  }
  return [...groups.values()];
}
