import { dayOf } from "#kernel/day.ts";
import type { Instant } from "#kernel/instant.ts";
import type { Tx } from "#platform/db/tables.ts";
import { servingCadres } from "../people.ts";

export type NewNotice = {
  /** Chosen by the caller; the same id twice is one notice. */
  id: string;
  countyCode: string;
  /** The place of the matter; it must lie on the ground of the transaction. People are reached wherever they are. */
  place: string;
  /** `notice`, `meeting`, `task`, or a word of the module that sends. */
  kind: string;
  title: string;
  body?: string;
  /** Where it leads in the office: `/meetings/…`. */
  page?: string;
  /** Cadres. Who no longer serves is left out. */
  to: readonly string[];
  by: { cadreId: string; name: string };
  now: Instant;
  asks?: "nothing" | "receipt";
  replyBy?: Instant | null;
};

/** Sends a notice in the caller's transaction. Returns how many people it went to. */
export async function sendNotice(tx: Tx, notice: NewNotice): Promise<number> {
  const { id, countyCode, place, now } = notice;
  const people = await servingCadres(tx, countyCode, notice.to, dayOf(now));
  if (people.size === 0) return 0;
  await tx
    .insertInto("notice")
    .values({
      countyCode,
      id,
      place,
      kind: notice.kind,
      title: notice.title,
      body: notice.body ?? "",
      page: notice.page ?? null,
      sentBy: notice.by.cadreId,
      sentName: notice.by.name,
      sentAt: now,
      asks: notice.asks ?? "nothing",
      replyBy: notice.replyBy ?? null,
    })
    .onConflict((on) => on.columns(["countyCode", "id"]).doNothing())
    .execute();
  await tx
    .insertInto("noticeReceipt")
    .values(
      [...people.values()].map((one) => ({
        countyCode,
        noticeId: id,
        cadreId: one.cadreId,
        place,
        territory: one.territory,
      })),
    )
    .onConflict((on) => on.columns(["countyCode", "noticeId", "cadreId"]).doNothing())
    .execute();
  return people.size;
}
