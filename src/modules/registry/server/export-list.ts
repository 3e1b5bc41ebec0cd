import { z } from "zod";
import { listWords } from "#modules/places/index.ts";
import { query } from "#platform/query.ts";
import { wordsFor } from "#platform/tabular/list-words.ts";
import { ExportRegister } from "../contract.ts";
import { listCells } from "../domain/list-columns.ts";
import { rowsAsked, rowsFound } from "./list-households.ts";
import { totalOf } from "./totals.ts";

const AT_ONCE = 500;

/** The next few hundred rows of the list as it is shown: its columns, its order, nothing sealed. */
export const exportListPage = query({
  name: "registry.export-list",
  verb: "register.export",
  input: ExportRegister.omit({ commandId: true }).extend({ after: z.string().nullable(), from: z.int() }),
  run: async (asked) => {
    const { filters, sort, columns, after } = asked.input;
    const page = { filters, sort, limit: AT_ONCE, ...(after !== null && { after }) };
    const found = await rowsAsked(asked, "register.export", page).execute(asked.tx);
    const { rows, next } = rowsFound(found.rows, AT_ONCE);
    const words = await wordsFor(
      listWords,
      asked,
      rows.map(({ place }) => place),
    );
    const { cells } = listCells(columns);
    return {
      rows: rows.map((row) => cells.map((cell) => cell.of(row, words))),
      households: rows.length,
      total: after === null ? (await totalOf(asked, "register.export", filters)).households : 0,
      next,
    };
  },
});
