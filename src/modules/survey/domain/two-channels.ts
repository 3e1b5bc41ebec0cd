import type { PersonId } from "#kernel/ids.ts";
import type { FactValue } from "./fact-change.ts";
import { same } from "./same.ts";

/** One fact as a survey left it: what the surveyor found, or what stood on the form and was left standing. */
type Said = { field: string; personId: PersonId | null; seenValue: FactValue; foundValue: FactValue };
export type ChannelFact = {
  field: string;
  personId: PersonId | null;
  resident: FactValue;
  helper: FactValue;
  isSame: boolean;
};

const keyOf = ({ field, personId }: Pick<Said, "field" | "personId">): string => `${field}@${personId ?? ""}`;

/**
 * What the two channels of seed 000, G12 say of one household, fact by fact, for every fact that either of them changed. Who did not touch a
 * fact left standing what the form showed; `first` says whose visit was the earlier, for what it found was on the other's form already.
 */
export function compareChannels(
  resident: readonly Said[],
  helper: readonly Said[],
  first: "resident" | "helper",
): ChannelFact[] {
  const [byResident, byHelper] = [resident, helper].map((all) => new Map(all.map((one) => [keyOf(one), one])));
  const keys = new Set([...(byResident?.keys() ?? []), ...(byHelper?.keys() ?? [])]);
  return [...keys].flatMap((key): ChannelFact[] => {
    const [a, b] = [byResident?.get(key), byHelper?.get(key)];
    const one = a ?? b;
    if (one === undefined) return [];
    // the earlier one saw the form before the other changed it, the later one saw it after
    const stood = (other: Said | undefined, isFirst: boolean): FactValue =>
      (isFirst ? other?.seenValue : other?.foundValue) ?? null;
    const said = {
      resident: a ? a.foundValue : stood(b, first === "resident"),
      helper: b ? b.foundValue : stood(a, first === "helper"),
    };
    return [{ field: one.field, personId: one.personId, ...said, isSame: same(said.resident, said.helper) }];
  });
}
