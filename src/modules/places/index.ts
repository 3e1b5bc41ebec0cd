/** The front door of places for other modules, on the server. */
export {
  addDivisions,
  type Division,
  findDivision,
  getDivision,
  loadShippedCounty,
  type NewDivision,
  placeNames,
  placePath,
} from "./server/divisions.ts";
export { initialsOf, pinyinOf } from "./server/pinyin.ts";
export { openPlaceResolver, resolvePlace } from "./server/resolve-place.ts";
export { type ShippedDivision, shippedDivisions } from "./server/shipped-divisions.ts";
