import { sql } from "kysely";
import { inBoth } from "#i18n/both.ts";
import { type Facts, speak } from "#i18n/index.ts";
import type { Actor } from "#kernel/actor.ts";
import { addDays, type Day } from "#kernel/day.ts";
import { askedGroup, type DayLine } from "#kernel/day-line.ts";
import { getRules } from "#modules/rules/index.ts";
import type { DaySource } from "#platform/day-lines.ts";
import type { Tx } from "#platform/db/tables.ts";
import { within } from "#platform/scope.ts";
import { type Bar, whyNotAppeal, whyNotDecideAppeal } from "../domain/promotion.ts";
import { candidaciesFor, stepAhead, waitsFor } from "./candidacies.ts";
import { commitmentLines } from "./commitment-lines.ts";
import { headsUnits, seesCounty } from "./names.ts";

const MOST = 200;
/** Candidacies on their way through the chain: as many as a county at true size has at once, several times over. */
const CANDIDACIES = 1000;

const line = (
  kind: string,
  id: string,
  key: string,
  facts: Facts & { en?: Facts },
  told: Pick<DayLine, "group" | "to"> & Partial<DayLine>,
): DayLine => ({
  key: `${kind} ${id}`,
  kind,
  ...inBoth((language) => speak(language, `stationing.day.${key}`, { ...facts, ...(language === "en" && facts.en) })),
  ...{ place: null, on: null, late: false, all: told.to },
  ...told,
});

/** Steps of the chain I take, and my own candidacy that is on its way. */
async function candidacyLines(tx: Tx, actor: Actor): Promise<DayLine[]> {
  const rows = await candidaciesFor(tx, actor).where("k.outcome", "is", null).limit(CANDIDACIES).execute();
  return rows.flatMap((row) => {
    const step = stepAhead(row);
    const facts = { name: row.name, step: step?.zh ?? "", en: { step: step?.en ?? "" } };
    const told = { to: `/stationing/candidacies/${row.id}`, all: `/stationing/calls/${row.callId}` };
    if (waitsFor(row, actor)) return line("candidacy", row.id, "candidacy", facts, { group: "due", ...told });
    return row.cadreId === actor.cadreId
      ? line("candidacy", row.id, "candidacy-mine", facts, { group: "waiting", ...told })
      : [];
  });
}

type Row = {
  kind: "probation" | "recall" | "replacement" | "bar";
  id: string;
  place: string | null;
  cadreId: string;
  name: string;
  by: Day;
  proposedBy: string | null;
  bar: Bar | null;
};

/** Probations that run out, recalls to decide, people to be replaced, appeals against a bar: mine, my unit's, and the county's for its office. */
const rowsFor = (actor: Actor, until: Day) => {
  const manages = seesCounty(actor, "stationing.manage") ? sql`true` : sql`false`;
  const ours = sql`(x.cadre_id = ${actor.cadreId} or ${manages})`;
  const ground = within(actor, "stationing.manage", "x.place");
  const units = headsUnits(actor);
  const unit = units.length > 0 ? sql`p.unit_id in (${sql.join(units)})` : sql`false`;
  const named = sql`join cadre c on c.county_code = x.county_code and c.id =`;
  const placed = sql`join placement p on p.county_code = x.county_code and p.id = x.placement_id ${named} p.cadre_id`;
  const here = sql`where x.county_code = ${actor.countyCode}`;
  return sql<Row>`
  (select 'probation' as kind, x.id, null as place, x.cadre_id, c.name, x.until as by, null::uuid as proposed_by, null::jsonb as bar
    from probation x ${named} x.cadre_id ${here} and x.outcome is null and x.until <= ${until} and ${ours} order by x.until limit ${MOST})
  union all (select 'recall', x.id, x.place, p.cadre_id, c.name, x.proposed_on, x.proposed_by, null
    from recall x ${placed} ${here} and x.outcome is null and (x.proposed_by = ${actor.cadreId} or ${ground}) order by x.proposed_on limit ${MOST})
  union all (select 'replacement', x.id, x.place, p.cadre_id, c.name, x.replace_by, null, null
    from recall x ${placed} ${here} and x.outcome = 'recalled' and x.replaced_id is null and (${unit} or ${ground}) order by x.replace_by limit ${MOST})
  union all (select 'bar', x.id, null, x.cadre_id, c.name, x.since, null,
      jsonb_build_object('cadreId', x.cadre_id, 'since', x.since, 'until', x.until, 'appealedOn', x.appealed_on, 'appealOutcome', x.appeal_outcome)
    from promotion_bar x ${named} x.cadre_id ${here} and x.appeal_outcome is null
      and (x.cadre_id = ${actor.cadreId} or (x.appealed_on is not null and ${manages})) order by x.since limit ${MOST})`;
};

async function peopleLines(tx: Tx, actor: Actor, today: Day, until: Day): Promise<DayLine[]> {
  const { rows } = await rowsFor(actor, until).execute(tx);
  if (rows.length === 0) return [];
  const { appealDays } = (await getRules(tx, actor.countyCode, today))["stationing.no-promotion"].value;
  const manages = seesCounty(actor, "stationing.manage");
  return rows.flatMap((row) => {
    const mine = row.cadreId === actor.cadreId;
    const tell = (key: string, group: DayLine["group"], to: string, more: Partial<DayLine> = {}) =>
      line(row.kind, row.id, key, { name: row.name }, { group, to, place: row.place, ...more });
    if (row.kind === "probation") {
      const to = "/stationing/people?tab=probation";
      const dated = { on: row.by, late: row.by < today };
      return mine
        ? tell("probation-mine", "waiting", to, dated)
        : tell("probation", askedGroup(row.by, today, until), to, dated);
    }
    const recalls = "/stationing/recalls";
    if (row.kind === "recall") {
      if (row.proposedBy === actor.cadreId) return tell("recall-mine", "waiting", recalls);
      return mine ? [] : tell("recall", "due", recalls);
    }
    if (row.kind === "replacement")
      return tell("replacement", askedGroup(row.by, today, until), recalls, { on: row.by, late: row.by < today });
    const { bar } = row;
    const to = "/stationing/people?tab=bars";
    if (bar === null) return [];
    if (bar.appealedOn !== null && mine) return tell("bar-mine", "waiting", to);
    if (manages && whyNotDecideAppeal(bar, actor.cadreId) === null) return tell("bar", "due", to);
    return whyNotAppeal(bar, actor.cadreId, today, appealDays)
      ? []
      : tell("bar-open", "soon", to, { on: addDays(bar.since, appealDays) });
  });
}

/** What waits of selecting, proving, recalling and promoting resident cadres. */
export const stationingDay: DaySource = async ({ tx, actor, today, until }) => {
  if (!actor.rights["stationing.read"]?.length) return [];
  return [
    ...(await candidacyLines(tx, actor)),
    ...(await peopleLines(tx, actor, today, until)),
    ...(await commitmentLines(tx, actor, today, until)),
  ];
};
