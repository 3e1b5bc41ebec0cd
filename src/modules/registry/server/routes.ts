import { implement } from "@orpc/server";
import { answer, type Visit } from "#platform/http/visit.ts";
import { registryContract } from "../contract.ts";
import { assignHelpers } from "./assign-helpers.ts";
import { checkHousehold } from "./check-household.ts";
import { readCounts } from "./counts.ts";
import { listDuplicates, readBeside, readPerson } from "./duplicates.ts";
import { editHousehold } from "./edit-household.ts";
import { exportRegister } from "./export-register.ts";
import { readFilterChoices } from "./filter-choices.ts";
import { handOver, listToHandOver } from "./hand-over.ts";
import { assignHelper, endHelper } from "./helpers.ts";
import { listHouseholds } from "./list-households.ts";
import { mergePersons } from "./merge-persons.ts";
import { answerMove } from "./moves/answer-move.ts";
import { askMove } from "./moves/ask-move.ts";
import { followDivision } from "./moves/follow-division.ts";
import { planFollow } from "./moves/follow-plan.ts";
import { listFollowWaiting } from "./moves/follow-waiting.ts";
import { listMoves } from "./moves/list-moves.ts";
import { withdrawMove } from "./moves/withdraw-move.ts";
import { putIncome } from "./put-income.ts";
import { readChanges } from "./read-changes.ts";
import { readHistory } from "./read-history.ts";
import { readHousehold } from "./read-household.ts";
import { recordChange } from "./record-change.ts";
import { registerHousehold } from "./register-household.ts";
import { takeBackChange } from "./take-back-change.ts";
import { unmask } from "./unmask.ts";
import { dropView, listViews, saveView } from "./views.ts";
import { listOpenings } from "./year/list-openings.ts";
import { openYear } from "./year/open-year.ts";
import { planYear } from "./year/plan-year.ts";
import { undoOpening } from "./year/undo-opening.ts";

const os = implement(registryContract).$context<Visit>();

export const registryRoutes = os.router({
  choices: os.choices.handler(answer(readFilterChoices)),
  list: os.list.handler(answer(listHouseholds)),
  counts: os.counts.handler(answer(readCounts)),
  get: os.get.handler(answer(readHousehold)),
  check: os.check.handler(answer(checkHousehold)),
  register: os.register.handler(answer(registerHousehold)),
  edit: os.edit.handler(answer(editHousehold)),
  recordChange: os.recordChange.handler(answer(recordChange)),
  changes: os.changes.handler(answer(readChanges)),
  takeBackChange: os.takeBackChange.handler(answer(takeBackChange)),
  putIncome: os.putIncome.handler(answer(putIncome)),
  unmask: os.unmask.handler(answer(unmask)),
  history: os.history.handler(answer(readHistory)),
  assignHelper: os.assignHelper.handler(answer(assignHelper)),
  assignHelpers: os.assignHelpers.handler(answer(assignHelpers)),
  endHelper: os.endHelper.handler(answer(endHelper)),
  person: os.person.handler(answer(readPerson)),
  duplicates: os.duplicates.handler(answer(listDuplicates)),
  beside: os.beside.handler(answer(readBeside)),
  merge: os.merge.handler(answer(mergePersons)),
  views: os.views.handler(answer(listViews)),
  saveView: os.saveView.handler(answer(saveView)),
  dropView: os.dropView.handler(answer(dropView)),
  moves: os.moves.handler(answer(listMoves)),
  askMove: os.askMove.handler(answer(askMove)),
  answerMove: os.answerMove.handler(answer(answerMove)),
  withdrawMove: os.withdrawMove.handler(answer(withdrawMove)),
  followWaiting: os.followWaiting.handler(answer(listFollowWaiting)),
  followPlan: os.followPlan.handler(answer(planFollow)),
  followDivision: os.followDivision.handler(answer(followDivision)),
  toHandOver: os.toHandOver.handler(answer(listToHandOver)),
  handOver: os.handOver.handler(answer(handOver)),
  yearPlan: os.yearPlan.handler(answer(planYear)),
  yearOpenings: os.yearOpenings.handler(answer(listOpenings)),
  openYear: os.openYear.handler(answer(openYear)),
  undoOpening: os.undoOpening.handler(answer(undoOpening)),
  export: os.export.handler(answer(exportRegister)),
});
