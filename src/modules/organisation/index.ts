/** The front door of the organisation for other modules, on the server. */
export { cadreName, cadreNames, type Holder, holdersOf, officesOf } from "./server/offices.ts";
