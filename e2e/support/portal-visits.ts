import type { Ids } from "./ids.ts";

/** Every page of the portal, some in several states, as addresses behind `/portal`. */
export const PORTAL_VISITS: readonly ((ids: Ids) => string)[] = [
  () => "/",
  () => "/villages?q=",
  () => "/villages?q=x",
  (ids) => `/v/${ids.place}`,
  (ids) => `/p/${ids.posted}`,
  (ids) => `/p/${ids.ended}`,
  (ids) => `/p/${ids.posted}/object`,
  () => "/track",
  () => "/card",
  () => "/how",
];

/** What the portal hands out that is no page. */
export const PORTAL_FILES = ["/p/:id/files/:file"];

/** The route an address of the portal answers to. */
export const portalRoute = (address: string): string =>
  address
    .replace(/\?.*$/, "")
    .replace(/^\/v\/[^/]+/, "/v/:place")
    .replace(/^\/p\/[^/]+/, "/p/:id");
