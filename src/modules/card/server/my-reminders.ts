import { sql } from "kysely";
import { z } from "zod";
import { addDays, dayOf, startOf } from "#kernel/day.ts";
import { getRules } from "#modules/rules/index.ts";
import { query } from "#platform/query.ts";
import { daysWaited, type MyReminder } from "../domain/reminders.ts";
import { cardRows } from "./card-rows.ts";
import { waitingCondition } from "./my-turn.ts";
import { signingRuleOn } from "./rules.ts";

/** How many cards have waited for my signature for longer than the county's rule says. */
export const myReminders = query({
  name: "card.my-reminders",
  verb: "card.sign",
  input: z.unknown(),
  run: async ({ tx, actor, now }): Promise<MyReminder> => {
    const today = dayOf(now);
    const afterDays = (await getRules(tx, actor.countyCode, today))["card.signing.reminder-days"].value;
    const rule = await signingRuleOn(tx, actor.countyCode, today);
    const before = startOf(addDays(today, 1 - afterDays));
    const row = await cardRows(tx, actor, "card.sign")
      .clearSelect()
      .select((eb) => [eb.fn.countAll<number>().as("cards"), eb.fn.min("c.turnSince").as("oldest")])
      .where("c.stage", "=", "review")
      .where(sql<boolean>`c.turn_since < ${before}`)
      .where(await waitingCondition(tx, actor, rule, today))
      .executeTakeFirst();
    return { afterDays, cards: Number(row?.cards ?? 0), longest: row?.oldest ? daysWaited(row.oldest, today) : 0 };
  },
});
