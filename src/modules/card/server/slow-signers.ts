import { sql } from "kysely";
import { addDays, type Day, dayOf, startOf } from "#kernel/day.ts";
import { cadreNames, holdersOf } from "#modules/organisation/index.ts";
import { fullPlaceNames } from "#modules/places/index.ts";
import { helpersOf } from "#modules/registry/index.ts";
import { getRules } from "#modules/rules/index.ts";
import type { Asked } from "#platform/query.ts";
import { query } from "#platform/query.ts";
import { ByTerritory } from "../domain/asked.ts";
import type { SlowSigner, Waiting } from "../domain/reminders.ts";
import { slowSigners } from "../domain/reminders.ts";
import type { Seat } from "../domain/seats.ts";
import { cardRows, inTerritory, rowShown } from "./card-rows.ts";
import { signingRuleOn } from "./rules.ts";
import { teamUnitsOf } from "./team.ts";

const MOST = 5_000;

/** Whose signature the cards of a ground have waited for longer than the county's rule says, the slowest first. */
export const listSlowSigners = query({
  name: "card.slow-signers",
  verb: "card.read",
  input: ByTerritory,
  run: async (asked) => {
    const { tx, actor, input, now } = asked;
    const today = dayOf(now);
    const afterDays = (await getRules(tx, actor.countyCode, today))["card.signing.reminder-days"].value;
    const rule = await signingRuleOn(tx, actor.countyCode, today);
    const rows = await cardRows(tx, actor, "card.read")
      .select("c.turnSince")
      .where("c.stage", "=", "review")
      .where(sql<boolean>`c.turn_since < ${startOf(addDays(today, 1 - afterDays))}`)
      .$if(input.place !== undefined, (cards) => cards.where(inTerritory("s.place", input.place ?? "")))
      .orderBy("c.turnSince")
      .limit(MOST)
      .execute();
    const cards = rows.map((row) => ({ ...rowShown(row), turnSince: row.turnSince }));
    const find = await findHolders(asked, cards, today);
    const waiting = cards.flatMap((card): Waiting[] =>
      rule.seats
        .filter((seat) => card.turnSeats.includes(seat.key))
        .flatMap((seat) =>
          card.turnSince === null
            ? []
            : [
                {
                  cardId: card.id,
                  headName: card.headName,
                  place: card.place,
                  turnSince: card.turnSince,
                  dueOn: card.dueOn,
                  seat: { key: seat.key, name: seat.name, nameEn: seat.nameEn },
                  holders: find.get(`${seat.holder === "helper" ? card.id : card.place} ${seat.key}`) ?? [],
                },
              ],
        ),
    );
    const names = await fullPlaceNames(
      tx,
      cards.map((one) => one.place),
    );
    return { afterDays, signers: slowSigners(waiting, names, today) satisfies SlowSigner[] };
  },
});

type Card = ReturnType<typeof rowShown>;
type Holder = { cadreId: string; name: string };

/** Those who hold each waited-for seat: by household for the helper's, by village for the others. */
async function findHolders(asked: Asked<unknown>, cards: readonly Card[], today: Day): Promise<Map<string, Holder[]>> {
  const { tx, actor } = asked;
  const { countyCode } = actor;
  const rule = await signingRuleOn(tx, countyCode, today);
  const found = new Map<string, Holder[]>();
  const byPost = rule.seats.filter((seat: Seat) => seat.holder !== "helper");
  for (const place of new Set(cards.map((one) => one.place)))
    for (const seat of byPost) {
      const units = seat.holder === "team-unit-head" ? await teamUnitsOf(tx, countyCode, place, today) : [];
      const holders = await holdersOf(tx, countyCode, seat.posts, place, today);
      const fitting = holders.filter(
        (one) => units.length === 0 || (one.unitId !== null && units.some((unit) => unit === one.unitId)),
      );
      found.set(`${place} ${seat.key}`, fitting);
    }
  const helperSeat = rule.seats.find((seat) => seat.holder === "helper");
  if (!helperSeat) return found;
  const helpers = await helpersOf(
    asked,
    cards.filter((one) => one.turnSeats.includes(helperSeat.key)).map((one) => one.householdId),
  );
  const names = await cadreNames(
    tx,
    countyCode,
    [...helpers.values()].flat().map((one) => one.cadreId),
  );
  for (const [householdId, all] of helpers)
    found.set(
      `${householdId} ${helperSeat.key}`,
      all
        .filter((one) => one.since <= today && (one.until === null || one.until > today))
        .map(({ cadreId }) => ({ cadreId, name: names.get(cadreId) ?? "" })),
    );
  return found;
}
