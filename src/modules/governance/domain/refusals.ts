import { refusal } from "#kernel/refusal.ts";

/** Every way this module says no. */
export const no = {
  placeUnknown: refusal<{ place: string }>("governance.place-unknown", 422),
  dayToCome: refusal<{ day: string }>("governance.day-to-come", 422),
  fileElsewhere: refusal("governance.file-elsewhere", 422),

  bodyUnknown: refusal<{ body: string }>("body.unknown", 422),
  seatNotFound: refusal("body.seat-not-found", 404),
  seatTaken: refusal<{ name: string }>("body.seat-taken", 409),
  seatEnded: refusal<{ on: string }>("body.seat-ended", 409),
  termBackwards: refusal("body.term-backwards", 422),
  onBoth: refusal<{ name: string }>("body.on-both", 409),
  exists: refusal("governance.exists", 409),

  notFound: refusal("resolution.not-found", 404),
  matterUnknown: refusal<{ matter: string }>("resolution.matter-unknown", 422),
  notNow: refusal<{ state: string; action: string }>("resolution.not-now", 409),
  noSuchStep: refusal("resolution.no-such-step", 409),
  clearFirst: refusal("resolution.clear-first", 409),
  precheckFirst: refusal("resolution.precheck-first", 409),
  unchecked: refusal<{ count: number }>("resolution.unchecked", 422),
  filesNeeded: refusal("resolution.files-needed", 422),
  beforeLast: refusal<{ day: string }>("resolution.before-last", 422),
  countsWrong: refusal<{ attended: number; entitled: number }>("resolution.counts-wrong", 422),
  votesWrong: refusal<{ votes: number; attended: number }>("resolution.votes-wrong", 422),
  noQuorum: refusal<{ attended: number; needed: number }>("resolution.no-quorum", 422),
  notPosted: refusal<{ state: string }>("resolution.not-posted", 409),
  postingRuns: refusal<{ lastDay: string }>("resolution.posting-runs", 409),
  objected: refusal<{ count: number }>("resolution.objected", 409),
  notObjected: refusal("resolution.not-objected", 409),
  postingStands: refusal("resolution.posting-stands", 409),
  watcherUnknown: refusal("resolution.watcher-unknown", 422),

  charterNotFound: refusal("charter.not-found", 404),
  charterResolution: refusal("charter.resolution", 422),
  charterTaken: refusal("charter.taken", 409),
  charterBefore: refusal<{ day: string }>("charter.before", 422),

  disputeNotFound: refusal("dispute.not-found", 404),
  disputeNotNow: refusal<{ state: string; action: string }>("dispute.not-now", 409),
  topicUnknown: refusal<{ topic: string }>("dispute.topic-unknown", 422),
  ratingNeeded: refusal("dispute.rating-needed", 422),
  householdElsewhere: refusal("dispute.household-elsewhere", 422),
};
