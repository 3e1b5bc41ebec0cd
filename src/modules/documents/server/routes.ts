import { implement } from "@orpc/server";
import { answer, type Visit } from "#platform/http/visit.ts";
import { documentsContract } from "../contract.ts";
import {
  printArchiveIndex,
  printBaselineSheet,
  printCardPaper,
  printComparisonSheet,
  printGroupNotice,
  printPoster,
  printReviewSheet,
  printWalkList,
} from "./papers.ts";
import { printBatch } from "./print-batch.ts";

const os = implement(documentsContract).$context<Visit>();

export const documentsRoutes = os.router({
  card: os.card.handler(answer(printCardPaper)),
  reviewSheet: os.reviewSheet.handler(answer(printReviewSheet)),
  comparisonSheet: os.comparisonSheet.handler(answer(printComparisonSheet)),
  walkList: os.walkList.handler(answer(printWalkList)),
  baselineSheet: os.baselineSheet.handler(answer(printBaselineSheet)),
  poster: os.poster.handler(answer(printPoster)),
  archiveIndex: os.archiveIndex.handler(answer(printArchiveIndex)),
  groupNotice: os.groupNotice.handler(answer(printGroupNotice)),
  printBatch: os.printBatch.handler(answer(printBatch)),
});
