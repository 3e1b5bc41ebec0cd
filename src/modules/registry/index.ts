/** The front door of the register for other modules, on the server. */

export { analyzeRegister } from "./server/analyze.ts";
export { readBaseline } from "./server/baseline.ts";
export type { Books } from "./server/books.ts";
export { noteCardState } from "./server/card-state.ts";
export { enterHouseholds, registerTypes } from "./server/enter-households.ts";
export { exportJob, keepRegisterExport } from "./server/export-job.ts";
export { whyNotNewLines, whyNotNewPersons, whyNotProof } from "./server/guards.ts";
export { helpersOf } from "./server/helpers.ts";
export { findHouseholds, getForYear, getHousehold } from "./server/households.ts";
export { incomeLineFor, judge } from "./server/judge.ts";
export { countHolders, findKnown } from "./server/known-households.ts";
export { followDivisionJob } from "./server/moves/follow-job.ts";
export { findPostable, type Postable } from "./server/postable.ts";
export { readHousehold } from "./server/read-household.ts";
export { replacedLines } from "./server/replaced-lines.ts";
export { registryRoutes } from "./server/routes.ts";
export { idIndex, phoneIndex } from "./server/rows.ts";
export { takeYearsBack } from "./server/take-years-back.ts";
export { countsBy } from "./server/totals.ts";
export { unmask } from "./server/unmask.ts";
export { writeHouseholds } from "./server/write-households.ts";
export { openYearJob } from "./server/year/open-job.ts";
export { undoYearJob } from "./server/year/undo-job.ts";
