import { z } from "zod";
import type { Actor } from "#kernel/actor.ts";
import { type Day, dayOf } from "#kernel/day.ts";
import { CadreId } from "#kernel/ids.ts";
import { postSpans } from "#modules/organisation/index.ts";
import { getRules } from "#modules/rules/index.ts";
import { aboutOneself } from "#platform/about-oneself.ts";
import type { Tx } from "#platform/db/tables.ts";
import { type Query, query } from "#platform/query.ts";
import { within } from "#platform/scope.ts";
import type { Caller } from "#platform/world.ts";
import { Board } from "../contract.ts";
import { attendanceRefusals as no } from "../domain/refusals.ts";
import { CASE_KINDS, type CaseRow, Month, type PersonRecord } from "../domain/shapes.ts";
import { caseRows } from "./cases.ts";
import { signInRows } from "./countersign.ts";
import { boardRows } from "./ledgers.ts";
import { monthEnd, monthStart } from "./rules-of.ts";

async function recordOf(
  tx: Tx,
  actor: Actor,
  verb: string,
  cadreId: string,
  month: string,
  today: Day,
): Promise<PersonRecord> {
  const [from, to] = [monthStart(month), monthEnd(month)];
  const rows = await boardRows(tx, actor, verb, { cadreIds: [cadreId], month, today, together: true });
  // beside what touches the month: in this month also what is not over, whichever days it is about
  const overlaps = { from, to, orNotOver: from <= today && today <= to };
  const cases: CaseRow[] = [];
  for (const kind of CASE_KINDS)
    cases.push(...(await caseRows(tx, actor, verb, { kind, cadreId, overlaps, limit: 200 }, today)));
  const calls = await tx
    .selectFrom("callCheck as c")
    .innerJoin("callDraw as d", (join) =>
      join.onRef("d.countyCode", "=", "c.countyCode").onRef("d.id", "=", "c.drawId"),
    )
    .select(["c.calledAt", "c.outcome", "c.note", "c.calledName", "d.day"])
    .where("c.countyCode", "=", actor.countyCode)
    .where(within(actor, verb, "c.place"))
    .where("c.cadreId", "=", cadreId)
    .where("c.outcome", "is not", null)
    .where("d.day", ">=", from)
    .where("d.day", "<=", to)
    .orderBy("d.day")
    .execute();
  return {
    board: rows[0] ?? null,
    signIns: await signInRows(tx, actor, verb, { cadreId, from, to }),
    cases,
    calls: calls.map((one) => ({
      at: one.calledAt,
      day: one.day,
      outcome: one.outcome,
      note: one.note,
      by: one.calledName,
    })),
  };
}

const SIGN = "attendance.sign";
const findMine = query({
  name: "attendance.mine",
  verb: SIGN,
  input: z.object({ month: Month }),
  run: ({ tx, actor, input, now }) => recordOf(tx, actor, SIGN, actor.cadreId, input.month, dayOf(now)),
});

/** Everything that is recorded about me, in whichever village it was. */
export const readMine: Query<PersonRecord> = Object.assign(
  (raw: unknown, by: Caller) => findMine(raw, aboutOneself(by, SIGN)),
  { queryName: findMine.queryName, verb: SIGN },
);

/** A cadre's record as their office sees it; somebody never posted on the actor's ground is not found. */
export const readPerson = query({
  name: "attendance.person",
  verb: "attendance.read",
  input: z.object({ cadreId: CadreId, month: Month }),
  run: async ({ tx, actor, input, now }) => {
    const ever = await postSpans(tx, actor, "attendance.read", {
      posts: ["first-secretary", "team-leader", "team-member"],
      cadreIds: [input.cadreId],
      from: "2000-01-01" as Day,
      to: "2200-01-01" as Day,
    });
    if (ever.length === 0) throw no.notFound({});
    return recordOf(tx, actor, "attendance.read", input.cadreId, input.month, dayOf(now));
  },
});

/** The board of days. More people than fit on a page are looked at township by township. */
const MOST = 1_200;
export const readBoard = query({
  name: "attendance.board",
  verb: "attendance.read",
  input: Board,
  run: async ({ tx, actor, input, now }) => {
    const rows = await boardRows(tx, actor, "attendance.read", {
      under: input.under,
      month: input.month,
      today: dayOf(now),
    });
    if (rows.length > MOST) throw no.tooManyRows({ people: rows.length, most: MOST });
    return { rows, month: input.month };
  },
});

/** The lists a form offers: kinds of leave and travel, and whether a photo is asked for. */
export const readKinds = query({
  name: "attendance.kinds",
  verb: "attendance.read",
  input: z.unknown(),
  run: async ({ tx, actor, now }) => {
    const rules = await getRules(tx, actor.countyCode, dayOf(now));
    return {
      leave: rules["attendance.leave-kinds"].value.map(({ key, zh, en }) => ({ key, zh, en })),
      trip: rules["attendance.trip-kinds"].value.map(({ key, zh, en }) => ({ key, zh, en })),
      photo: rules["attendance.photo"].value,
    };
  },
});
