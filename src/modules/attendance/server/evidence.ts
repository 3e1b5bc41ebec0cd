import { sql } from "kysely";
import type { Actor } from "#kernel/actor.ts";
import { type Day, dayOf, startOf, yearOf } from "#kernel/day.ts";
import type { Evidence } from "#kernel/evidence.ts";
import type { Instant } from "#kernel/instant.ts";
import { rangeOf, Territory } from "#kernel/territory.ts";
import type { Tx } from "#platform/db/tables.ts";
import type { EvidenceAsked, EvidenceSource } from "#platform/evidence.ts";
import { within } from "#platform/scope.ts";
import type { Half } from "../domain/half-day.ts";
import { type DayState, type HalfState, ledgerOf } from "../domain/ledger.ts";
import { ledgerFacts } from "./ledger-facts.ts";
import { placementsIn } from "./placements.ts";
import { type MonthRules, rulesOfYear } from "./rules-of.ts";

const VERB = "attendance.read";

/**
 * Days in the village, on duty travel and on leave, as the ledger counts them. A person of whom nothing but sign-ins is on record is
 * read straight from the table; who travelled, was on leave, was corrected or doubted is asked of the ledger itself.
 */
export const attendanceEvidence: EvidenceSource = {
  kinds: ["sign-in", "duty-travel", "leave"],
  find: async (tx, actor, asked) => {
    if (asked.cadres?.length === 0 || asked.to < asked.from) return [];
    const months = await monthsOf(tx, actor, asked);
    const restCounts = months.some(({ ledger }) => Object.values(ledger.restDays).includes("counts"));
    const judged = restCounts ? await everybody(tx, actor, asked) : await notOnlySigned(tx, actor, asked);
    return [
      ...(await plainSigns(tx, actor, asked, months, judged)),
      ...(await fromLedger(tx, actor, asked, months, judged)),
    ];
  },
};

async function monthsOf(tx: Tx, actor: Actor, { from, to }: EvidenceAsked): Promise<MonthRules[]> {
  const found: MonthRules[] = [];
  for (let year = yearOf(from); year <= yearOf(to); year += 1) found.push(...(await rulesOfYear(tx, actor, year)));
  return found.filter((one) => one.to >= from && one.from <= to);
}

/** What this actor may know of: on their ground, or their own; of the people or under the place asked for. */
function seen(actor: Actor, { cadres, under }: EvidenceAsked) {
  const range = under === undefined ? null : rangeOf(Territory.parse(under));
  return sql<boolean>`county_code = ${actor.countyCode} and (${within(actor, VERB, "place")} or cadre_id = ${actor.cadreId})
    ${cadres === undefined ? sql`` : sql`and cadre_id = any(${[...cadres]}::uuid[])`}
    ${range === null ? sql`` : sql`and place >= ${range.from} and place < ${range.to}`}`;
}

const everybody = async (tx: Tx, actor: Actor, { cadres, under, from, to }: EvidenceAsked): Promise<string[]> => {
  const here = await placementsIn(tx, actor, VERB, { under, cadreIds: cadres, from, to });
  return [...new Set([...here.map((one) => one.cadreId), ...(cadres?.includes(actor.cadreId) ? [actor.cadreId] : [])])];
};

/** Of whom more is on record between two days than that they signed in. */
async function notOnlySigned(tx: Tx, actor: Actor, asked: EvidenceAsked): Promise<string[]> {
  const { from, to } = asked;
  const { rows } = await sql<{ cadreId: string }>`
    select cadre_id from duty_trip where ${seen(actor, asked)} and state in ('reported', 'approved') and from_day <= ${to} and to_day >= ${from}
    union select cadre_id from cadre_leave where ${seen(actor, asked)} and state in ('approved', 'returned') and from_day <= ${to} and to_day >= ${from}
    union select cadre_id from day_correction where ${seen(actor, asked)} and state = 'approved' and day between ${from} and ${to}
    union select cadre_id from day_question where ${seen(actor, asked)} and state in ('set-aside', 'appealed') and day between ${from} and ${to}
  `.execute(tx);
  return rows.map((one) => one.cadreId);
}

/** One sign-in as the database writes it into a person's line: day, half, moment in milliseconds, id. */
const SIGN = /^(\d{4}-\d\d-\d\d)([ap])(\d+)\.(.+)$/;

/** The sign-ins of those of whom nothing else is known, one line a person: a county's month is a million of them. */
async function plainSigns(
  tx: Tx,
  actor: Actor,
  asked: EvidenceAsked,
  months: readonly MonthRules[],
  judged: readonly string[],
): Promise<Evidence[]> {
  if (!asked.kinds.includes("sign-in")) return [];
  const { rows } = await sql<{ cadreId: string; place: string; signs: string }>`
    select cadre_id, place, string_agg(day || left(half, 1) || (extract(epoch from at) * 1000)::bigint || '.' || id, ',' order by day, at) as signs
    from sign_in where ${seen(actor, asked)} and proof <> 'none' and day between ${asked.from} and ${asked.to}
      and not cadre_id = any(${[...judged]}::uuid[])
    group by cadre_id, place`.execute(tx);
  const halved = new Set(months.filter(({ ledger }) => ledger.signs === "two-signs").map((one) => one.month));
  const found: Evidence[] = [];
  for (const { cadreId, place, signs } of rows)
    for (const sign of signs.split(",")) {
      const [, day = "", half, at, ref = ""] = SIGN.exec(sign) ?? [];
      found.push({
        ...{ kind: "sign-in", cadreId: cadreId as never, place: place as never, day: day as Day, ref },
        at: new Date(Number(at)).toISOString() as Instant,
        ...(halved.has(day.slice(0, 7)) && { half: half === "a" ? "am" : "pm" }),
      });
    }
  return found;
}

const laterOf = (one: Day, other: Day): Day => [one, other].sort()[1] ?? one;
const earlierOf = (one: Day, other: Day): Day => [one, other].sort()[0] ?? one;

const KIND_OF: Partial<Record<HalfState["kind"], string>> = {
  "in-village": "sign-in",
  trip: "duty-travel",
  leave: "leave",
};

async function fromLedger(
  tx: Tx,
  actor: Actor,
  asked: EvidenceAsked,
  months: readonly MonthRules[],
  judged: readonly string[],
): Promise<Evidence[]> {
  const { from, to, under, kinds } = asked;
  const { rows } = await sql<{ now: Instant }>`select current_setting('bangfu.now', true) as now`.execute(tx);
  const today = rows[0]?.now ? dayOf(rows[0].now) : to;
  const found: Evidence[] = [];
  for (const [verb, ids] of [
    [VERB, judged.filter((id) => id !== actor.cadreId)],
    ["attendance.sign", judged.filter((id) => id === actor.cadreId)],
  ] as const) {
    if (ids.length === 0) continue;
    const facts = await ledgerFacts(tx, actor, verb, ids, from, to);
    for (const { cadreId, place, spans } of await placementsIn(tx, actor, verb, { under, cadreIds: ids, from, to })) {
      const mine = { ...facts(cadreId), placed: spans.map((span) => ({ place, ...span })) };
      for (const month of months) {
        const span = { from: laterOf(month.from, from), to: earlierOf(month.to, to), today };
        for (const day of ledgerOf(mine, month.ledger, month.holidays, span))
          found.push(...evidenceOf(day, today, cadreId, place, kinds));
      }
    }
  }
  return found;
}

/** A day of the ledger as evidence: one record when both halves were the same, else one a half. What lies ahead is only leave. */
function evidenceOf(state: DayState, today: Day, cadreId: string, place: string, kinds: readonly string[]): Evidence[] {
  const { day, am, pm } = state;
  const [before, after] = [KIND_OF[am.kind], KIND_OF[pm.kind]];
  const make = (kind: string | undefined, { ref }: HalfState, half?: Half): Evidence[] =>
    kind === undefined || !kinds.includes(kind) || (day > today && kind !== "leave")
      ? []
      : [
          {
            kind,
            cadreId: cadreId as never,
            place: place as never,
            day,
            at: startOf(day),
            ref: ref ?? `${cadreId} ${day}`,
            ...(half && { half }),
          },
        ];
  return before === after ? make(before, am) : [...make(before, am, "am"), ...make(after, pm, "pm")];
}
