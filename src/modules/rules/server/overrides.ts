import { sql } from "kysely";
import type { Day } from "#kernel/day.ts";
import { isRuleId, type RuleOverride, type Rules, rulesFor } from "#packs/index.ts";
import type { Tx } from "#platform/db/tables.ts";
import type { OverrideId, OverrideRow } from "../contract.ts";
import { isWithdrawn } from "../domain/override.ts";

const rowsOf = (tx: Tx, countyCode: string) =>
  tx.selectFrom("ruleOverride").selectAll().where("countyCode", "=", countyCode).orderBy("since", "desc").execute();
type Row = Awaited<ReturnType<typeof rowsOf>>[number];

/** Every value the county has set, as the packs understand it. A rule that no longer exists is left out. */
export async function getOverrides(tx: Tx, countyCode: string): Promise<RuleOverride[]> {
  return (await rowsOf(tx, countyCode)).flatMap((row) => {
    const { id, ruleId, value, since, until, documentNo } = row;
    return isRuleId(ruleId) ? [{ id, ruleId, value, since, until, documentNo }] : [];
  });
}

/** Rules must agree with each other, so two editors of one county go one after the other. */
export const lockRules = async (tx: Tx, countyCode: string): Promise<void> => {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`rules:${countyCode}`}, 0))`.execute(tx);
};

const stateOn = (row: Row, today: Day): OverrideRow["state"] => {
  if (isWithdrawn(row)) return "withdrawn";
  if (today < row.since) return "to-come";
  return row.until !== null && row.until <= today ? "over" : "in-force";
};

/** The county's values with who set them, as the viewer shows them; latest first. */
export async function getOverrideRows(tx: Tx, countyCode: string, today: Day): Promise<OverrideRow[]> {
  return (await rowsOf(tx, countyCode)).map((row) => ({
    id: row.id as OverrideId,
    ruleId: row.ruleId,
    value: row.value as OverrideRow["value"],
    since: row.since,
    until: row.until,
    documentNo: row.documentNo,
    reason: row.reason,
    madeBy: row.madeByName,
    madeAt: row.madeAt,
    endedBy: row.endedByName,
    endedDocumentNo: row.endedDocumentNo,
    state: stateOn(row, today),
  }));
}

/** What one transaction has read of them: a page asks for its rules several times, the database is asked once. */
const readIn = new WeakMap<Tx, Promise<RuleOverride[]>>();

function overridesIn(tx: Tx, countyCode: string): Promise<RuleOverride[]> {
  const read = readIn.get(tx) ?? getOverrides(tx, countyCode);
  readIn.set(tx, read);
  return read;
}

/** Resolved sets, so that a screenful of cards does not resolve the same rules again. */
const resolved = new Map<string, Rules>();
const KEPT = 64;

/** The rules in force on a day, from the county's values. */
function rulesOn(overrides: readonly RuleOverride[], day: Day): Rules {
  const key = JSON.stringify([day, overrides]);
  const known = resolved.get(key);
  if (known) return known;
  const rules = rulesFor(overrides, day);
  if (resolved.size >= KEPT) resolved.clear();
  resolved.set(key, rules);
  return rules;
}

/** The county's values as one column of JSON, for a question that asks for more than rules; $1 is the county. */
export const OVERRIDES = `(select coalesce(json_agg(json_build_object('id', o.id, 'ruleId', o.rule_id, 'value', o.value, 'since', o.since,
  'until', o.until, 'documentNo', o.document_no) order by o.since desc), '[]') from rule_override o where o.county_code = $1)`;

/** What a question with `OVERRIDES` in it answered, as rules. */
export const rulesIn = (column: unknown, day: Day): Rules =>
  rulesOn(
    (column as RuleOverride[]).filter((one) => isRuleId(one.ruleId)),
    day,
  );

/** The county's rules in force on a day: `getRules(tx, actor.countyCode, dayOf(now))`. */
export const getRules = async (tx: Tx, countyCode: string, day: Day): Promise<Rules> =>
  rulesOn(await overridesIn(tx, countyCode), day);
