export { attachmentRoutes } from "./server/routes.ts";
export { storeFile } from "./server/store-file.ts";
