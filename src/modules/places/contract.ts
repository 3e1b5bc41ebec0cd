export { townshipKey, villageKey } from "./domain/names.ts";
export type { PlaceAnswer, PlaceAsked, PlaceResolver, Suggestion } from "./domain/resolve.ts";
