import { z } from "zod";
import { CadreId, CommandId } from "#kernel/ids.ts";
import { Instant } from "#kernel/instant.ts";
import { PageAsked } from "#kernel/page.ts";
import { Device, GroundCode, NoticeId, Title } from "./ids.ts";

/** To whom: named people, and everybody in these posts on a ground. */
const To = z.object({
  cadres: z.array(CadreId).max(2_000).default([]),
  posts: z.array(z.string().max(40)).max(30).default([]),
  under: GroundCode.optional(),
});
export const SendNotice = z.object({
  commandId: CommandId,
  noticeId: NoticeId,
  place: GroundCode,
  title: Title,
  body: z.string().trim().max(5_000).default(""),
  to: To,
  asks: z.enum(["nothing", "receipt"]),
  replyBy: Instant.nullable().default(null),
});
export const ConfirmNotice = z.object({ commandId: CommandId, noticeId: NoticeId, device: Device.optional() });
export const WithdrawNotice = z.object({ commandId: CommandId, noticeId: NoticeId });
export const RemindNotice = z.object({ commandId: CommandId, noticeId: NoticeId });
export const EscalateNotice = z.object({ commandId: CommandId, noticeId: NoticeId });
export const NoticeDone = z.object({ noticeId: NoticeId, people: z.number().optional() });

export const ListNotices = PageAsked.extend({ box: z.enum(["mine", "sent"]), open: z.enum(["true"]).optional() });
export const OneNotice = z.object({ noticeId: NoticeId });
export const NoticeRow = z.object({
  id: NoticeId,
  place: z.string(),
  kind: z.string(),
  title: z.string(),
  body: z.string(),
  page: z.string().nullable().describe("Where it leads in the office; the phone opens meetings and tasks itself"),
  sentName: z.string(),
  sentAt: Instant,
  asks: z.enum(["nothing", "receipt"]),
  replyBy: Instant.nullable(),
  withdrawnAt: Instant.nullable(),
  people: z.number(),
  read: z.number(),
  confirmed: z.number(),
  mine: z.object({ readAt: Instant.nullable(), confirmedAt: Instant.nullable() }).nullable(),
});
export type NoticeRow = z.infer<typeof NoticeRow>;
export const NoticeShown = NoticeRow.extend({
  receipts: z.array(
    z.object({
      cadreId: CadreId,
      name: z.string(),
      territory: z.string(),
      readAt: Instant.nullable(),
      confirmedAt: Instant.nullable(),
      remindedAt: Instant.nullable(),
      escalatedAt: Instant.nullable(),
    }),
  ),
  yours: z.boolean().describe("sent by the reader, or on their ground: who has read may be seen"),
});
