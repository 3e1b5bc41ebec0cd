import { groundFor } from "#kernel/actor.ts";
import { type Day, dayOf } from "#kernel/day.ts";
import type { HouseholdId } from "#kernel/ids.ts";
import { OVERRIDES, rulesIn } from "#modules/rules/index.ts";
import type { Answer, Question } from "#platform/db/together.ts";
import { revived } from "#platform/past.ts";
import type { Helper, HouseholdShown } from "../contract.ts";
import { completeness } from "../domain/completeness.ts";
import { mask } from "../domain/masking.ts";
import { registryRefusals as no } from "../domain/refusals.ts";
import { assemble, type RawRow } from "./assemble.ts";
import type { Looking } from "./books.ts";
import { judgeWith } from "./judge.ts";
import { lineFor } from "./line-for.ts";

const rowsOf = (table: string): string =>
  `(select coalesce(json_agg(t), '[]') from ${table} t where t.county_code = $1 and t.household_id = h.id)`;
const living = (value: string): string =>
  `array(select ${value} from person p where p.county_code = $1 and p.household_id = h.id and p.status = 'active' and p.id_index is not null)`;

/** The household's page as one row; the first wall is the last line. */
const PAGE = `select row_to_json(h) as household, ${rowsOf("person")} as people, ${rowsOf("household_year")} as years, ${rowsOf("income_line")} as lines,
  ${OVERRIDES} as rules,
  (select coalesce(json_agg(json_build_object('code', d.code, 'name', d.name) order by length(d.code)), '[]') from division d
    where d.code = any (array[left(h.place, 2), left(h.place, 4), left(h.place, 6), left(h.place, 9), h.place])) as path,
  (select coalesce(json_agg(json_build_object('id', x.id, 'cadreId', x.cadre_id, 'name', coalesce((select c.name from cadre c where c.county_code = $1 and c.id = x.cadre_id), ''), 'since', x.since, 'until', x.until)
    order by x.since desc), '[]') from household_helper x
    where x.county_code = $1 and x.household_id = h.id) as helpers,
  (select s.card_state from household_summary s where s.county_code = $1 and s.id = h.id) as "cardState",
  (select coalesce(json_agg(encode(r.id_index, 'hex')), '[]') from registry_held(${living("p.id_index")}, ${living("p.id")}) r) as held
  from household h where h.county_code = $1 and h.id = $2
    and exists (select from unnest($3::text[]) ground where starts_with(h.place, ground))`;

export const pageQuestion = ({ actor }: Looking, id: HouseholdId): Question => ({
  name: "registry.page",
  text: PAGE,
  values: [actor.countyCode, id, `{${groundFor(actor, "household.read").join(",")}}`],
});

type Found = Record<"household", RawRow> &
  Record<"people" | "years" | "lines", RawRow[]> & {
    rules: unknown;
    path: HouseholdShown["path"];
    helpers: Helper[];
    cardState: string | null;
    held: string[];
  };

/** The page that `pageQuestion` found; what lies outside the actor's ground was not found. */
export function pageIn(looking: Looking, id: HouseholdId, year: number | undefined, answer: Answer): HouseholdShown {
  const found = answer[0] as Found | undefined;
  if (!found) throw no.notFound({ householdId: id });
  const raw = {
    households: [revived(found.household)],
    people: found.people.map(revived),
    years: found.years.map(revived),
    lines: found.lines.map(revived),
  };
  const [assembled] = assemble(looking.world.vault, raw, year);
  if (!assembled) throw no.notFound({ householdId: id });
  const { household, years, changedAt } = assembled;
  const today: Day = dayOf(looking.now);
  const rules = rulesIn(found.rules, today);
  const findings = judgeWith(looking, household, rules, new Set(found.held));
  return {
    ...mask(household),
    path: found.path,
    years,
    findings,
    completeness: completeness(household, findings),
    line: lineFor(rules, household.place, household.year.year),
    helpers: found.helpers,
    cardState: found.cardState,
    changedAt,
    asOf: null,
  };
}
