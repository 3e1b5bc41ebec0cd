import { sql } from "kysely";
import type { Actor } from "#kernel/actor.ts";
import { addDays, type Day, dayOf } from "#kernel/day.ts";
import { CadreId } from "#kernel/ids.ts";
import type { Instant } from "#kernel/instant.ts";
import { Place, rangeOf, Territory } from "#kernel/territory.ts";
import { cadreNames } from "#modules/organisation/index.ts";
import { fullPlaceNames } from "#modules/places/index.ts";
import { getRules } from "#modules/rules/index.ts";
import type { Tx } from "#platform/db/tables.ts";
import { query } from "#platform/query.ts";
import { within } from "#platform/scope.ts";
import { ListCases } from "../contract.ts";
import { type Half, halvesIn } from "../domain/half-day.ts";
import { type LeaveStep, overdueDays } from "../domain/leave.ts";
import { CaseId, type CaseKind, type CaseRow } from "../domain/shapes.ts";
import { noReturn } from "./no-return.ts";

/** The four kinds read as one shape, so that one list and one page serve them all. */
const SOURCES = {
  leave: sql`select id, place, cadre_id, kind as what, reason as text, from_day, from_half, to_day, to_half, halves, state, step, route,
    returned_on, null::jsonb as facts, null::text as answer, null::text as conclusion, asked_at as at, county_code from cadre_leave`,
  trip: sql`select id, place, cadre_id, kind as what, destination || '：' || purpose as text, from_day, from_half, to_day, to_half, null::integer as halves, state, 0 as step, null::jsonb as route,
    null::date as returned_on, null::jsonb as facts, null::text as answer, null::text as conclusion, reported_at as at, county_code from duty_trip`,
  correction: sql`select id, place, cadre_id, counts_as as what, reason as text, day as from_day, case half when 'pm' then 'pm' else 'am' end as from_half, day as to_day, case half when 'am' then 'am' else 'pm' end as to_half,
    null::integer as halves, state, 0 as step, null::jsonb as route, null::date as returned_on, null::jsonb as facts, null::text as answer, null::text as conclusion, asked_at as at, county_code from day_correction`,
  question: sql`select id, place, cadre_id, kind as what, '' as text, day as from_day, 'am' as from_half, day as to_day, 'pm' as to_half,
    null::integer as halves, state, 0 as step, null::jsonb as route, null::date as returned_on, facts, answer, conclusion, raised_at as at, county_code from day_question`,
} as const satisfies Record<CaseKind, unknown>;

/** What waits for somebody: a leave also when it is over and nobody has reported back. */
const WAITING = {
  leave: (today: Day) =>
    sql`x.state = 'asked' or (x.state = 'approved' and x.to_day < ${today} and not ${noReturn(today)})`,
  trip: () => sql`x.state = 'reported'`,
  correction: () => sql`x.state = 'asked'`,
  question: () => sql`x.state in ('open', 'answered', 'appealed')`,
} as const satisfies Record<CaseKind, unknown>;
/** Not at its end yet for the person it is about: something may still come of it, or they may still do something. */
const NOT_OVER = {
  leave: (today: Day) => sql`x.state = 'asked' or (x.state = 'approved' and not ${noReturn(today)})`,
  trip: (today: Day) => sql`x.state = 'reported' or (x.state = 'approved' and x.to_day >= ${today})`,
  correction: WAITING.correction,
  question: () => sql`x.state in ('open', 'answered', 'appealed', 'set-aside')`,
} as const satisfies Record<CaseKind, unknown>;

type Row = {
  id: string;
  place: string;
  cadreId: string;
  what: string;
  text: string;
  fromDay: Day;
  fromHalf: Half;
  toDay: Day;
  toHalf: Half;
  halves: number | null;
  state: string;
  step: number;
  route: { steps: LeaveStep[] } | null;
  returnedOn: Day | null;
  facts: Record<string, string | number> | null;
  answer: string | null;
  conclusion: string | null;
  at: Instant;
  continued: boolean;
};

type Which = {
  kind: CaseKind;
  cadreId?: string;
  under?: string | undefined;
  waiting?: boolean;
  overlaps?: { from: Day; to: Day; orNotOver?: boolean };
  after?: { at: string; id: string } | undefined;
  limit: number;
};

/** Rows of one kind on the actor's ground for a verb, latest first. */
export async function caseRows(tx: Tx, actor: Actor, verb: string, which: Which, today: Day): Promise<CaseRow[]> {
  const { kind, cadreId, under, waiting, overlaps, after, limit } = which;
  const range = under === undefined ? null : rangeOf(Territory.parse(under));
  const isContinued = kind === "leave" ? noReturn(today) : sql<boolean>`false`;
  const { rows } = await sql<Row>`select x.*, ${isContinued} as continued from (${SOURCES[kind]}) x
    where x.county_code = ${actor.countyCode} and ${within(actor, verb, "x.place")}
      and ${cadreId === undefined ? sql`true` : sql`x.cadre_id = ${cadreId}`}
      and ${range === null ? sql`true` : sql`x.place >= ${range.from} collate "C" and x.place < ${range.to} collate "C"`}
      and ${waiting ? sql`(${WAITING[kind](today)})` : sql`true`}
      and ${
        overlaps
          ? sql`((x.from_day <= ${overlaps.to} and x.to_day >= ${overlaps.from})
        or (${overlaps.orNotOver === true} and (${NOT_OVER[kind](today)})))`
          : sql`true`
      }
      and ${after ? sql`(x.at, x.id) < (${after.at}::timestamptz, ${after.id}::uuid)` : sql`true`}
    order by x.at desc, x.id desc limit ${limit}`.execute(tx);
  if (rows.length === 0) return [];
  const people = await cadreNames(
    tx,
    actor.countyCode,
    rows.map((one) => one.cadreId),
  );
  const places = await fullPlaceNames(
    tx,
    rows.map((one) => one.place),
  );
  const rules = await getRules(tx, actor.countyCode, today);
  const lists = {
    leave: rules["attendance.leave-kinds"].value,
    trip: rules["attendance.trip-kinds"].value,
    correction: [],
    question: [],
  };
  const answerDays = rules["attendance.answer-days"].value;
  const trail = await tx
    .selectFrom("attendanceStep")
    .select(["about", "action", "at", "byName", "note"])
    .where("countyCode", "=", actor.countyCode)
    .where(within(actor, verb, "place"))
    .where(
      "about",
      "in",
      rows.map((one) => one.id),
    )
    .orderBy("at")
    .orderBy("id")
    .execute();
  return rows.map((row): CaseRow => {
    const named = lists[kind].find((one) => one.key === row.what);
    return {
      id: CaseId.parse(row.id),
      kind,
      cadre: { id: CadreId.parse(row.cadreId), name: people.get(row.cadreId) ?? "" },
      place: Place.parse(row.place),
      placeName: places.get(row.place) ?? row.place,
      what: row.what,
      whatName: named ? { zh: named.zh, en: named.en } : null,
      text: row.text,
      fromDay: row.fromDay,
      fromHalf: row.fromHalf,
      toDay: row.toDay,
      toHalf: row.toHalf,
      halves: row.halves ?? halvesIn(row),
      state: row.state,
      step: row.step,
      steps: (row.route?.steps ?? []).map((one) => ({ level: one.level, posts: [...one.posts] })),
      overdue:
        kind === "leave" && !row.continued ? overdueDays({ state: row.state as never, toDay: row.toDay }, today) : 0,
      continued: row.continued,
      returnedOn: row.returnedOn,
      facts: row.facts ?? {},
      answer: row.answer,
      conclusion: row.conclusion,
      lastDay: kind === "question" ? addDays(dayOf(row.at), answerDays) : null,
      answerDays,
      at: row.at,
      trail: trail
        .filter((one) => one.about === row.id)
        .map((one) => ({ action: one.action, at: one.at, by: one.byName, note: one.note })),
    };
  });
}

/** Leaves, trips, corrections or questions of the ground, a page at a time. */
export const listCases = query({
  name: "attendance.cases",
  verb: "attendance.read",
  input: ListCases,
  run: async ({ tx, actor, input, now }) => {
    const [at, id] = (input.after ?? "").split(" ");
    const after = at && id ? { at, id } : undefined;
    const { kind, under, limit } = input;
    const rows = await caseRows(
      tx,
      actor,
      "attendance.read",
      { kind, under, waiting: input.waiting === "yes", after, limit: limit + 1 },
      dayOf(now),
    );
    const shown = rows.slice(0, limit);
    const last = shown.at(-1);
    return { rows: shown, next: rows.length > limit && last ? `${last.at} ${last.id}` : null };
  },
});
