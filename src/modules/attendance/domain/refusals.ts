import { refusal } from "#kernel/refusal.ts";

export const attendanceRefusals = {
  notPlaced: refusal<{ day: string }>("attendance.not-placed", 409),
  notYourVillage: refusal("attendance.not-your-village", 404),
  photoNeeded: refusal("attendance.photo-needed", 422),
  photoThere: refusal("attendance.photo-there", 409),
  photoTooLate: refusal<{ days: number }>("attendance.photo-too-late", 409),
  signInNotFound: refusal("attendance.sign-in-not-found", 404),
  provenAlready: refusal("attendance.proven-already", 409),
  notYourOwnSign: refusal("attendance.not-your-own-sign", 403),
  tooLateToConfirm: refusal<{ days: number }>("attendance.too-late-to-confirm", 409),

  endsBeforeItBegins: refusal("attendance.ends-before-it-begins", 422),
  tooLong: refusal<{ days: number }>("attendance.too-long", 422),
  noWorkingDays: refusal("attendance.no-working-days", 422),
  overlaps: refusal<{ from: string; to: string }>("attendance.overlaps", 409),
  kindUnknown: refusal<{ kind: string }>("attendance.kind-unknown", 422),
  notFound: refusal("attendance.not-found", 404),
  notNow: refusal<{ state: string }>("attendance.not-now", 409),
  notYourStep: refusal<{ by: string }>("attendance.not-your-step", 403),
  notAboutYourself: refusal("attendance.not-about-yourself", 403),
  onlyYourOwn: refusal("attendance.only-your-own", 403),
  reasonNeeded: refusal("attendance.reason-needed", 422),
  backBeforeItBegan: refusal<{ from: string }>("attendance.back-before-it-began", 422),
  backInTheFuture: refusal("attendance.back-in-the-future", 422),

  dayToCome: refusal<{ day: string }>("attendance.day-to-come", 422),
  correctionTooLate: refusal<{ days: number }>("attendance.correction-too-late", 409),
  correctionAsked: refusal<{ day: string }>("attendance.correction-asked", 409),

  answeredAlready: refusal("attendance.answered-already", 409),
  notAnsweredYet: refusal<{ until: string }>("attendance.not-answered-yet", 409),
  appealToCounty: refusal("attendance.appeal-to-county", 403),

  nobodyToCall: refusal("attendance.nobody-to-call", 409),
  calledAlready: refusal("attendance.called-already", 409),
  tooManyRows: refusal<{ people: number; most: number }>("attendance.too-many-people", 422),
};
