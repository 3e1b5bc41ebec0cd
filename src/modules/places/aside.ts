/** The door of places for threads that work aside, without a database. */
export type { KnownVillage } from "./domain/resolve.ts";
export { resolverAmong } from "./server/resolve-place.ts";
