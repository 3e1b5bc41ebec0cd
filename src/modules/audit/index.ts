export { auditCheck } from "./server/check-audit.ts";
export { exportAuditJob } from "./server/export-audit.ts";
export { auditRoutes } from "./server/routes.ts";
