import { sql } from "kysely";
import { inBoth } from "#i18n/both.ts";
import { type Facts, speak } from "#i18n/index.ts";
import type { Actor, Language } from "#kernel/actor.ts";
import { addDays, type Day, dayOf } from "#kernel/day.ts";
import type { DayLine } from "#kernel/day-line.ts";
import type { Instant } from "#kernel/instant.ts";
import { getRules } from "#modules/rules/index.ts";
import type { DaySource } from "#platform/day-lines.ts";
import { within } from "#platform/scope.ts";
import { COUNTY_POSTS, TOWNSHIP_POSTS, whyNotConclude, whyNotDecide } from "../domain/deciding.ts";
import { overdueDays, stepAhead, whyNotDecideLeave } from "../domain/leave.ts";
import type { CaseKind } from "../domain/shapes.ts";
import { leaveOf } from "./ledger-facts.ts";
import { noReturn } from "./no-return.ts";

/** More than these of one kind nobody reads on the page of a day; their list has them all. */
const MOST = 200;

type Row = {
  kind: CaseKind | "sign-in";
  id: string;
  place: string;
  cadreId: string;
  name: string;
  what: string;
  fromDay: Day;
  toDay: Day;
  state: string;
  step: number;
  route: { steps: [] } | null;
  facts: Facts | null;
  at: Instant;
};

/** Undecided leaves, leaves past their end, trips, corrections, questions, and sign-ins to confirm: mine, and those on the ground I decide on. */
const rowsFor = (actor: Actor, oldest: Day, today: Day) => {
  const ours = sql`(x.cadre_id = ${actor.cadreId} or ${within(actor, "attendance.decide", "x.place")})`;
  const from = (
    table: string,
  ) => sql`from ${sql.table(table)} x join cadre c on c.county_code = x.county_code and c.id = x.cadre_id
    where x.county_code = ${actor.countyCode}`;
  const none = sql`null::jsonb`;
  return sql<Row>`
  (select 'leave' as kind, x.id, x.place, x.cadre_id, c.name, x.kind as what, x.from_day, x.to_day, x.state, x.step, x.route, ${none} as facts, x.asked_at as at
    ${from("cadre_leave")} and (x.state = 'asked' or (x.state = 'approved' and x.to_day < ${today} and not ${noReturn(today)})) and ${ours} order by x.from_day limit ${MOST})
  union all (select 'trip', x.id, x.place, x.cadre_id, c.name, x.kind, x.from_day, x.to_day, x.state, 0, ${none}, ${none}, x.reported_at
    ${from("duty_trip")} and x.state = 'reported' and ${ours} order by x.from_day limit ${MOST})
  union all (select 'correction', x.id, x.place, x.cadre_id, c.name, x.counts_as, x.day, x.day, x.state, 0, ${none}, ${none}, x.asked_at
    ${from("day_correction")} and x.state = 'asked' and ${ours} order by x.day limit ${MOST})
  union all (select 'question', x.id, x.place, x.cadre_id, c.name, x.kind, x.day, x.day, x.state, 0, ${none}, x.facts, x.raised_at
    ${from("day_question")} and x.state in ('open', 'answered', 'appealed') and ${ours} order by x.day limit ${MOST})
  union all (select 'sign-in', x.id, x.place, x.cadre_id, c.name, '', x.day, x.day, x.proof, 0, ${none}, ${none}, x.at
    ${from("sign_in")} and x.proof = 'none' and x.day >= ${oldest} and x.cadre_id <> ${actor.cadreId}
      and ${within(actor, "attendance.countersign", "x.place")} order by x.day limit ${MOST})`;
};

/** What waits of leave, travel, corrections, questions and sign-ins: for me to decide, answer or confirm, or for others because of me. */
export const attendanceDay: DaySource = async ({ tx, actor, today }) => {
  if (!["attendance.sign", "attendance.decide", "attendance.countersign"].some((verb) => actor.rights[verb]?.length))
    return [];
  const rules = await getRules(tx, actor.countyCode, today);
  const days = rules["attendance.answer-days"].value;
  const memory = rules["attendance.correction-days"].value;
  const { rows } = await rowsFor(actor, addDays(today, -memory), today).execute(tx);
  const kinds = [...rules["attendance.leave-kinds"].value, ...rules["attendance.trip-kinds"].value];
  const whatOf = (row: Row, language: Language): string => {
    if (row.kind === "correction") return speak(language, `attendance.counts-as.${row.what}`);
    if (row.kind === "question") return speak(language, `attendance.question.${row.what}`, row.facts ?? {});
    return kinds.find((one) => one.key === row.what)?.[language] ?? row.what;
  };

  const line = (row: Row, key: string, group: DayLine["group"], more: Partial<DayLine> & { by?: string } = {}) => {
    const { by, ...rest } = more;
    const mine = row.cadreId === actor.cadreId;
    const facts = { name: row.name, from: row.fromDay, to: row.toDay, ...(by && { by }) };
    const all = mine ? `/attendance/mine?month=${row.fromDay.slice(0, 7)}` : `/attendance/cases?kind=${row.kind}`;
    return {
      key: `${row.kind} ${row.id}`,
      group,
      kind: row.kind,
      ...inBoth((language) => speak(language, `attendance.day.${key}`, { ...facts, what: whatOf(row, language) })),
      ...{ place: mine ? null : row.place, on: null, late: false, to: all, all },
      ...rest,
    } satisfies DayLine;
  };
  const leave = (row: Row): DayLine | null => {
    const asked = leaveOf({ ...row, fromHalf: "am", toHalf: "pm", returnedOn: null, returnedHalf: null });
    const mine = row.cadreId === actor.cadreId;
    const over = overdueDays(asked, today) > 0;
    if (row.state === "approved")
      return mine
        ? line(row, "return", "due", { on: row.toDay, late: over })
        : over
          ? line(row, "return-of", "waiting", { on: row.toDay, late: true })
          : null;
    const by = stepAhead(asked)?.posts[0] ?? "";
    if (mine) return line(row, "leave-mine", "waiting", { on: row.fromDay, by });
    const not = whyNotDecideLeave(asked, actor, "agree", "");
    return not ? null : line(row, "leave", "due", { on: row.fromDay, late: row.fromDay < today });
  };
  const decided = (row: Row, waiting: string): DayLine | null => {
    if (row.cadreId === actor.cadreId) return line(row, `${row.kind}-mine`, "waiting", { by: TOWNSHIP_POSTS[0] });
    return whyNotDecide(row, waiting, actor, "agree", "") ? null : line(row, row.kind, "due");
  };
  const question = (row: Row): DayLine | null => {
    const raisedOn = dayOf(row.at);
    const last = addDays(raisedOn, days);
    if (row.cadreId !== actor.cadreId) {
      const not = whyNotConclude({ ...row, raisedOn }, actor, today, days, last, "…");
      return not ? null : line(row, `question-${row.state}`, "due");
    }
    if (row.state !== "open")
      return line(row, "question-mine", "waiting", {
        by: (row.state === "appealed" ? COUNTY_POSTS : TOWNSHIP_POSTS)[0],
      });
    return line(row, "question", "due", { on: last, late: last < today });
  };
  const book = (row: Row): DayLine => {
    const to = `/attendance/book?day=${row.fromDay}`;
    return line(row, "sign-in", "due", { on: addDays(row.fromDay, memory), to, all: "/attendance/book" });
  };
  return rows.flatMap((row) => {
    if (row.kind === "leave") return leave(row) ?? [];
    if (row.kind === "trip") return decided(row, "reported") ?? [];
    if (row.kind === "correction") return decided(row, "asked") ?? [];
    return (row.kind === "question" ? question(row) : book(row)) ?? [];
  });
};
