import { type Books, countHolders, findKnown } from "#modules/registry/index.ts";
import type { Blanks } from "../domain/compare.ts";
import { decide, householdKeys, type Planned } from "../domain/plan.ts";
import type { Draft, RegisterReader } from "../domain/read-register.ts";
import { type Household, idKey, livingMembers } from "../domain/registry.ts";
import { VERB } from "./batch-rows.ts";

type With = {
  year: number;
  blanks: Blanks;
  /** A household changed after this moment is not overwritten. */
  readAt: string | null;
  lock: boolean;
};

const keysOf = (household: Household | undefined): string[] =>
  household === undefined ? [] : livingMembers(household).flatMap((one) => idKey(one.idNumber ?? "") ?? []);

/** Holds a chunk of households against the register and decides what becomes of each. */
export async function examine(
  books: Books,
  reader: RegisterReader,
  chunk: readonly Draft[],
  { year, blanks, readAt, lock }: With,
): Promise<Planned[]> {
  const known = await findKnown(
    books,
    chunk.map((one) => householdKeys(one.household)),
    { verb: VERB, year, lock },
  );
  const holders = await countHolders(books, [...new Set(chunk.flatMap((one) => one.keys))]);
  return chunk.map((one, i) => {
    const existing = known[i];
    const own = keysOf(existing?.household);
    const held = (key: string): boolean => (holders.get(key) ?? 0) > own.filter((mine) => mine === key).length;
    const draft = one.keys.some(held) ? reader.rejudge(one, held) : one;
    const planned = decide(draft, existing?.household ?? null, reader.plan, blanks);
    const isStale = planned.outcome === "changed" && readAt !== null && existing != null && existing.changedAt > readAt;
    return isStale ? refuseStale(planned) : planned;
  });
}

function refuseStale(planned: Planned): Planned {
  const stale = {
    row: planned.draft.firstRow,
    column: null,
    kind: "changed-since-read",
    rule: "changed-since-read",
    severity: "block" as const,
    field: "",
    facts: {},
  };
  return { ...planned, outcome: "refused", draft: { ...planned.draft, problems: [...planned.draft.problems, stale] } };
}
