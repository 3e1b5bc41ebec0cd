import { refusal } from "#kernel/refusal.ts";

/** Every way this module says no. */
export const no = {
  notFound: refusal("posting.not-found", 404),
  exists: refusal("posting.exists", 409),
  notNow: refusal<{ state: string; action: string }>("posting.not-now", 409),
  empty: refusal("posting.empty", 422),
  tooMany: refusal<{ limit: number }>("posting.too-many", 422),
  elsewhere: refusal<{ count: number }>("posting.elsewhere", 422),
  noHead: refusal<{ count: number }>("posting.no-head", 422),
  twice: refusal("posting.household-twice", 422),
  alreadyPosted: refusal<{ head: string; title: string }>("posting.already-posted", 409),
  cardNotFinal: refusal<{ count: number }>("posting.card-not-final", 409),
  blocked: refusal<{ count: number; first: string }>("posting.blocked", 409),
  changedSince: refusal("posting.changed-since", 409),
  ownDraft: refusal("posting.own-draft", 403),
  notOver: refusal<{ lastDay: string }>("posting.not-over", 409),
  clockStopped: refusal<{ open: number }>("posting.clock-stopped", 409),
  objectionOpen: refusal<{ open: number }>("posting.objection-open", 409),
  conclusionMissing: refusal("posting.conclusion-missing", 422),
  reasonMissing: refusal("posting.reason-missing", 422),
  notAPhoto: refusal("posting.not-a-photo", 422),

  objectionNotFound: refusal("objection.not-found", 404),
  notOpenToObjection: refusal<{ lastDay: string }>("objection.too-late", 409),
  notPostedYet: refusal("objection.not-posted", 409),
  answered: refusal<{ on: string }>("objection.answered", 409),
  answerTellsTooMuch: refusal<{ kind: string }>("objection.answer-tells-too-much", 422),
  tooManyObjections: refusal("objection.too-many", 429),
  formOld: refusal("objection.form-old", 409),
};
