import { sql } from "kysely";
import { type Actor, whyNotMay } from "#kernel/actor.ts";
import { cadreNames } from "#modules/organisation/index.ts";
import type { Tx } from "#platform/db/tables.ts";
import { query } from "#platform/query.ts";
import { ListNotices, NoticeRow, NoticeShown, OneNotice } from "../../domain/notice-shapes.ts";
import { no } from "../../domain/refusals.ts";

const COUNTS = (
  what: string,
) => sql<number>`(select count(*)::int from notice_receipt r where r.county_code = notice.county_code
  and r.notice_id = notice.id ${sql.raw(what)})`;

export const noticesOf = (tx: Tx, actor: Actor) =>
  tx
    .selectFrom("notice")
    .leftJoin("noticeReceipt as m", (join) =>
      join
        .onRef("m.countyCode", "=", "notice.countyCode")
        .onRef("m.noticeId", "=", "notice.id")
        .on("m.cadreId", "=", actor.cadreId),
    )
    .select([
      ...(
        [
          "id",
          "place",
          "kind",
          "title",
          "body",
          "page",
          "sentBy",
          "sentName",
          "sentAt",
          "asks",
          "replyBy",
          "withdrawnAt",
        ] as const
      ).map((name) => `notice.${name}` as const),
      "m.cadreId as me",
      "m.readAt",
      "m.confirmedAt",
    ])
    .where("notice.countyCode", "=", actor.countyCode);

type Row = Awaited<ReturnType<ReturnType<typeof noticesOf>["execute"]>>[number];
type Tally = { people: number; read: number; confirmed: number };

const shown = (row: Row & Tally): NoticeRow =>
  NoticeRow.parse({ ...row, mine: row.me === null ? null : { readAt: row.readAt, confirmedAt: row.confirmedAt } });

const withTally = (rows: ReturnType<typeof noticesOf>) =>
  rows.select([
    COUNTS("").as("people"),
    COUNTS("and r.read_at is not null").as("read"),
    COUNTS("and r.confirmed_at is not null").as("confirmed"),
  ]);

/** My letter box, or what I have sent, the newest first. */
export const listNotices = query({
  name: "notice.list",
  verb: "self.use",
  input: ListNotices,
  run: async ({ tx, actor, input }) => {
    let rows = withTally(noticesOf(tx, actor))
      .orderBy("notice.sentAt", "desc")
      .orderBy("notice.id", "desc")
      .limit(input.limit + 1);
    rows =
      input.box === "mine"
        ? rows.where("m.cadreId", "=", actor.cadreId).where("notice.withdrawnAt", "is", null)
        : rows.where("notice.sentBy", "=", actor.cadreId);
    if (input.open && input.box === "mine")
      rows = rows.where((eb) =>
        eb.or([
          eb("m.readAt", "is", null),
          eb.and([eb("notice.asks", "=", "receipt"), eb("m.confirmedAt", "is", null)]),
        ]),
      );
    if (input.after) {
      const [at = "", id = ""] = input.after.split(" ");
      rows = rows.where(sql<boolean>`(notice.sent_at, notice.id) < (${at}::timestamptz, ${id}::uuid)`);
    }
    const found = await rows.execute();
    const page = found.slice(0, input.limit);
    const last = page.at(-1);
    return { rows: page.map(shown), next: found.length > input.limit && last ? `${last.sentAt} ${last.id}` : null };
  },
});

/** One notice as the reader may see it: addressed to them, sent by them, or sent on a ground where they send. */
export async function getNotice(tx: Tx, actor: Actor, noticeId: string) {
  const row = await withTally(noticesOf(tx, actor)).where("notice.id", "=", noticeId).executeTakeFirst();
  const yours =
    row !== undefined && (row.sentBy === actor.cadreId || whyNotMay(actor, "notice.send", row.place) === null);
  if (!row || (row.me === null && !yours)) throw no.notice({});
  return { ...row, yours };
}

export const readNotice = query({
  name: "notice.read",
  verb: "self.use",
  input: OneNotice,
  run: async ({ tx, actor, input }) => {
    const row = await getNotice(tx, actor, input.noticeId);
    const receipts = row.yours
      ? await tx
          .selectFrom("noticeReceipt")
          .select(["cadreId", "territory", "readAt", "confirmedAt", "remindedAt", "escalatedAt"])
          .where("countyCode", "=", actor.countyCode)
          .where("noticeId", "=", row.id)
          .orderBy("territory")
          .orderBy("cadreId")
          .execute()
      : [];
    const names = await cadreNames(
      tx,
      actor.countyCode,
      receipts.map((one) => one.cadreId),
    );
    return NoticeShown.parse({
      ...shown(row),
      receipts: receipts.map((one) => ({ ...one, name: names.get(one.cadreId) ?? "" })),
      yours: row.yours,
    });
  },
});
