import type { Refusal } from "#kernel/refusal.ts";
import { townshipKey, villageKey } from "./names.ts";
import { placesRefusals as no } from "./refusals.ts";
import { nextVillageCode, VILLAGE_CLASS_CODES } from "./village-code.ts";

/** One line of a list of villages; either the code or the township's name says where it lies. */
export type VillageRow = {
  line: number;
  code?: string | undefined;
  township?: string | undefined;
  name: string;
  classCode?: string | undefined;
};

type Known = { code: string; name: string; until: string | null };
export type KnownDivisions = { townships: readonly Known[]; villages: readonly Known[] };

/** What a line comes to. A renamed village keeps its old name as an alias; `provisional`: the code was given by us. */
export type VillageOutcome =
  | {
      line: number;
      outcome: "new" | "same" | "renamed";
      code: string;
      name: string;
      township: string;
      classCode: string | null;
      provisional: boolean;
    }
  | { line: number; outcome: "refused"; name: string; refusal: Refusal };

/** Decides for every line of a list whether it is new, known, renamed or wrong. */
export function planVillages(rows: readonly VillageRow[], known: KnownDivisions): VillageOutcome[] {
  const townshipByCode = new Map(known.townships.map((one) => [one.code, one]));
  const townshipsByName = Map.groupBy(
    known.townships.filter((one) => one.until === null),
    (one) => townshipKey(one.name),
  );
  const byCode = new Map(known.villages.map((one) => [one.code, one]));
  const nameAt = (township: string, name: string): string => `${township}/${villageKey(name)}`;
  const byName = new Map(
    known.villages.filter((one) => one.until === null).map((one) => [nameAt(one.code.slice(0, 9), one.name), one.code]),
  );
  const written = new Set(rows.flatMap((row) => (row.code ? [row.code] : [])));
  const taken = new Set([...byCode.keys(), ...written]);
  const seen = new Set<string>();

  const decide = (row: VillageRow): VillageOutcome | Refusal => {
    const named = row.township ? (townshipsByName.get(townshipKey(row.township)) ?? []) : [];
    if (row.code && !/^\d{12}$/.test(row.code)) return no.notVillageCode({ code: row.code });
    const township = row.code ? townshipByCode.get(row.code.slice(0, 9)) : named.length === 1 ? named[0] : undefined;
    if (!township || township.until !== null)
      return no.wrongParent({ code: row.code ?? "", parent: row.township ?? "" });
    if (row.code && row.township && named.length > 0 && !named.includes(township))
      return no.wrongParent({ code: row.code, parent: row.township });
    if (row.classCode && !VILLAGE_CLASS_CODES.some((one) => one === row.classCode))
      return no.classUnknown({ classCode: row.classCode });

    const homonym = byName.get(nameAt(township.code, row.name));
    const code = row.code ?? homonym ?? nextVillageCode(taken, township.code, row.name);
    if (code === null) return no.codesUsedUp({ township: township.name });
    if (seen.has(code)) return no.twiceInList({ code, name: row.name });
    const now = byCode.get(code);
    if (now?.until) return no.ended({ name: now.name, until: now.until });
    if (homonym !== undefined && homonym !== code) return no.nameTaken({ name: row.name, township: township.name });

    const outcome = now === undefined ? "new" : now.name === row.name ? "same" : "renamed";
    const line = { line: row.line, outcome, code, name: row.name, township: township.name } as const;
    return { ...line, classCode: row.classCode ?? null, provisional: outcome === "new" && row.code === undefined };
  };

  return rows.map((row) => {
    const decided = decide(row);
    if (!("outcome" in decided)) return { line: row.line, outcome: "refused", name: row.name, refusal: decided };
    if (decided.outcome !== "refused") {
      seen.add(decided.code);
      taken.add(decided.code);
      byName.set(nameAt(decided.code.slice(0, 9), decided.name), decided.code);
    }
    return decided;
  });
}
