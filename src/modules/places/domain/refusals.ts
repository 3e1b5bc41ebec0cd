import { refusal } from "#kernel/refusal.ts";

export const placesRefusals = {
  notFound: refusal<{ code: string }>("place.not-found", 404),
  codeTaken: refusal<{ code: string; name: string }>("place.code-taken", 409),
  wrongParent: refusal<{ code: string; parent: string }>("place.wrong-parent", 422),
  notVillageCode: refusal<{ code: string }>("place.not-village-code", 422),
  nameTaken: refusal<{ name: string; township: string }>("place.name-taken", 409),
  ended: refusal<{ name: string; until: string }>("place.ended", 409),
  endsBeforeItBegan: refusal<{ since: string }>("place.ends-before-it-began", 422),
  sameSuccessor: refusal("place.same-successor", 422),
  successorUnfit: refusal<{ name: string }>("place.successor-unfit", 422),
  naturalVillageNotFound: refusal<{ id: string }>("place.natural-village-not-found", 404),
  naturalVillageTaken: refusal<{ name: string }>("place.natural-village-taken", 409),
  yearUnlikely: refusal<{ year: number }>("place.year-unlikely", 422),
  fileChanged: refusal("place.file-changed", 409),
  fileWrong: refusal<{ findings: number; first: string }>("place.file-wrong", 422),
  noRows: refusal("place.no-rows", 422),
};
