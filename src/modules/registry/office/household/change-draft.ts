import type { FileId } from "#kernel/ids.ts";
import { CHANGE_EFFECTS, type ChangeKind, findHead, type Household, livingMembers, Person } from "../../contract.ts";

/** The form of a natural change before it is complete. */
export type ChangeDraft = {
  kind: ChangeKind | null;
  on: string;
  personIds: string[];
  /** Who joins: somebody new, or a member who had left and comes back. */
  comesBack: string | null;
  newMember: { name: string; relation: string | null; sex: string | null; born: string | null; idNumber: string };
  newMemberId: string;
  newHouseholdId: string;
  relations: Record<string, string>;
  proofs: { fileId: FileId; name: string }[];
  note: string;
};

export const EMPTY_CHANGE: ChangeDraft = {
  kind: null,
  on: "",
  personIds: [],
  comesBack: null,
  newMember: { name: "", relation: null, sex: null, born: null, idNumber: "" },
  newMemberId: "",
  newHouseholdId: "",
  relations: {},
  proofs: [],
  note: "",
};

/** The draft as the domain's `MemberChange` reads it. */
export function changeOf(draft: ChangeDraft): unknown {
  const effect = draft.kind ? CHANGE_EFFECTS[draft.kind] : null;
  const { newMember } = draft;
  const joins = effect === "join" && draft.comesBack === null;
  return {
    kind: draft.kind,
    on: draft.on,
    proofFileIds: draft.proofs.map((one) => one.fileId),
    note: draft.note.trim() || null,
    personIds: effect === "join" ? (draft.comesBack ? [draft.comesBack] : []) : draft.personIds,
    newMember: joins
      ? Person.parse({
          id: draft.newMemberId,
          name: newMember.name.trim() || null,
          relation: newMember.relation,
          sex: newMember.sex,
          born: newMember.born,
          idNumber: newMember.idNumber.trim() || null,
        })
      : null,
    relations: draft.relations,
    newHouseholdId: effect === "split" ? draft.newHouseholdId : null,
  };
}

/** Whose relation has to be told anew: everybody who stays when the head goes, and everybody who founds the new household. */
export function untold(household: Household, draft: ChangeDraft): Person[] {
  const effect = draft.kind ? CHANGE_EFFECTS[draft.kind] : null;
  if (effect !== "leave" && effect !== "split") return [];
  const living = livingMembers(household);
  const isChosen = (one: Person): boolean => draft.personIds.includes(one.id);
  const head = findHead(household);
  const headGoes = head !== undefined && isChosen(head);
  return [
    ...(effect === "split" ? living.filter(isChosen) : []),
    ...(headGoes ? living.filter((one) => !isChosen(one)) : []),
  ];
}
