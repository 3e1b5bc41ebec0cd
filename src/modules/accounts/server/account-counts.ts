import { sql } from "kysely";
import { z } from "zod";
import { dayOf } from "#kernel/day.ts";
import { query } from "#platform/query.ts";
import { accountState, inOffice } from "./account-state.ts";

/** How many people of the county have an account in which state, and how many of them hold a post. */
export const countAccounts = query({
  name: "account.counts",
  verb: "account.invite",
  input: z.object({}),
  run: async ({ tx, actor, now }) => {
    const day = dayOf(now);
    const people = tx
      .selectFrom("cadre as c")
      .leftJoin("account as a", (join) =>
        join.onRef("a.countyCode", "=", "c.countyCode").onRef("a.cadreId", "=", "c.id"),
      )
      .select([accountState(now, day).as("state"), inOffice(day).as("inOffice")])
      .where("c.countyCode", "=", actor.countyCode);
    return tx
      .selectFrom(people.as("p"))
      .select((eb) => [
        "p.state",
        eb.fn.countAll<number>().as("people"),
        sql<number>`count(*) filter (where p.in_office)`.as("inOffice"),
      ])
      .groupBy("p.state")
      .orderBy("p.state")
      .execute();
  },
});
