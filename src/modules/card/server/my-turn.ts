import { sql } from "kysely";
import type { Actor } from "#kernel/actor.ts";
import type { Day } from "#kernel/day.ts";
import { dayOf } from "#kernel/day.ts";
import { PageAsked } from "#kernel/page.ts";
import { rangeOf } from "#kernel/territory.ts";
import type { Tx } from "#platform/db/tables.ts";
import { query } from "#platform/query.ts";
import type { Seat, SigningRule } from "../domain/seats.ts";
import { cardRows, cursorOf, readCursor, rowShown } from "./card-rows.ts";
import { signingRuleOn } from "./rules.ts";
import { teamUnitsOf } from "./team.ts";

/** Where this actor holds a seat, as a condition on cards; null when nowhere. */
async function seatCondition(tx: Tx, actor: Actor, seat: Seat, day: Day) {
  if (seat.holder === "helper")
    return sql<boolean>`exists (select from household_helper h where h.county_code = s.county_code and h.household_id = s.id
      and h.cadre_id = ${actor.cadreId} and h.since <= ${day} and (h.until is null or h.until > ${day}))`;
  const offices = actor.offices.filter((office) => seat.posts.includes(office.post));
  const grounds = [];
  for (const { territory, unitId } of offices) {
    const units = seat.holder === "team-unit-head" ? await teamUnitsOf(tx, actor.countyCode, territory, day) : [];
    if (units.length === 0 || (unitId !== null && units.includes(unitId))) grounds.push(rangeOf(territory));
  }
  if (grounds.length === 0) return null;
  return sql<boolean>`(${sql.join(
    grounds.map(({ from, to }) => sql`(s.place >= ${from} collate "C" and s.place < ${to} collate "C")`),
    sql` or `,
  )})`;
}

/** A card waits for this actor when one of the seats whose turn it is is theirs. */
export async function waitingCondition(tx: Tx, actor: Actor, rule: SigningRule, day: Day) {
  const conditions = [];
  for (const seat of rule.seats) {
    const where = await seatCondition(tx, actor, seat, day);
    if (where) conditions.push(sql`(${seat.key} = any(c.turn_seats) and ${where})`);
  }
  return conditions.length > 0 ? sql<boolean>`(${sql.join(conditions, sql` or `)})` : sql<boolean>`false`;
}

/** What waits for my signature, most urgent first. */
export const myTurn = query({
  name: "card.my-turn",
  verb: "card.sign",
  input: PageAsked,
  run: async ({ tx, actor, input, now }) => {
    const day = dayOf(now);
    const rule = await signingRuleOn(tx, actor.countyCode, day);
    const after = readCursor(input.after, 2);
    const rows = await cardRows(tx, actor, "card.sign")
      .where("c.stage", "=", "review")
      .where(await waitingCondition(tx, actor, rule, day))
      .$if(after !== undefined, (cards) =>
        cards.where(sql<boolean>`(c.due_on, c.id) > (${after?.[0]}::date, ${after?.[1]}::uuid)`),
      )
      .orderBy("c.dueOn")
      .orderBy("c.id")
      .limit(input.limit + 1)
      .execute();
    const page = rows.slice(0, input.limit);
    const last = page.at(-1);
    const mine = (keys: readonly string[]) =>
      rule.seats.filter((seat) => keys.includes(seat.key)).map(({ key, name, nameEn }) => ({ key, name, nameEn }));
    return {
      rows: page.map((row) => ({ ...rowShown(row), seats: mine(row.turnSeats ?? []) })),
      next: rows.length > input.limit && last ? cursorOf([last.dueOn ?? "", last.id]) : null,
    };
  },
});
