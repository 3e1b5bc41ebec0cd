/** The front door of governance for other modules and the applications, on the server. */
export { governanceDay } from "./server/day-lines.ts";
export { governanceEvidence } from "./server/evidence.ts";
export { governanceRoutes } from "./server/routes.ts";
