/** The front door of the organisation for other modules, on the server. */
export { appoint } from "./server/appoint.ts";
export { appointAll, endWithin } from "./server/appoint-within.ts";
export { carryOver, standingOver } from "./server/carry-over.ts";
export { endPostsWithDivision } from "./server/end-with-division.ts";
export { exportCadresJob } from "./server/export-cadres.ts";
export { readGroup } from "./server/groups.ts";
export { listPostsOf } from "./server/list-appointments.ts";
export { cadreNames, holdersOf, officesOf } from "./server/offices.ts";
export { type PostSpan, postSpans } from "./server/post-spans.ts";
export { registerCadre } from "./server/register-cadre.ts";
export { responsibleFor } from "./server/responsible.ts";
export { organisationRoutes } from "./server/routes.ts";
export { saveUnit } from "./server/save-unit.ts";
export { notServing } from "./server/serving.ts";
export { staffingOf } from "./server/staffing.ts";
