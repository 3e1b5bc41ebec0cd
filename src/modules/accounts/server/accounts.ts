import { sql } from "kysely";
import { z } from "zod";
import { dayOf } from "#kernel/day.ts";
import { AccountId, CadreId } from "#kernel/ids.ts";
import { PageAsked } from "#kernel/page.ts";
import type { Territory } from "#kernel/territory.ts";
import { query } from "#platform/query.ts";

const ListAccounts = PageAsked.extend({ text: z.string().max(100).optional() });

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
      .select([
        "c.id as cadreId",
        "c.name",
        "c.namePinyin",
        "a.id",
        "a.loginName",
        "a.lockedUntil",
        "a.closedAt",
        "c.until",
      ])
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
        eb
          .selectFrom("invitation as i")
          .select(eb.fn.countAll<number>().as("n"))
          .whereRef("i.countyCode", "=", "c.countyCode")
          .whereRef("i.cadreId", "=", "c.id")
          .where("i.usedAt", "is", null)
          .where("i.expiresAt", ">", now)
          .as("invitations"),
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
        state: stateOf(row, now, day),
        sessions: row.sessions ?? 0,
        passkeys: row.passkeys ?? 0,
      })),
      next: found.length > input.limit && last ? `${last.namePinyin}|${last.cadreId}` : null,
    };
  },
});

type Row = {
  id: string | null;
  closedAt: string | null;
  lockedUntil: string | null;
  until: string | null;
  invitations: number | null;
};
const stateOf = (row: Row, now: string, day: string): "active" | "locked" | "closed" | "invited" | "none" => {
  if (row.closedAt || (row.id && row.until !== null && row.until <= day)) return "closed";
  if (row.lockedUntil && row.lockedUntil > now) return "locked";
  if (row.id) return "active";
  return row.invitations ? "invited" : "none";
};
