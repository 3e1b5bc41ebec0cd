export { auditCheck } from "./server/check-audit.ts";
export { auditRoutes } from "./server/routes.ts";
