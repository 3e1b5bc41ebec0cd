/** The front door of service records for the applications, on the server. */
export { serviceRecordRoutes } from "./server/routes.ts";
