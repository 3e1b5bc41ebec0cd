export { searchRoutes } from "./server/routes.ts";
