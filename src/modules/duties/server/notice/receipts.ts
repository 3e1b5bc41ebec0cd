import type { Actor } from "#kernel/actor.ts";
import type { Instant } from "#kernel/instant.ts";
import { command } from "#platform/command.ts";
import type { Tx } from "#platform/db/tables.ts";
import { ConfirmNotice, NoticeDone } from "../../domain/notice-shapes.ts";
import { no } from "../../domain/refusals.ts";
import { getNotice } from "./notices.ts";

const mine = (tx: Tx, actor: Actor, noticeId: string) =>
  tx
    .updateTable("noticeReceipt")
    .where("countyCode", "=", actor.countyCode)
    .where("noticeId", "=", noticeId)
    .where("cadreId", "=", actor.cadreId);

/** Marks my notice as read, and confirmed where asked; the first tap counts. */
export async function confirmMine(
  tx: Tx,
  actor: Actor,
  noticeId: string,
  now: Instant,
  device?: object,
): Promise<void> {
  await mine(tx, actor, noticeId).set({ readAt: now }).where("readAt", "is", null).execute();
  await mine(tx, actor, noticeId)
    .set({ confirmedAt: now, ...(device && { device: JSON.stringify(device) }) })
    .where("confirmedAt", "is", null)
    .execute();
}

/** The notice was opened. */
export const markNoticeRead = command({
  name: "notice.mark-read",
  verb: "self.use",
  input: ConfirmNotice,
  output: NoticeDone,
  load: ({ tx, actor, input }) => getNotice(tx, actor, input.noticeId),
  whyNot: (_, row) => (row.me === null ? no.notice({}) : null),
  run: async ({ tx, actor, input, now, mark }, row) => {
    mark({ place: row.place, subject: row.id });
    await mine(tx, actor, row.id).set({ readAt: now }).where("readAt", "is", null).execute();
    return { noticeId: input.noticeId };
  },
});

/** One-tap receipt. May come late from a phone: the device's own time is kept beside the server's. */
export const confirmNotice = command({
  name: "notice.confirm",
  verb: "self.use",
  input: ConfirmNotice,
  output: NoticeDone,
  load: ({ tx, actor, input }) => getNotice(tx, actor, input.noticeId),
  whyNot: (_, row) => {
    if (row.me === null) return no.notice({});
    if (row.withdrawnAt !== null) return no.noticeOver({});
    return row.asks === "receipt" ? null : no.noticeNothingAsked({});
  },
  run: async ({ tx, actor, input, now, mark }, row) => {
    mark({ place: row.place, subject: row.id });
    await confirmMine(tx, actor, row.id, now, input.device);
    return { noticeId: input.noticeId };
  },
});
