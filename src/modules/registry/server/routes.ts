import { implement } from "@orpc/server";
import { answer, type Visit } from "#platform/http/visit.ts";
import { registryContract } from "../contract.ts";
import { checkHousehold } from "./check-household.ts";
import { readCounts } from "./counts.ts";
import { listDuplicates, readBeside, readPerson } from "./duplicates.ts";
import { editHousehold } from "./edit-household.ts";
import { exportRegister } from "./export-register.ts";
import { assignHelper, endHelper } from "./helpers.ts";
import { listHouseholds } from "./list-households.ts";
import { mergePersons } from "./merge-persons.ts";
import { putIncome } from "./put-income.ts";
import { readChanges } from "./read-changes.ts";
import { readHistory } from "./read-history.ts";
import { readHousehold } from "./read-household.ts";
import { recordChange } from "./record-change.ts";
import { registerHousehold } from "./register-household.ts";
import { unmask } from "./unmask.ts";
import { dropView, listViews, saveView } from "./views.ts";

const os = implement(registryContract).$context<Visit>();

export const registryRoutes = os.router({
  list: os.list.handler(answer(listHouseholds)),
  counts: os.counts.handler(answer(readCounts)),
  get: os.get.handler(answer(readHousehold)),
  check: os.check.handler(answer(checkHousehold)),
  register: os.register.handler(answer(registerHousehold)),
  edit: os.edit.handler(answer(editHousehold)),
  recordChange: os.recordChange.handler(answer(recordChange)),
  changes: os.changes.handler(answer(readChanges)),
  putIncome: os.putIncome.handler(answer(putIncome)),
  unmask: os.unmask.handler(answer(unmask)),
  history: os.history.handler(answer(readHistory)),
  assignHelper: os.assignHelper.handler(answer(assignHelper)),
  endHelper: os.endHelper.handler(answer(endHelper)),
  person: os.person.handler(answer(readPerson)),
  duplicates: os.duplicates.handler(answer(listDuplicates)),
  beside: os.beside.handler(answer(readBeside)),
  merge: os.merge.handler(answer(mergePersons)),
  views: os.views.handler(answer(listViews)),
  saveView: os.saveView.handler(answer(saveView)),
  dropView: os.dropView.handler(answer(dropView)),
  export: os.export.handler(answer(exportRegister)),
});
