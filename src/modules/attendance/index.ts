/** The front door of attendance for other modules, on the server. */
export { signInEvidence } from "./server/evidence.ts";
export { boardRows, yearsOf } from "./server/ledgers.ts";
export { type Placement, placementOn, placementsIn } from "./server/placements.ts";
export { attendanceRoutes } from "./server/routes.ts";
export { signIn } from "./server/sign-in.ts";
