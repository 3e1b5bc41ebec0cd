import { sql } from "kysely";
import { dayOf } from "#kernel/day.ts";
import { AccountId, CadreId } from "#kernel/ids.ts";
import type { Territory } from "#kernel/territory.ts";
import { query } from "#platform/query.ts";
import { ListAccounts } from "../contract.ts";
import { accountState, inOffice } from "./account-state.ts";

/** Every cadre in office with the state of their account, by name. */
export const listAccounts = query({
  name: "account.list",
  verb: "account.invite",
  input: ListAccounts,
  run: async ({ tx, actor, input, now }) => {
    const day = dayOf(now);
    let rows = tx
      .selectFrom("cadre as c")
      .leftJoin("account as a", (join) =>
        join.onRef("a.countyCode", "=", "c.countyCode").onRef("a.cadreId", "=", "c.id"),
      )
      .select(["c.id as cadreId", "c.name", "c.namePinyin", "a.id", "a.loginName"])
      .select(accountState(now, day).as("state"))
      .select((eb) => [
        eb
          .selectFrom("session as s")
          .select(eb.fn.countAll<number>().as("n"))
          .whereRef("s.countyCode", "=", "a.countyCode")
          .whereRef("s.accountId", "=", "a.id")
          .where("s.expiresAt", ">", now)
          .as("sessions"),
        eb
          .selectFrom("passkey as p")
          .select(eb.fn.countAll<number>().as("n"))
          .whereRef("p.countyCode", "=", "a.countyCode")
          .whereRef("p.accountId", "=", "a.id")
          .where("p.endedAt", "is", null)
          .as("passkeys"),
        sql<
          { post: string; territory: Territory }[]
        >`coalesce((select json_agg(json_build_object('post', p.post, 'territory', p.territory) order by p.post)
          from appointment p where p.county_code = c.county_code and p.cadre_id = c.id and p.since <= ${day} and (p.until is null or p.until > ${day})), '[]')`.as(
          "posts",
        ),
      ])
      .where("c.countyCode", "=", actor.countyCode)
      .orderBy("c.namePinyin")
      .orderBy("c.id")
      .limit(input.limit + 1);
    if (input.state) rows = rows.where(accountState(now, day), "=", input.state);
    if (input.inOffice === "true") rows = rows.where(inOffice(day));
    if (input.text) {
      const text = `${input.text.trim().toLowerCase()}%`;
      rows = rows.where((eb) =>
        eb.or([
          eb("c.name", "like", text),
          eb("c.namePinyin", "like", text),
          eb("c.nameInitials", "like", text),
          eb(eb.fn("lower", ["a.loginName"]), "like", text),
        ]),
      );
    }
    if (input.after) {
      const [name = "", id = ""] = input.after.split("|");
      rows = rows.where(sql<boolean>`(c.name_pinyin, c.id) > (${name}, ${id}::uuid)`);
    }
    const found = await rows.execute();
    const page = found.slice(0, input.limit);
    const last = page.at(-1);
    return {
      rows: page.map((row) => ({
        id: row.id === null ? null : AccountId.parse(row.id),
        cadreId: CadreId.parse(row.cadreId),
        name: row.name,
        loginName: row.loginName,
        posts: row.posts,
        state: row.state,
        sessions: row.sessions ?? 0,
        passkeys: row.passkeys ?? 0,
      })),
      next: found.length > input.limit && last ? `${last.namePinyin}|${last.cadreId}` : null,
    };
  },
});
