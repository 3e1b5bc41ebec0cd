import { refusal } from "#kernel/refusal.ts";

export const placesRefusals = {
  notFound: refusal<{ code: string }>("place.not-found", 404),
  codeTaken: refusal<{ code: string; name: string }>("place.code-taken", 409),
  codesUsedUp: refusal<{ township: string }>("place.codes-used-up", 409),
  wrongParent: refusal<{ code: string; parent: string }>("place.wrong-parent", 422),
  notVillageCode: refusal<{ code: string }>("place.not-village-code", 422),
  classUnknown: refusal<{ classCode: string }>("place.class-unknown", 422),
  nameTaken: refusal<{ name: string; township: string }>("place.name-taken", 409),
  twiceInList: refusal<{ code: string; name: string }>("place.twice-in-list", 422),
  ended: refusal<{ name: string; until: string }>("place.ended", 409),
  endsBeforeItBegan: refusal<{ since: string }>("place.ends-before-it-began", 422),
  stillHasVillages: refusal<{ count: number }>("place.still-has-villages", 409),
  sameSuccessor: refusal("place.same-successor", 422),
  successorUnfit: refusal<{ name: string }>("place.successor-unfit", 422),
  listHasErrors: refusal<{ lines: number }>("place.list-has-errors", 422),
  listUnreadable: refusal("place.list-unreadable", 422),
  naturalVillageNotFound: refusal<{ id: string }>("place.natural-village-not-found", 404),
  naturalVillageTaken: refusal<{ name: string }>("place.natural-village-taken", 409),
  naturalVillageEnded: refusal<{ name: string }>("place.natural-village-ended", 409),
  yearAhead: refusal<{ year: number }>("place.year-ahead", 422),
  fileChanged: refusal("place.file-changed", 409),
};
