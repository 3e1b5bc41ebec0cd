/** The front door of places for other modules, on the server. */
export type { Division } from "./domain/divisions.ts";
export { carryNaturalVillages } from "./server/carry-natural-villages.ts";
export {
  addDivisions,
  childrenOf,
  findDivision,
  fullPlaceNames,
  getDivision,
  loadShippedCounty,
  type NewDivision,
  type PlaceStep,
  placeNames,
  placePath,
  villagesNamed,
} from "./server/divisions.ts";
export { exportVillagesJob } from "./server/export-villages.ts";
export { listWords } from "./server/list-words.ts";
export { readVillage, readVillageFile } from "./server/read-village.ts";
export { knownVillages, resolvePlace } from "./server/resolve-place.ts";
export { placesRoutes } from "./server/routes.ts";
export { type ShippedDivision, shippedDivisions } from "./server/shipped-divisions.ts";
export { villageCentre } from "./server/village-centres.ts";
