import { type RawBuilder, sql } from "kysely";
import type { z } from "zod";
import type { Actor } from "#kernel/actor.ts";
import { type Day, dayOf, yearOf } from "#kernel/day.ts";
import { rangeOf } from "#kernel/territory.ts";
import { type Asked as AskedOf, query } from "#platform/query.ts";
import { within } from "#platform/scope.ts";
import { ListVillagePlans, VillagePlanRow, VillagePlanTotals } from "../contract.ts";
import { NOT_EXITED } from "./exits.ts";

type Asked = z.infer<typeof ListVillagePlans>;

/** Villages of the ground, each with its newest plan and the one in force, and what the register says of its exits. */
const villages = (countyCode: string, ground: RawBuilder<boolean>, homes: RawBuilder<boolean>, today: Day) => {
  const year = yearOf(today);
  return sql`
  select d.code as place, d.name as village, t.name as township, n.id as plan_id, n.version, n.state, f.id as in_force_id,
    coalesce(f.out_year, n.out_year) as out_year,
    (v.exited is false or h.remaining > 0) as owed, h.remaining::int, h.flagged::int, i.items::int, i.done::int, i.overdue::int
  from division d
  left join division t on t.code = d.parent
  left join lateral (select x.exited from village_file x where x.county_code = ${countyCode} and x.place = d.code
    order by x.year desc limit 1) v on true
  left join lateral (select p.id, p.version, p.state, p.out_year from village_plan p where p.county_code = ${countyCode} and p.place = d.code
    and p.state <> 'withdrawn' order by p.version desc limit 1) n on true
  left join lateral (select p.id, p.out_year from village_plan p where p.county_code = ${countyCode} and p.place = d.code
    and p.state = 'in-force' limit 1) f on true
  cross join lateral (select count(*) as remaining, count(*) filter (where s.exit_year is null or s.exit_year < ${year}
      or s.exit_year > coalesce(f.out_year, n.out_year, 9999)) as flagged
    from household_summary s where s.county_code = ${countyCode} and s.place = d.code and s.status = 'active'
      and s.poverty_status in (${sql.join(NOT_EXITED)}) and ${homes}) h
  cross join lateral (select count(*) as items, count(*) filter (where m.state = 'done') as done,
      count(*) filter (where f.id is not null and m.state in ('open', 'doing') and m.due_on < ${today}) as overdue
    from village_plan_item m where m.county_code = ${countyCode} and m.plan_id = coalesce(f.id, n.id) and not m.dropped) i
  where d.county_code = ${countyCode} and d.level = 'village' and d.until is null and ${ground}`;
};

/** A plan is there when the county has approved it. */
const APPROVED = sql`(in_force_id is not null or state = 'approved')`;
const STAND: Readonly<Record<NonNullable<Asked["stand"]>, RawBuilder<unknown>>> = {
  missing: sql`owed and not coalesce(${APPROVED}, false)`,
  "under-way": sql`state in ('draft', 'heard', 'checked', 'approved')`,
  "in-force": sql`in_force_id is not null`,
};
const FIGURE: Readonly<Record<Asked["by"], RawBuilder<unknown>>> = {
  place: sql`0`,
  flagged: sql`flagged`,
  remaining: sql`remaining`,
};

/** Every village of what is asked, on the ground of a right. */
function asked(actor: Actor, verb: string, under: Asked["under"], today: Day): RawBuilder<unknown> {
  const range = under ? rangeOf(under) : null;
  const here = within(actor, verb, "d.code");
  const ground = range
    ? sql<boolean>`${here} and d.code >= ${range.from} collate "C" and d.code < ${range.to} collate "C"`
    : here;
  return villages(actor.countyCode, ground, within(actor, "household.read", "s.place"), today);
}

/** A page of the villages as they are narrowed and ordered, on the ground of a right. */
export const plansFor =
  (verb: string) =>
  async ({ tx, actor, input, now }: AskedOf<Asked>): Promise<{ rows: VillagePlanRow[]; next: string | null }> => {
    const { under, stand, by, after, limit } = input;
    const where = stand ? STAND[stand] : sql`true`;
    const [figure, place] = after?.split("|") ?? [];
    const next = place ? sql`(-figure, place) > (${-Number(figure) || 0}::int, ${place} collate "C")` : sql`true`;
    const { rows } = await sql<VillagePlanRow & { figure: number }>`
      select * from (select x.*, ${FIGURE[by]} as figure from (${asked(actor, verb, under, dayOf(now))}) x) y
      where ${where} and ${next} order by -figure, place limit ${limit + 1}`.execute(tx);
    const page = rows.slice(0, limit);
    const end = page.at(-1);
    return {
      rows: page.map((row) => VillagePlanRow.parse({ ...row, township: row.township ?? "" })),
      next: rows.length > limit && end ? `${end.figure}|${end.place}` : null,
    };
  };

/** Which villages have their plan, which owe one, and how many households do not fit theirs. */
export const listVillagePlans = query({
  name: "village-plan.list",
  verb: "village-plan.read",
  input: ListVillagePlans,
  run: async (call) => {
    const { tx, actor, input, now } = call;
    const counted = await sql<Record<string, unknown>>`
      select count(*)::int as villages, count(*) filter (where owed)::int as owed, count(*) filter (where ${STAND["in-force"]})::int as "inForce",
        count(*) filter (where ${STAND["under-way"]})::int as "underWay", count(*) filter (where ${STAND.missing})::int as missing
      from (${asked(actor, "village-plan.read", input.under, dayOf(now))}) x`.execute(tx);
    return { ...(await plansFor("village-plan.read")(call)), totals: VillagePlanTotals.parse(counted.rows[0]) };
  },
});
