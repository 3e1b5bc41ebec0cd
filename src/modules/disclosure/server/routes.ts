import { implement } from "@orpc/server";
import { answer, type Visit } from "#platform/http/visit.ts";
import { disclosureContract } from "../contract.ts";
import { answerObjection } from "./answer-objection.ts";
import { approvePosting } from "./approve-posting.ts";
import { attachFile } from "./attach-file.ts";
import { checkPosting } from "./check-posting.ts";
import { closePosting } from "./close-posting.ts";
import { confirmFile } from "./confirm-file.ts";
import { detachFile } from "./detach-file.ts";
import { draftPosting } from "./draft-posting.ts";
import { endPosting } from "./end-posting.ts";
import { exportPostings } from "./export-postings.ts";
import { listObjections, readObjection } from "./objections.ts";
import { photographPosting } from "./photograph-posting.ts";
import { postPosting } from "./post-posting.ts";
import { listPostings, postingsOfHousehold, readPosting } from "./postings.ts";
import { recordObjection } from "./record-objection.ts";
import { returnPosting } from "./return-posting.ts";
import { reviseDraft } from "./revise-draft.ts";
import { takeDownPosting } from "./take-down-posting.ts";
import { withdrawPosting } from "./withdraw-posting.ts";

const os = implement(disclosureContract).$context<Visit>();

export const disclosureRoutes = os.router({
  list: os.list.handler(answer(listPostings)),
  export: os.export.handler(answer(exportPostings)),
  read: os.read.handler(answer(readPosting)),
  ofHousehold: os.ofHousehold.handler(answer(postingsOfHousehold)),
  objections: os.objections.handler(answer(listObjections)),
  objection: os.objection.handler(answer(readObjection)),
  draft: os.draft.handler(answer(draftPosting)),
  revise: os.revise.handler(answer(reviseDraft)),
  check: os.check.handler(answer(checkPosting)),
  return: os.return.handler(answer(returnPosting)),
  approve: os.approve.handler(answer(approvePosting)),
  post: os.post.handler(answer(postPosting)),
  photograph: os.photograph.handler(answer(photographPosting)),
  attach: os.attach.handler(answer(attachFile)),
  detach: os.detach.handler(answer(detachFile)),
  confirmFile: os.confirmFile.handler(answer(confirmFile)),
  end: os.end.handler(answer(endPosting)),
  close: os.close.handler(answer(closePosting)),
  takeDown: os.takeDown.handler(answer(takeDownPosting)),
  withdraw: os.withdraw.handler(answer(withdrawPosting)),
  recordObjection: os.recordObjection.handler(answer(recordObjection)),
  answerObjection: os.answerObjection.handler(answer(answerObjection)),
});
