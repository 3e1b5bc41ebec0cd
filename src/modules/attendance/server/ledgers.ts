import type { Actor } from "#kernel/actor.ts";
import type { Day } from "#kernel/day.ts";
import { CadreId } from "#kernel/ids.ts";
import { fullPlaceNames } from "#modules/places/index.ts";
import type { Tx } from "#platform/db/tables.ts";
import { within } from "#platform/scope.ts";
import { figuresOf, forecastOf, targetOf } from "../domain/figures.ts";
import { leaveHalves } from "../domain/leave.ts";
import { type DayState, ledgerOf } from "../domain/ledger.ts";
import type { BoardRow } from "../domain/shapes.ts";
import { leaveYear } from "./leave-year.ts";
import { ledgerFacts } from "./ledger-facts.ts";
import { followed, type Placement, placementsIn } from "./placements.ts";
import { type MonthRules, rulesOfYear } from "./rules-of.ts";

/** `together`: a person who moved from village to village is one entry, not one a village. */
type Asked = {
  under?: string | undefined;
  cadreIds?: readonly string[] | undefined;
  month: string;
  today: Day;
  together?: boolean;
};

/** The ledger of each person's year in one village, month by month with that month's rules; or only the months a span touches. */
export type PersonYear = { placement: Placement; months: { month: MonthRules; days: DayState[] }[] };

export async function yearsOf(
  tx: Tx,
  actor: Actor,
  verb: string,
  asked: Omit<Asked, "month"> & { year: number; span?: { from: Day; to: Day } },
): Promise<PersonYear[]> {
  const { year, today, under, cadreIds, span, together = false } = asked;
  const rules = (await rulesOfYear(tx, actor, year)).filter(
    (one) => span === undefined || (one.to >= span.from && one.from <= span.to),
  );
  const [first, last] = [rules[0], rules.at(-1)];
  if (!first || !last) return [];
  const { from, to } = { from: first.from, to: last.to };
  const found = await placementsIn(tx, actor, verb, { under, cadreIds, from, to });
  const placements = together ? followed(found) : found;
  const facts = await ledgerFacts(
    tx,
    actor,
    verb,
    placements.map((one) => one.cadreId),
    from,
    to,
  );
  return placements.map((placement) => {
    const { signIns, ...mine } = facts(placement.cadreId);
    const signed = Map.groupBy(signIns, (one) => one.day.slice(0, 7));
    const placed = placement.spans.map((span) => ({ place: placement.place, ...span }));
    const months = rules.map((month) => ({
      month,
      days: ledgerOf({ ...mine, signIns: signed.get(month.month) ?? [], placed }, month.ledger, month.holidays, {
        from: month.from,
        to: month.to,
        today,
      }),
    }));
    return { placement, months };
  });
}

/** The board: every resident cadre of the ground in one month, with the year so far and where both lead. */
export async function boardRows(tx: Tx, actor: Actor, verb: string, asked: Asked): Promise<BoardRow[]> {
  const { month, today } = asked;
  const year = Number(month.slice(0, 4));
  const years = await yearsOf(tx, actor, verb, { ...asked, year });
  const here = years.filter((one) =>
    one.months.some(({ month: m, days }) => m.month === month && days.some((d) => d.am.kind !== "not-placed")),
  );
  const ids = here.map((one) => one.placement.cadreId);
  const names = await fullPlaceNames(
    tx,
    here.map((one) => one.placement.place),
  );
  const leaves = await leaveYear(tx, actor, verb, ids, year);
  const open = await openQuestions(tx, actor, verb, ids);
  return here.map(({ placement, months }) => {
    const shown = months.find((one) => one.month.month === month) ?? months[0];
    if (!shown) throw new Error("a year has months");
    const { rules } = shown.month;
    const last = months.at(-1)?.month.rules ?? rules;
    const all = months.flatMap((one) => one.days);
    const prorate = rules["attendance.prorate"].value;
    const margin = rules["attendance.pace-margin"].value;
    const unit = rules["attendance.leave-unit"].value;
    const own = leaves.get(placement.cadreId) ?? [];
    return {
      cadre: { id: CadreId.parse(placement.cadreId), name: placement.name },
      post: placement.posts[0] ?? "",
      unit: placement.unit,
      place: placement.place,
      placeName: names.get(placement.place) ?? placement.place,
      days: shown.days,
      figures: figuresOf(shown.days),
      month: forecastOf(shown.days, today, targetOf(shown.days, rules["attendance.month-days"].value, prorate), margin),
      year: forecastOf(all, today, targetOf(all, last["attendance.year-days"].value, prorate), margin),
      leave: {
        halves: own.reduce((sum, span) => sum + leaveHalves(span, unit, shown.month.holidays), 0),
        limit: rules["attendance.leave-year-limit"].value,
      },
      questions: open.get(placement.cadreId) ?? 0,
    };
  });
}

async function openQuestions(tx: Tx, actor: Actor, verb: string, ids: readonly string[]): Promise<Map<string, number>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .selectFrom("dayQuestion")
    .select(["cadreId", (eb) => eb.fn.countAll<number>().as("count")])
    .where("countyCode", "=", actor.countyCode)
    .where(within(actor, verb, "place"))
    .where("cadreId", "in", [...new Set(ids)])
    .where("state", "in", ["open", "answered", "appealed"])
    .groupBy("cadreId")
    .execute();
  return new Map(rows.map((row) => [row.cadreId, Number(row.count)]));
}
