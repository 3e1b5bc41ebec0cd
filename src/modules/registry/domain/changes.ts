import { z } from "zod";
import { Day } from "#kernel/day.ts";
import { FileId, HouseholdId, PersonId } from "#kernel/ids.ts";
import type { Refusal } from "#kernel/refusal.ts";
import { inBothLanguages } from "./code-lists.ts";
import { whyNotComeBack } from "./come-back.ts";
import { findHead, type Household, livingMembers, Person } from "./household.ts";
import { registryRefusals as no } from "./refusals.ts";

/** What each natural change does to the household (家庭成员自然变更, dossier 2.2). */
export const CHANGE_EFFECTS = {
  死亡: "leave",
  嫁出: "leave",
  出国定居: "leave",
  判刑收监: "leave",
  其他转出: "leave",
  户籍迁出: "leave",
  离婚: "leave",
  嫁入: "join",
  新生儿: "join",
  其他转入: "join",
  户籍迁入: "join",
  收养: "join",
  子女分家: "split",
  整户自然销户: "end",
} as const;
export type ChangeKind = keyof typeof CHANGE_EFFECTS;
export const ChangeKind = z.enum(Object.keys(CHANGE_EFFECTS) as [ChangeKind, ...ChangeKind[]]);

/** Relations to the head as they are after the change, for members whose relation becomes another. */
const Relations = z.record(z.string(), z.string().max(60)).default({});

/** A dated event with its proof. Nobody is deleted: who leaves stays on record as `left`. */
export const MemberChange = z.object({
  kind: ChangeKind,
  on: Day.describe("The day it happened; from this day the person counts or no longer counts"),
  proofFileIds: z.array(FileId).max(20),
  note: z.string().trim().max(500).nullable().default(null),
  personIds: z.array(PersonId).max(60).default([]).describe("Who leaves, splits off, or comes back"),
  newMember: Person.nullable().default(null).describe("Who joins, when not yet on record in this household"),
  relations: Relations,
  newHouseholdId: HouseholdId.nullable().default(null).describe("The household founded by a split"),
});
export type MemberChange = z.infer<typeof MemberChange>;

const effectOf = (change: MemberChange): (typeof CHANGE_EFFECTS)[ChangeKind] => CHANGE_EFFECTS[change.kind];
const nameOf = (person: Person): string => person.name ?? "";

/** After the change there must be one head and everybody's relation to the new head must be told. */
function whyNotRelations(
  before: Household,
  staying: readonly Person[],
  relations: MemberChange["relations"],
): Refusal | null {
  const head = findHead(before);
  const headStays = head !== undefined && staying.some((one) => one.id === head.id);
  if (headStays) return null;
  const untold = staying.filter((one) => relations[one.id] === undefined);
  if (untold.length > 0) return no.relationsMissing({ names: untold.map(nameOf) });
  return staying.filter((one) => relations[one.id] === "户主").length === 1 ? null : no.needsHead({});
}

/** Why this change cannot be recorded on this household today, or null. */
export function whyNotChange(household: Household, change: MemberChange, today: Day): Refusal | null {
  if (household.status === "ended") return no.ended({ on: household.endedOn ?? "" });
  if (change.on > today) return no.inFuture({ on: change.on });
  if (change.proofFileIds.length === 0) return no.noProof({});
  const effect = effectOf(change);
  const chosen = change.personIds.map((id) => household.members.find((one) => one.id === id));
  if (chosen.some((one) => one === undefined)) return no.personNotFound({ personId: "" });
  const people = chosen.filter((one) => one !== undefined);

  if (effect === "join") {
    const [back] = people;
    if (!change.newMember && !back) return no.needsPerson({ kind: inBothLanguages(change.kind) });
    const away = people.map(whyNotComeBack).find((one) => one !== null);
    if (away) return away;
    const joining = change.newMember ?? back;
    if (joining?.born && joining.born > change.on) return no.beforeBirth({ name: nameOf(joining), born: joining.born });
    if (change.newMember && household.members.some((one) => one.id === change.newMember?.id))
      return no.personExists({ name: nameOf(change.newMember) });
    return null;
  }
  if (effect === "end") return null;

  if (people.length === 0) return no.nobodyChosen({});
  const left = people.find((one) => one.status === "left");
  if (left) return no.leftAlready({ name: nameOf(left) });
  const unborn = people.find((one) => one.born !== null && one.born > change.on);
  if (unborn) return no.beforeBirth({ name: nameOf(unborn), born: unborn.born ?? "" });
  const staying = livingMembers(household).filter((one) => !change.personIds.includes(one.id));
  if (staying.length === 0) return no.nobodyLeft({});
  if (effect === "split") {
    if (change.newHouseholdId === null) return no.nobodyChosen({});
    const untold = people.filter((one) => change.relations[one.id] === undefined);
    if (untold.length > 0) return no.relationsMissing({ names: untold.map(nameOf) });
    if (people.filter((one) => change.relations[one.id] === "户主").length !== 1) return no.needsHead({});
  }
  return whyNotRelations(household, staying, change.relations);
}

/** The household after the change, and the one founded by a split. */
export type Changed = { household: Household; founded: Household | null };

const related = (person: Person, relations: MemberChange["relations"]): Person => ({
  ...person,
  relation: relations[person.id] ?? person.relation,
});
const gone = (person: Person, on: Day, reason: string): Person => ({
  ...person,
  status: "left",
  leftOn: on,
  leftReason: reason,
});

/** Applies a change that `whyNotChange` allows. */
export function applyChange(household: Household, change: MemberChange): Changed {
  const effect = effectOf(change);
  const isChosen = (one: Person): boolean => change.personIds.includes(one.id);
  if (effect === "end") {
    const members = household.members.map((one) => (one.status === "active" ? gone(one, change.on, change.kind) : one));
    return {
      household: { ...household, members, status: "ended", endedOn: change.on, endReason: change.kind },
      founded: null,
    };
  }
  if (effect === "join") {
    const members = household.members.map((one) =>
      isChosen(one)
        ? related({ ...one, status: "active", leftOn: null, leftReason: null }, change.relations)
        : related(one, change.relations),
    );
    const joined = change.newMember ? [...members, related(change.newMember, change.relations)] : members;
    return { household: { ...household, members: joined }, founded: null };
  }
  if (effect === "leave") {
    const members = household.members.map((one) =>
      isChosen(one) ? gone(one, change.on, change.kind) : related(one, change.relations),
    );
    return { household: { ...household, members }, founded: null };
  }
  const staying = household.members.filter((one) => !isChosen(one)).map((one) => related(one, change.relations));
  const leaving = household.members.filter(isChosen).map((one) => related(one, change.relations));
  const founded: Household = {
    ...household,
    id: change.newHouseholdId ?? household.id,
    nationalNo: null,
    phone: null,
    bankName: null,
    bankCard: null,
    hukouBookNo: null,
    members: leaving,
    year: { ...household.year, income: [] },
  };
  return { household: { ...household, members: staying }, founded };
}
