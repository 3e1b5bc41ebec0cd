/** The front door of stationing for other modules, on the server. */
export { stationingDay } from "./server/day-lines.ts";
export { endPlacementsWithPosts } from "./server/end-with-post.ts";
export { stationingEvidence } from "./server/evidence.ts";
export { exportPlacementsJob } from "./server/export-placements.ts";
export { type PlacementSeen, placementOn, placementsIn } from "./server/placement-on.ts";
export { proposeRecall } from "./server/recalls.ts";
export { stationingRoutes } from "./server/routes.ts";
export { matchingJob } from "./server/start-matching.ts";
