/** The front door of attendance for other modules, on the server. */
export { addPhoto } from "./server/add-photo.ts";
export { askLeave } from "./server/ask-leave.ts";
export { askCorrection } from "./server/corrections.ts";
export { attendanceDay } from "./server/day-lines.ts";
export { cancelLeave, reportReturn } from "./server/end-leave.ts";
export { attendanceEvidence } from "./server/evidence.ts";
export { boardRows, yearsOf } from "./server/ledgers.ts";
export { type Placement, placementOn, placementsIn } from "./server/placements.ts";
export { answerQuestion, appealQuestion } from "./server/questions.ts";
export { recallOnLeave } from "./server/recall-on-leave.ts";
export { attendanceRoutes } from "./server/routes.ts";
export { signIn } from "./server/sign-in.ts";
export { cancelTrip, reportTrip } from "./server/trips.ts";
