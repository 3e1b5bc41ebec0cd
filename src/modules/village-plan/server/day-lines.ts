import { sql } from "kysely";
import { inBoth } from "#i18n/both.ts";
import { type Facts, speak } from "#i18n/index.ts";
import type { Actor } from "#kernel/actor.ts";
import { addDays, type Day } from "#kernel/day.ts";
import { type DayLine, groupOf } from "#kernel/day-line.ts";
import type { DaySource } from "#platform/day-lines.ts";
import { within } from "#platform/scope.ts";

const MOST = 200;
/** A measure with months to go is told of when it comes near. */
const NEAR_DAYS = 14;

type Row = { key: string; id: string; place: string; what: string; state: string; on: Day | null; draftedBy: string };

/** Plans whose next step is mine, and measures of plans in force for which I answer. */
const rowsFor = (actor: Actor, until: Day) => {
  const near = addDays(until, NEAR_DAYS);
  return sql<Row>`
  (select p.id as key, p.id, p.place, p.title as what, p.state, null::date as "on", p.drafted_by as "draftedBy" from village_plan p where p.county_code = ${actor.countyCode}
    and (p.state = 'heard' and ${within(actor, "village-plan.check", "p.place")}
      or p.state = 'checked' and ${within(actor, "village-plan.approve", "p.place")}
      or p.state = 'approved' and ${within(actor, "village-plan.check", "p.place")}) order by p.changed_at limit ${MOST})
  union all (select i.id, p.id, i.place, i.measure, 'item', i.due_on, i.owner_id from village_plan_item i
    join village_plan p on p.county_code = i.county_code and p.id = i.plan_id and p.state = 'in-force'
    where i.county_code = ${actor.countyCode} and i.owner_id = ${actor.cadreId} and i.state in ('open', 'doing') and not i.dropped
      and i.due_on <= ${near} order by i.due_on limit ${MOST})`;
};

/** What waits of the villages' plans. Nobody is asked to check or approve what he drafted himself. */
export const villagePlanDay: DaySource = async ({ tx, actor, today, until }) => {
  if (!actor.rights["village-plan.read"]?.length) return [];
  const { rows } = await rowsFor(actor, until).execute(tx);
  return rows.flatMap((row): DayLine | [] => {
    const item = row.state === "item";
    if (!item && row.state !== "approved" && row.draftedBy === actor.cadreId) return [];
    const facts: Facts = { what: row.what };
    return {
      key: `village-plan ${row.key}`,
      kind: "village-plan",
      group: item ? (groupOf(row.on, today, until) ?? "soon") : "due",
      ...inBoth((language) => speak(language, `village-plan.day.${row.state}`, facts)),
      place: row.place,
      on: row.on,
      late: row.on !== null && row.on < today,
      to: `/village-plans/${row.id}`,
      all: "/village-plans",
    };
  });
};
