/** The door of the register for threads that work aside: nothing behind it asks a database, and it loads in a moment. */
export { lineFor } from "./server/line-for.ts";
export { type Prepared, prepareHouseholds, type RegisterTypes } from "./server/prepare-households.ts";
export { idIndexText } from "./server/rows.ts";
