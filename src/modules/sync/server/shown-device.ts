import type { Selectable } from "kysely";
import type { Tables } from "#platform/db/tables.ts";
import { DeviceId, type DeviceRow } from "../domain/shapes.ts";

/** A phone as lists show it. */
export const shownDevice = (row: Selectable<Tables["device"]>): DeviceRow => ({
  id: DeviceId.parse(row.id),
  name: row.name,
  state: row.state as DeviceRow["state"],
  firstAt: row.firstAt,
  lastAt: row.lastAt,
  lostAt: row.lostAt,
  holds: row.households === null ? null : { households: row.households, waiting: row.waiting ?? 0 },
});
