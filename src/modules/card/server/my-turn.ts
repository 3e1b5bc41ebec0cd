import { type RawBuilder, sql } from "kysely";
import type { Actor } from "#kernel/actor.ts";
import type { Day } from "#kernel/day.ts";
import { dayOf } from "#kernel/day.ts";
import { PageAsked } from "#kernel/page.ts";
import { rangeOf } from "#kernel/territory.ts";
import type { Tx } from "#platform/db/tables.ts";
import { query } from "#platform/query.ts";
import type { Seat, SigningRule } from "../domain/seats.ts";
import { cardRows, cursorOf, isHelpedBy, readCursor, rowShown } from "./card-rows.ts";
import { signingRuleOn } from "./rules.ts";
import { teamUnitsOf } from "./team.ts";

/** Where this actor fills a seat, as holder or as one of its delegates, as a condition on cards; null when nowhere. */
async function seatCondition(tx: Tx, actor: Actor, seat: Seat, day: Day, posts: readonly string[]) {
  const grounds = [];
  for (const { territory, unitId } of actor.offices.filter((office) => posts.includes(office.post))) {
    const units = seat.holder === "team-unit-head" ? await teamUnitsOf(tx, actor.countyCode, territory, day) : [];
    if (units.length === 0 || (unitId !== null && units.includes(unitId))) grounds.push(rangeOf(territory));
  }
  if (grounds.length === 0) return null;
  return sql<boolean>`(${sql.join(
    grounds.map(({ from, to }) => sql`(s.place >= ${from} collate "C" and s.place < ${to} collate "C")`),
    sql` or `,
  )})`;
}

type Waits = { seat: Seat; delegate: boolean; where: RawBuilder<boolean> };

/** Under which conditions a card waits for this actor: a seat whose turn it is is theirs, or they may sign for its holder. */
async function waits(tx: Tx, actor: Actor, rule: SigningRule, day: Day): Promise<Waits[]> {
  const found: Waits[] = [];
  for (const seat of rule.seats) {
    const own =
      seat.holder === "helper" ? isHelpedBy(actor.cadreId, day) : await seatCondition(tx, actor, seat, day, seat.posts);
    const stood = await seatCondition(tx, actor, seat, day, seat.delegates);
    for (const [where, delegate] of [
      [own, false],
      [stood && own ? sql<boolean>`(${stood} and not ${own})` : stood, true],
    ] as const)
      if (where) found.push({ seat, delegate, where: sql<boolean>`(${seat.key} = any(c.turn_seats) and ${where})` });
  }
  return found;
}

const anyOf = (conditions: readonly Waits[]) =>
  conditions.length > 0
    ? sql<boolean>`(${sql.join(
        conditions.map((one) => one.where),
        sql` or `,
      )})`
    : sql<boolean>`false`;

/** A card waits for this actor's own signature; who may only sign for another is not reminded. */
export const waitingCondition = async (tx: Tx, actor: Actor, rule: SigningRule, day: Day) =>
  anyOf((await waits(tx, actor, rule, day)).filter((one) => !one.delegate));

/** Which of the seats waited for this actor fills on a card. */
const seatKeys = (conditions: readonly Waits[]) =>
  conditions.length > 0
    ? sql<string[]>`array_remove(array[${sql.join(
        conditions.map(({ seat, where }) => sql`case when ${where} then ${seat.key}::text end`),
      )}], null)`
    : sql<string[]>`'{}'::text[]`;

/** What waits for my signature, or for one I may give for its holder; most urgent first. */
export const myTurn = query({
  name: "card.my-turn",
  verb: "card.sign",
  input: PageAsked,
  run: async ({ tx, actor, input, now }) => {
    const day = dayOf(now);
    const rule = await signingRuleOn(tx, actor.countyCode, day);
    const conditions = await waits(tx, actor, rule, day);
    const after = readCursor(input.after, 2);
    const rows = await cardRows(tx, actor, "card.sign")
      .select(seatKeys(conditions.filter((one) => !one.delegate)).as("own"))
      .select(seatKeys(conditions.filter((one) => one.delegate)).as("stood"))
      .where("c.stage", "=", "review")
      .where(anyOf(conditions))
      .$if(after !== undefined, (cards) =>
        cards.where(sql<boolean>`(c.due_on, c.id) > (${after?.[0]}::date, ${after?.[1]}::uuid)`),
      )
      .orderBy("c.dueOn")
      .orderBy("c.id")
      .limit(input.limit + 1)
      .execute();
    const page = rows.slice(0, input.limit);
    const last = page.at(-1);
    return {
      rows: page.map((row) => ({
        ...rowShown(row),
        seats: rule.seats
          .filter(({ key }) => row.own.includes(key) || row.stood.includes(key))
          .map(({ key, name, nameEn }) => ({ key, name, nameEn, delegate: !row.own.includes(key) })),
      })),
      next: rows.length > input.limit && last ? cursorOf([last.dueOn ?? "", last.id]) : null,
    };
  },
});
