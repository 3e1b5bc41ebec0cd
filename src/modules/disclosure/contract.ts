import { oc } from "@orpc/contract";
import { z } from "zod";
import { HouseholdId, JobId } from "#kernel/ids.ts";
import { pageOf } from "#kernel/page.ts";
import * as ask from "./domain/asked.ts";
import * as show from "./domain/shown.ts";

export { PostingField, PostingKind, TEXT_KINDS } from "#packs/schemas/posting.ts";
export * from "./domain/asked.ts";
export { type FileShown, scanFile } from "./domain/attached.ts";
export { type Clock, clockOf } from "./domain/clock.ts";
export { outcomeOf, whyNotClose, whyNotEnd } from "./domain/closing.ts";
export { factsOf, type PostableHousehold, type PostingFacts } from "./domain/facts.ts";
export { maskName } from "./domain/names.ts";
export { readTrackingNo, whyNotAnswer, whyNotObject } from "./domain/objecting.ts";
export * from "./domain/posting.ts";
export { type Cells, columnsOf, project, stopWordsOf } from "./domain/project.ts";
export type { PublicObjection, PublicPosting, PublicProcedure, PublicVillage } from "./domain/public.ts";
export { type Draft, reviewDraft } from "./domain/review.ts";
export { scanTable, scanText } from "./domain/scan-text.ts";
export * from "./domain/shown.ts";
export { type PublicVersion, verificationCode, verificationUrl } from "./domain/verification.ts";
export { stateAfter, WORKFLOW, whyNotStep } from "./domain/workflow.ts";

const get = (path: `/${string}`) => oc.route({ method: "GET", path });
const post = (path: `/${string}`) => oc.route({ method: "POST", path });
const step = (name: string) => post(`/postings/{postingId}/${name}`);

export const disclosureContract = {
  list: get("/postings").input(ask.ListPostings).output(pageOf(show.PostingRow)),
  export: post("/postings/export")
    .input(ask.ExportPostings)
    .output(z.object({ jobId: JobId })),
  read: get("/postings/{postingId}").input(ask.OnePosting).output(show.PostingShown),
  ofHousehold: get("/households/{householdId}/postings")
    .input(z.object({ householdId: HouseholdId }))
    .output(z.array(show.PostingRow)),
  objections: get("/objections").input(ask.ListObjections).output(pageOf(show.ObjectionRow)),
  objection: get("/objections/{objectionId}").input(ask.OneObjection).output(show.ObjectionShown),

  draft: post("/postings").input(ask.DraftPosting).output(show.Moved),
  revise: step("draft").input(ask.ReviseDraft).output(show.Moved),
  check: step("check").input(ask.StepPosting).output(show.Moved),
  return: step("return").input(ask.StepWithReason).output(show.Moved),
  approve: step("approval").input(ask.ApprovePosting).output(show.Moved),
  post: step("posting").input(ask.PostPosting).output(show.Moved),
  photograph: step("photo").input(ask.PhotographPosting).output(show.Moved),
  attach: step("files").input(ask.FileOfPosting).output(show.Moved),
  detach: post("/postings/{postingId}/files/{fileId}/removal").input(ask.FileOfPosting).output(show.Moved),
  confirmFile: post("/postings/{postingId}/files/{fileId}/confirmation").input(ask.FileOfPosting).output(show.Moved),
  end: step("end").input(ask.StepPosting).output(show.Moved),
  close: step("closing").input(ask.ClosePosting).output(show.Moved),
  takeDown: step("take-down").input(ask.StepPosting).output(show.Moved),
  withdraw: step("withdrawal").input(ask.StepWithReason).output(show.Moved),
  recordObjection: step("objections").input(ask.RecordObjection).output(show.Objected),
  answerObjection: post("/objections/{objectionId}/answer").input(ask.AnswerObjection).output(show.Answered),
};
