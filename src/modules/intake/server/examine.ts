import type { Territory } from "#kernel/territory.ts";
import { idIndexText } from "#modules/registry/aside.ts";
import { type Books, countHolders, findKnown } from "#modules/registry/index.ts";
import type { Blanks } from "../domain/compare.ts";
import { decide, decideNew, type Planned, refuse } from "../domain/plan.ts";
import type { ReadPlan } from "../domain/read-plan.ts";
import { type Household, livingMembers } from "../domain/registry.ts";
import type { ReadChunk } from "./aside/read-register-aside.ts";
import { VERB } from "./batch-rows.ts";
import { refuseElsewhere } from "./refuse-elsewhere.ts";

type With = {
  plan: ReadPlan;
  year: number;
  /** The ground the file is for. */
  place: Territory;
  blanks: Blanks;
  /** A household changed after this moment is not overwritten. */
  readAt: string | null;
  lock: boolean;
};

/** Holds a chunk of households against the register and decides what becomes of each. Most are new: those are never asked for whole. */
export async function examine(
  books: Books,
  chunk: ReadChunk,
  { plan, year, place, blanks, readAt, lock }: With,
): Promise<Planned[]> {
  const { seen } = chunk;
  const holders = await countHolders(books, [...new Set(seen.flatMap((one) => one.keys))]);
  // Whoever stands in the register as head of a household holds the ID there.
  const names = seen.map(({ nationalNo, head }) => ({
    nationalNo,
    head: head !== null && holders.has(head) ? head : null,
  }));
  const known = await findKnown(books, names, { verb: VERB, year, lock });
  const wanted = seen.flatMap((one, at) => {
    const existing = known[at];
    if (!existing && holders.size === 0) return [];
    const own = indexesOf(books, existing?.household);
    const held = one.keys.flatMap((key, i) =>
      (holders.get(key) ?? 0) > own.filter((mine) => mine === key).length ? [i] : [],
    );
    return existing || held.length > 0 ? [{ at, held }] : [];
  });
  const drafts = wanted.length > 0 ? await chunk.whole(wanted) : [];
  const whole = new Map(wanted.map(({ at }, i) => [at, drafts[i]]));
  const decided = seen.map((one, at) => {
    const draft = whole.get(at);
    if (!draft) return decideNew(one);
    const existing = known[at];
    const planned = decide(draft, existing?.household ?? null, plan, blanks);
    const isStale = planned.outcome === "changed" && readAt !== null && existing != null && existing.changedAt > readAt;
    return isStale ? refuse(planned, "changed-since-read", {}) : planned;
  });
  const villages = seen.map((_, at) => whole.get(at)?.place ?? null);
  return refuseElsewhere(books, decided, { villages, plan, place });
}

const indexesOf = ({ world }: Books, household: Household | undefined): string[] =>
  household === undefined
    ? []
    : livingMembers(household).flatMap((one) => idIndexText(world.vault, one.idNumber) ?? []);
