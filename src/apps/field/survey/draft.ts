import { findField, type Household } from "#modules/registry/contract.ts";
import { type FactChange, type IncomeChange, keyOf, type MustSee } from "#modules/survey/contract.ts";
import type { Carried, News } from "#modules/sync/contract.ts";
import { newId } from "#ui/new-command-id.ts";
import { todayHere } from "../store/clock.ts";

type Photo = { fileId: string; of: string; takenAt: string };
/** An answer of somebody who does not live there, or a line of the other household's account (`year.income`, with its item). */
export type Left = { field: string; name: string | null; item: string | null };
type Signed = { who: "surveyor" | "family"; cadreId: string | null; name: string; fileId: string };

/** A survey being written: what the phone showed when it began stays beside it, whatever a sync brings meanwhile. */
export type Draft = {
  id: string;
  commandId: string;
  shown: Carried;
  year: number;
  day: string;
  step: number;
  surveyors: string[];
  mustSees: MustSee[];
  facts: Record<string, unknown>;
  income: IncomeChange[];
  photos: Photo[];
  readBack: { at: string; agreed: boolean; remark: string } | null;
  signatures: Signed[];
  /** What did not come along when the survey was moved to another household. */
  left?: Left[];
};

/** A survey begins with the one who holds the phone, and whoever came along last time. */
export const beginDraft = (
  shown: Carried,
  { me, colleagues }: Pick<News, "me" | "colleagues">,
  companions: readonly string[],
  today = todayHere(),
): Draft => ({
  id: newId(),
  commandId: newId(),
  shown,
  year: Number(today.slice(0, 4)),
  day: today,
  step: 0,
  surveyors: [me.cadreId, ...companions.filter((one) => colleagues.some((each) => each.cadreId === one))],
  mustSees: [],
  facts: {},
  income: [],
  photos: [],
  readBack: null,
  signatures: [],
});

/** `person.labour@<id>` or `year.fuel`: where an answer is kept. */
export const slotOf = (field: string, personId: string | null): string => (personId ? `${field}@${personId}` : field);

/** What the register had of a fact when the survey began. */
export function shownValue({ household }: Carried, field: string, personId: string | null): unknown {
  const key = keyOf(field);
  if (field.startsWith("household.")) return Reflect.get(household, key) ?? null;
  if (field.startsWith("year.")) return Reflect.get(household.year.conditions, key) ?? null;
  return Reflect.get(household.members.find((one) => one.id === personId) ?? {}, key) ?? null;
}

/** The answers that differ from what was shown, as the command carries them. */
export function changesOf(draft: Draft): FactChange[] {
  return Object.entries(draft.facts).flatMap(([slot, foundValue]) => {
    const [field = "", personId = null] = slot.split("@");
    const seenValue = shownValue(draft.shown, field, personId);
    if (JSON.stringify(seenValue) === JSON.stringify(foundValue)) return [];
    return [{ field, personId, seenValue, foundValue } as FactChange];
  });
}

/** The household as it would be, for the rules to speak while it is typed. */
export function foundHousehold(draft: Draft): Household {
  const { household } = draft.shown;
  const members = household.members.map((one) => ({ ...one }));
  const next = {
    ...household,
    members,
    year: { year: draft.year, conditions: { ...household.year.conditions }, income: incomeOf(draft) },
  };
  for (const [slot, value] of Object.entries(draft.facts)) {
    const [field = "", personId] = slot.split("@");
    const key = keyOf(field);
    const target = field.startsWith("household.")
      ? next
      : field.startsWith("year.")
        ? next.year.conditions
        : members.find((one) => one.id === personId);
    if (target && findField(field)) Reflect.set(target, key, value);
  }
  return next as Household;
}

type Account = Household["year"]["income"];

/** The account of the survey's year as the phone had it: a year that is not begun has none. */
export const shownAccount = ({ shown: { household }, year }: Draft): Account =>
  household.year.year === year ? household.year.income : [];

/** The account of an earlier year, to be looked at beside a new one. */
export const earlierAccount = ({ shown: { household }, year }: Draft): Household["year"] | null =>
  household.year.year < year && household.year.income.length > 0 ? household.year : null;

/** The income account as it would be. */
export function incomeOf(draft: Draft): Account {
  const lines = new Map(shownAccount(draft).map((one) => [one.id as string, one]));
  for (const { base, value } of draft.income) {
    const id = value?.id ?? base?.id;
    if (!id) continue;
    if (value) lines.set(id, value);
    else lines.delete(id);
  }
  return [...lines.values()];
}
