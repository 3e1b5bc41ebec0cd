import { sql } from "kysely";
import { type Day, dayOf } from "#kernel/day.ts";
import { lineOf } from "../../domain/day.ts";
import type { DayItem } from "../../domain/duty-shapes.ts";
import type { Asked } from "./asked.ts";

const MOST = 50;
/** Notices of these kinds tell of something that has a line of its own in the day. */
const OWN_LINE = ["meeting", "question", "duty"];

/** Notices I have not confirmed (or not opened), and those I sent that others have not confirmed. A meeting's notice is answered on the meeting, a question's on the question. */
export async function noticeItems({ tx, actor, now }: Asked, today: Day): Promise<DayItem[]> {
  const mine = await tx
    .selectFrom("noticeReceipt as r")
    .innerJoin("notice as n", (join) =>
      join.onRef("n.countyCode", "=", "r.countyCode").onRef("n.id", "=", "r.noticeId"),
    )
    .select([
      "n.id",
      "n.title",
      "n.kind",
      "n.place",
      "n.asks",
      "n.page",
      "n.replyBy",
      "n.sentAt",
      "r.confirmedAt",
      "r.readAt",
    ])
    .where("r.countyCode", "=", actor.countyCode)
    .where("r.cadreId", "=", actor.cadreId)
    .where("n.withdrawnAt", "is", null)
    .where("n.kind", "not in", OWN_LINE)
    .where((eb) =>
      eb.or([
        eb.and([eb("n.asks", "=", "receipt"), eb("r.confirmedAt", "is", null)]),
        eb.and([eb("n.asks", "=", "nothing"), eb("r.readAt", "is", null)]),
        sql<boolean>`r.confirmed_at at time zone 'Asia/Shanghai' >= ${today}::date`,
      ]),
    )
    .orderBy("n.sentAt", "desc")
    .limit(MOST)
    .execute();
  const sent = await tx
    .selectFrom("notice as n")
    .select(["n.id", "n.title", "n.replyBy"])
    .select(
      sql<number>`(select count(*)::int from notice_receipt r where r.county_code = n.county_code and r.notice_id = n.id)`.as(
        "people",
      ),
    )
    .select(
      sql<number>`(select count(*)::int from notice_receipt r where r.county_code = n.county_code and r.notice_id = n.id and r.confirmed_at is not null)`.as(
        "confirmed",
      ),
    )
    .where("n.countyCode", "=", actor.countyCode)
    .where("n.sentBy", "=", actor.cadreId)
    .where("n.asks", "=", "receipt")
    .where("n.withdrawnAt", "is", null)
    .where("n.kind", "not in", OWN_LINE)
    .where(
      sql<boolean>`exists (select from notice_receipt r where r.county_code = n.county_code and r.notice_id = n.id and r.confirmed_at is null)`,
    )
    .orderBy("n.sentAt", "desc")
    .limit(20)
    .execute();
  return [
    ...mine.map((one) => {
      const over = one.replyBy !== null && one.replyBy < now;
      return lineOf({
        key: `notice ${one.id}`,
        group: one.confirmedAt !== null ? "done" : "due",
        kind: "notice",
        title: one.title,
        place: one.place,
        on: one.replyBy === null ? null : dayOf(one.replyBy),
        late: over && one.confirmedAt === null,
        to: `/notices/${one.id}`,
        noticeId: one.asks === "receipt" && one.confirmedAt === null ? one.id : null,
        seenId: one.asks === "nothing" ? one.id : null,
      });
    }),
    ...sent.map((one) =>
      lineOf({
        key: `sent ${one.id}`,
        group: "waiting",
        kind: "notice",
        title: one.title,
        on: one.replyBy === null ? null : dayOf(one.replyBy),
        late: one.replyBy !== null && one.replyBy < now,
        have: one.confirmed,
        need: one.people,
        to: `/notices/${one.id}`,
      }),
    ),
  ];
}
