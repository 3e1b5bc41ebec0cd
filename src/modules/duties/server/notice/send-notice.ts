import { whyNotMay } from "#kernel/actor.ts";
import { dayOf } from "#kernel/day.ts";
import { command } from "#platform/command.ts";
import { NoticeDone, SendNotice } from "../../domain/notice-shapes.ts";
import { no } from "../../domain/refusals.ts";
import { peopleUnder, servingCadres } from "../people.ts";
import { sendNotice as send } from "./send.ts";

/** A notice to people: by name, or to everybody in some posts on a ground. */
export const sendNotice = command({
  name: "notice.send",
  verb: "notice.send",
  input: SendNotice,
  output: NoticeDone,
  load: async ({ tx, actor, input, now }) => {
    const { cadres, posts, under } = input.to;
    const day = dayOf(now);
    const there = await peopleUnder(tx, actor.countyCode, posts, under ?? input.place, day);
    const named = await servingCadres(tx, actor.countyCode, cadres, day);
    const known = await tx
      .selectFrom("notice")
      .select("id")
      .where("countyCode", "=", actor.countyCode)
      .where("id", "=", input.noticeId)
      .executeTakeFirst();
    return { to: [...new Set([...there.map((one) => one.cadreId), ...named.keys()])], known: known !== undefined };
  },
  whyNot: ({ actor, input, now }, { to, known }) => {
    const not = whyNotMay(actor, "notice.send", input.place);
    if (not) return not;
    if (input.to.under && whyNotMay(actor, "notice.send", input.to.under)) return no.noticeNobody({});
    if (known) return no.exists({});
    if (to.length === 0) return no.noticeNobody({});
    return input.replyBy !== null && input.replyBy <= now ? no.noticeReplyPast({}) : null;
  },
  run: async ({ tx, actor, input, now, mark }, { to }) => {
    const { noticeId, place, title, body, asks, replyBy } = input;
    mark({ place, subject: noticeId });
    const people = await send(tx, {
      ...{ id: noticeId, countyCode: actor.countyCode, place, kind: "notice", title, body, to, now },
      by: actor,
      asks: replyBy ? "receipt" : asks,
      replyBy,
    });
    return { noticeId, people };
  },
});
