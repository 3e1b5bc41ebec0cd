import { refusal } from "#kernel/refusal.ts";

export const organisationRefusals = {
  unitNotFound: refusal("organisation.unit-not-found", 404),
  cadreNotFound: refusal("organisation.cadre-not-found", 404),
  appointmentNotFound: refusal("organisation.appointment-not-found", 404),
  groupNotFound: refusal("organisation.group-not-found", 404),
  subGroupNotFound: refusal("organisation.sub-group-not-found", 404),
  memberNotFound: refusal("organisation.member-not-found", 404),
  responsibilityNotFound: refusal("organisation.responsibility-not-found", 404),
  territoryUnknown: refusal<{ territory: string }>("organisation.territory-unknown", 422),

  unitNameTaken: refusal<{ name: string }>("organisation.unit-name-taken", 409),
  unitUnderItself: refusal<{ name: string }>("organisation.unit-under-itself", 422),
  unitEnded: refusal<{ name: string; until: string }>("organisation.unit-ended", 409),
  unitInUse: refusal<{ name: string; units: number; appointments: number }>("organisation.unit-in-use", 409),

  phoneTaken: refusal<{ name: string }>("organisation.phone-taken", 409),
  cadreEnded: refusal<{ name: string; until: string }>("organisation.cadre-ended", 409),
  cadreNotYet: refusal<{ name: string; since: string }>("organisation.cadre-not-yet", 422),

  wrongLevel: refusal<{ post: string; levels: string }>("organisation.wrong-level", 422),
  unitNeeded: refusal<{ post: string }>("organisation.unit-needed", 422),
  appointedAlready: refusal<{ name: string; post: string; since: string }>("organisation.appointed-already", 409),
  postHeld: refusal<{ name: string; post: string; since: string }>("organisation.post-held", 409),
  oneVillageOnly: refusal<{ name: string; territory: string }>("organisation.one-village-only", 409),
  separateAdministration: refusal<{ name: string; post: string }>("organisation.separate-administration", 409),
  administratorsOnly: refusal<{ post: string }>("organisation.administrators-only", 403),
  notYourself: refusal("organisation.not-yourself", 403),
  lastAdministrator: refusal("organisation.last-administrator", 409),
  appointmentEnded: refusal<{ until: string }>("organisation.appointment-ended", 409),
  endsBeforeItBegan: refusal<{ since: string }>("organisation.ends-before-it-began", 422),

  groupEnded: refusal<{ name: string; until: string }>("organisation.group-ended", 409),
  groupHasMembers: refusal<{ name: string; members: number }>("organisation.group-has-members", 409),
  endsAfterToday: refusal<{ today: string }>("organisation.ends-after-today", 422),
  groupNameTaken: refusal<{ name: string }>("organisation.group-name-taken", 409),
  groupWrongLevel: refusal("organisation.group-wrong-level", 422),
  villageGroupThere: refusal<{ name: string }>("organisation.village-group-there", 409),
  secondOffice: refusal<{ name: string }>("organisation.second-office", 409),
  memberAlready: refusal<{ name: string }>("organisation.member-already", 409),
  nobodyForGroup: refusal("organisation.nobody-for-group", 409),

  dutiesInRules: refusal<{ post: string }>("organisation.duties-in-rules", 409),
  nobodyNamed: refusal("organisation.nobody-named", 422),
  responsibilityEnded: refusal<{ until: string }>("organisation.responsibility-ended", 409),
};
