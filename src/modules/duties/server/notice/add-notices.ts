import { sql } from "kysely";
import type { Instant } from "#kernel/instant.ts";
import type { Tx } from "#platform/db/tables.ts";

/** A notice that asks for nothing, with the people it goes to and the ground of each. */
export type NoticeToMany = {
  id: string;
  place: string;
  kind: string;
  title: string;
  body: string;
  page: string;
  to: ReadonlyMap<string, string>;
};

/** Rows that go to the database in one statement. */
const AT_ONCE = 2_000;
function* parts<Row>(rows: readonly Row[]): Generator<Row[]> {
  for (let i = 0; i < rows.length; i += AT_ONCE) yield rows.slice(i, i + AT_ONCE);
}

/** Those of these notices that were sent before. */
export async function noticesThere(tx: Tx, countyCode: string, ids: readonly string[]): Promise<Set<string>> {
  const rows = await sql<{
    id: string;
  }>`select id from notice where county_code = ${countyCode} and id = any(${[...ids]}::uuid[])`.execute(tx);
  return new Set(rows.rows.map((one) => one.id));
}

/** Sends many notices to many people in few statements. What is there already stays as it is. Returns how many people were told anew. */
export async function addNotices(
  tx: Tx,
  countyCode: string,
  notices: readonly NoticeToMany[],
  by: { cadreId: string; name: string },
  now: Instant,
): Promise<number> {
  const sent = { countyCode, sentBy: by.cadreId, sentName: by.name, sentAt: now, asks: "nothing" };
  for (const some of parts(notices))
    await tx
      .insertInto("notice")
      .values(some.map(({ id, place, kind, title, body, page }) => ({ ...sent, id, place, kind, title, body, page })))
      .onConflict((on) => on.columns(["countyCode", "id"]).doNothing())
      .execute();
  const receipts = notices.flatMap(({ id, place, to }) =>
    [...to].map(([cadreId, territory]) => ({ countyCode, noticeId: id, cadreId, place, territory })),
  );
  let told = 0;
  for (const some of parts(receipts)) {
    const { numInsertedOrUpdatedRows } = await tx
      .insertInto("noticeReceipt")
      .values(some)
      .onConflict((on) => on.columns(["countyCode", "noticeId", "cadreId"]).doNothing())
      .executeTakeFirst();
    told += Number(numInsertedOrUpdatedRows ?? 0);
  }
  return told;
}
