/** The front door of sync for the application, on the server. */
export type { FieldCommands } from "./server/push.ts";
export { syncRoutesWith } from "./server/routes.ts";
