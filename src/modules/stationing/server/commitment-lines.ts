import { sql } from "kysely";
import { inBoth } from "#i18n/both.ts";
import { speak } from "#i18n/index.ts";
import type { Actor } from "#kernel/actor.ts";
import { addDays, type Day } from "#kernel/day.ts";
import { type DayLine, groupOf } from "#kernel/day-line.ts";
import { getRules } from "#modules/rules/index.ts";
import type { Tx } from "#platform/db/tables.ts";
import { within } from "#platform/scope.ts";
import { headsUnits } from "./names.ts";

const MOST = 200;
type Row = { id: string; place: string; text: string; unit: string; dueOn: Day; asked: boolean };

/** Promises of my unit that come due or have lapsed, and changes that wait for the county. */
export async function commitmentLines(tx: Tx, actor: Actor, today: Day, until: Day): Promise<DayLine[]> {
  const units = headsUnits(actor);
  const manages = (actor.rights["stationing.manage"]?.length ?? 0) > 0;
  if (units.length === 0 && !manages) return [];
  const { remindDays } = (await getRules(tx, actor.countyCode, today))["stationing.commitments"].value;
  const near = addDays(today, remindDays);
  const soon = near > until ? near : until;
  const mine = units.length > 0 ? sql`m.unit_id in (${sql.join(units)})` : sql`false`;
  const { rows } = await sql<Row>`
    select m.id, m.place, m.text, u.name as unit, m.due_on, m.asked is not null as asked from unit_commitment m
    join unit u on u.county_code = m.county_code and u.id = m.unit_id
    where m.county_code = ${actor.countyCode} and m.state <> 'fulfilled' and ${within(actor, "stationing.read", "m.place")}
      and ((${mine} and m.due_on <= ${soon}) or (m.asked is not null and ${within(actor, "stationing.manage", "m.place")}))
    order by m.due_on, m.id limit ${MOST}`.execute(tx);
  return rows.map((row): DayLine => {
    const decides = row.asked && manages;
    return {
      key: `commitment ${row.id}`,
      kind: "commitment",
      group: decides ? "due" : row.asked ? "waiting" : (groupOf(row.dueOn, today, soon) ?? "soon"),
      ...inBoth((language) =>
        speak(language, `stationing.day.commitment${decides ? "-change" : ""}`, { unit: row.unit, text: row.text }),
      ),
      place: row.place,
      on: row.dueOn,
      late: row.dueOn < today,
      to: decides ? "/stationing/backing?waiting=yes" : "/stationing/backing",
      all: "/stationing/backing",
    };
  });
}
