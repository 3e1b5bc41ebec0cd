import { dayOf } from "#kernel/day.ts";
import { cadreNames, holdersOf } from "#modules/organisation/index.ts";
import { getRules } from "#modules/rules/index.ts";
import type { Call } from "#platform/command.ts";
import { command } from "#platform/command.ts";
import { derivedId } from "#platform/derived-id.ts";
import { EscalateNotice, NoticeDone, RemindNotice, WithdrawNotice } from "../../domain/notice-shapes.ts";
import { no } from "../../domain/refusals.ts";
import { getNotice } from "./notices.ts";
import { sendNotice } from "./send.ts";

const silent = ({ tx, actor }: Pick<Call<unknown>, "tx" | "actor">, noticeId: string) =>
  tx
    .selectFrom("noticeReceipt")
    .select(["cadreId", "territory"])
    .where("countyCode", "=", actor.countyCode)
    .where("noticeId", "=", noticeId)
    .where("confirmedAt", "is", null)
    .where("escalatedAt", "is", null)
    .execute();

type Found = Awaited<ReturnType<typeof getNotice>>;
const whyNotChase = (row: Found) => {
  if (!row.yours) return no.notice({});
  if (row.withdrawnAt !== null) return no.noticeOver({});
  return row.asks === "receipt" ? null : no.noticeNothingAsked({});
};

/** Reminds those who have not confirmed: it stands on top of their day again. */
export const remindNotice = command({
  name: "notice.remind",
  verb: "notice.send",
  input: RemindNotice,
  output: NoticeDone,
  load: ({ tx, actor, input }) => getNotice(tx, actor, input.noticeId),
  whyNot: (_, row) => whyNotChase(row),
  run: async ({ tx, actor, input, now, mark }, row) => {
    mark({ place: row.place, subject: row.id });
    const { numUpdatedRows } = await tx
      .updateTable("noticeReceipt")
      .set({ remindedAt: now })
      .where("countyCode", "=", actor.countyCode)
      .where("noticeId", "=", row.id)
      .where("confirmedAt", "is", null)
      .executeTakeFirst();
    return { noticeId: input.noticeId, people: Number(numUpdatedRows) };
  },
});

/** Names those who have still not confirmed to whoever stands above them (rule notices.escalation). */
export const escalateNotice = command({
  name: "notice.escalate",
  verb: "notice.send",
  input: EscalateNotice,
  output: NoticeDone,
  load: async (call) => ({
    row: await getNotice(call.tx, call.actor, call.input.noticeId),
    open: await silent(call, call.input.noticeId),
  }),
  whyNot: (_, { row }) => whyNotChase(row),
  run: async ({ tx, actor, input, now, mark }, { row, open }) => {
    mark({ place: row.place, subject: row.id });
    const day = dayOf(now);
    const { posts } = (await getRules(tx, actor.countyCode, day))["notices.escalation"].value;
    const names = await cadreNames(
      tx,
      actor.countyCode,
      open.map((one) => one.cadreId),
    );
    const above = new Map<string, string[]>();
    for (const one of open)
      for (const head of await holdersOf(tx, actor.countyCode, posts, one.territory, day))
        if (head.cadreId !== one.cadreId)
          above.set(head.cadreId, [...(above.get(head.cadreId) ?? []), names.get(one.cadreId) ?? ""]);
    for (const [cadreId, silentNames] of above)
      await sendNotice(tx, {
        id: derivedId("escalation", row.id, cadreId),
        countyCode: actor.countyCode,
        place: row.place,
        kind: "escalation",
        title: `未回执：${row.title}`.slice(0, 100),
        body: silentNames.join("、"),
        page: `/notices/${row.id}`,
        to: [cadreId],
        by: { cadreId: row.sentBy, name: row.sentName },
        now,
      });
    await tx
      .updateTable("noticeReceipt")
      .set({ escalatedAt: now })
      .where("countyCode", "=", actor.countyCode)
      .where("noticeId", "=", row.id)
      .where("confirmedAt", "is", null)
      .execute();
    return { noticeId: input.noticeId, people: open.length };
  },
});

/** Takes a notice back: it leaves everybody's day. It stays in the books. */
export const withdrawNotice = command({
  name: "notice.withdraw",
  verb: "notice.send",
  input: WithdrawNotice,
  output: NoticeDone,
  load: ({ tx, actor, input }) => getNotice(tx, actor, input.noticeId),
  whyNot: (_, row) => (!row.yours ? no.notice({}) : row.withdrawnAt === null ? null : no.noticeOver({})),
  run: async ({ tx, actor, input, now, mark }, row) => {
    mark({ place: row.place, subject: row.id });
    await tx
      .updateTable("notice")
      .set({ withdrawnAt: now })
      .where("countyCode", "=", actor.countyCode)
      .where("id", "=", row.id)
      .execute();
    return { noticeId: input.noticeId };
  },
});
