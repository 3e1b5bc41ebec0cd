/** The front door of service records for the applications, on the server. */
export { exportRecordsJob } from "./server/export-records.ts";
export { serviceRecordRoutes } from "./server/routes.ts";
