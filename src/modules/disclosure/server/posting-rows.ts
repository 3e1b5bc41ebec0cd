import { type SelectQueryBuilder, sql } from "kysely";
import { placeNames } from "#modules/places/index.ts";
import type { Tables, Tx } from "#platform/db/tables.ts";
import type { PostingRow } from "../domain/shown.ts";

type Finding = SelectQueryBuilder<Tables, "posting", object>;

/** Rows of the list of postings, latest first, narrowed by the caller. */
export async function rowsWhere(
  tx: Tx,
  countyCode: string,
  limit: number,
  narrow: (found: Finding) => Finding,
): Promise<PostingRow[]> {
  const found = narrow(tx.selectFrom("posting").where("posting.countyCode", "=", countyCode) as Finding);
  const rows = await found
    .select(["posting.id", "place", "no", "year", "kind", "title", "state", "postedOn", "lastDay", "outcome"])
    .select(
      sql<number>`(select count(*)::int from posting_item i where i.county_code = posting.county_code and i.posting_id = posting.id)`.as(
        "households",
      ),
    )
    .select(
      sql<number>`(select count(*)::int from objection o where o.county_code = posting.county_code and o.posting_id = posting.id and o.answered_on is null)`.as(
        "openObjections",
      ),
    )
    .orderBy("posting.id", "desc")
    .limit(limit)
    .execute();
  const names = await placeNames(tx, [...new Set(rows.map((row) => row.place))]);
  return rows.map(({ no, year, ...row }) => ({
    ...row,
    number: `${year}-${no}`,
    placeName: names.get(row.place) ?? row.place,
  })) as PostingRow[];
}
