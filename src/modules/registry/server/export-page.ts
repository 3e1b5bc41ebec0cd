import { sql } from "kysely";
import { z } from "zod";
import { whyNotMay } from "#kernel/actor.ts";
import type { HouseholdId } from "#kernel/ids.ts";
import { placeNames } from "#modules/places/index.ts";
import { query } from "#platform/query.ts";
import { ExportRegister } from "../contract.ts";
import { exportColumns, exportRows } from "../domain/export.ts";
import { mask } from "../domain/masking.ts";
import { findHouseholds } from "./households.ts";
import { conditionsOf } from "./listing.ts";
import { totalOf } from "./totals.ts";

const AT_ONCE = 500;
const Cursor = z.object({ place: z.string(), pinyin: z.string(), id: z.uuid() });

/** The next few hundred households of an export as rows, in the order of the register. */
export const exportPage = query({
  name: "registry.export-page",
  verb: "register.export",
  input: ExportRegister.omit({ commandId: true }).extend({
    rows: z.enum(["household", "person"]),
    after: z.string().nullable(),
    from: z.int(),
  }),
  run: async (asked) => {
    const { filters, rows, unmask, after, from } = asked.input;
    const cursor = after === null ? null : Cursor.parse(JSON.parse(after));
    const beyond = cursor
      ? sql`(s.place, s.head_pinyin, s.id) > (${cursor.place} collate "C", ${cursor.pinyin} collate "C", ${cursor.id}::uuid)`
      : sql`true`;
    const found = await sql<{ id: string; place: string; headPinyin: string }>`
      select s.id, s.place, s.head_pinyin from household_summary s
      where ${conditionsOf(asked, "register.export", filters)} and ${beyond}
      order by s.place, s.head_pinyin, s.id limit ${AT_ONCE}`.execute(asked.tx);
    const households = await findHouseholds(
      asked,
      found.rows.map((row) => row.id as HouseholdId),
      { verb: "register.export" },
    );
    const places = new Set(found.rows.flatMap(({ place }) => [place, place.slice(0, 9), place.slice(0, 6)]));
    const names = await placeNames(asked.tx, [...places]);
    const { columns } = exportColumns(asked.input.columns, asked.input.gbCodes);
    const last = found.rows.at(-1);
    return {
      rows: households.flatMap(({ household }, i) => {
        const { place } = household;
        const [county, township, village] = [place.slice(0, 6), place.slice(0, 9), place].map(
          (one) => names.get(one) ?? "",
        );
        const readable = unmask && whyNotMay(asked.actor, "household.unseal", place) === null;
        const shown = readable ? household : mask(household).household;
        return exportRows(shown, columns, {
          rows,
          no: from + i + 1,
          names: { county: county ?? "", township: township ?? "", village: village ?? "" },
        });
      }),
      households: found.rows.length,
      total: after === null ? (await totalOf(asked, "register.export", filters)).households : 0,
      next:
        found.rows.length === AT_ONCE && last
          ? JSON.stringify({ place: last.place, pinyin: last.headPinyin, id: last.id })
          : null,
    };
  },
});
