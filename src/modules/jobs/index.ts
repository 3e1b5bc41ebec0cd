export { jobsRoutes } from "./server/routes.ts";
export { jobStream } from "./server/stream.ts";
