/** The front door of village plans for the applications, on the server. */
export { villagePlanDay } from "./server/day-lines.ts";
export { exportVillagePlansJob } from "./server/export-plans.ts";
export { villagePlanRoutes } from "./server/routes.ts";
