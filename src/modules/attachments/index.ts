export { attachmentRoutes } from "./server/routes.ts";
