import { z } from "zod";
import { whyNotMay } from "#kernel/actor.ts";
import { dayOf, yearOf } from "#kernel/day.ts";
import { CadreId } from "#kernel/ids.ts";
import { contains, Place } from "#kernel/territory.ts";
import { cadreNames } from "#modules/organisation/index.ts";
import { fullPlaceNames, placeNames } from "#modules/places/index.ts";
import { getRules } from "#modules/rules/index.ts";
import { command } from "#platform/command.ts";
import type { Tx } from "#platform/db/tables.ts";
import { derivedId } from "#platform/derived-id.ts";
import { type Asked, query } from "#platform/query.ts";
import { within } from "#platform/scope.ts";
import { DrawCalls } from "../contract.ts";
import { drawFrom } from "../domain/draw.ts";
import { attendanceRefusals as no } from "../domain/refusals.ts";
import { CALL_OUTCOMES, CallId, DrawId, type DrawRow } from "../domain/shapes.ts";
import { yearsOf } from "./ledgers.ts";
import { placementsIn } from "./placements.ts";

/** Draws who is called today. The same seed over the same pool draws the same people: anybody can check the draw. */
export const drawCalls = command({
  name: "attendance.draw-calls",
  verb: "attendance.check",
  input: DrawCalls,
  output: z.object({ drawId: DrawId, drawn: z.int() }),
  load: async ({ tx, actor, input, now }) => {
    const today = dayOf(now);
    const pool = await placementsIn(tx, actor, "attendance.check", { under: input.under, from: today, to: today });
    const on = pool.filter((one) =>
      one.spans.some(({ since, until }) => since <= today && (until === null || today < until)),
    );
    return { pool: on, rules: await getRules(tx, actor.countyCode, today) };
  },
  whyNot: ({ actor, input }, { pool }) =>
    whyNotMay(actor, "attendance.check", input.under) ?? (pool.length === 0 ? no.nobodyToCall({}) : null),
  run: async (call, { pool, rules }) => {
    const { tx, actor, input, now, mark } = call;
    const seed = input.seed ?? derivedId("draw", input.commandId).slice(0, 13);
    const villages = new Map(pool.map((one) => [one.cadreId, one.place]));
    const drawn = drawFrom([...villages.keys()], input.size ?? rules["attendance.calls"].value, seed);
    const place = input.under.padEnd(12, "0");
    const { countyCode } = actor;
    const draw = {
      countyCode,
      id: input.drawId,
      place,
      day: dayOf(now),
      seed,
      size: drawn.length,
      pool: [...villages.keys()].sort(),
    };
    await tx
      .insertInto("callDraw")
      .values({ ...draw, drawnBy: actor.cadreId, drawnName: actor.name, drawnAt: now })
      .execute();
    await tx
      .insertInto("callCheck")
      .values(
        drawn.map((cadreId, i) => ({
          countyCode,
          id: derivedId("call", input.commandId, cadreId),
          drawId: input.drawId,
          place: villages.get(cadreId) ?? place,
          cadreId,
          no: i + 1,
          changedAt: now,
        })),
      )
      .execute();
    mark({ place, subject: input.drawId });
    return { drawId: input.drawId, drawn: drawn.length };
  },
});

const drawQuery = (tx: Tx, actor: Asked<unknown>["actor"]) =>
  tx
    .selectFrom("callDraw as d")
    .selectAll("d")
    .select((eb) => [
      eb
        .selectFrom("callCheck as c")
        .whereRef("c.countyCode", "=", "d.countyCode")
        .whereRef("c.drawId", "=", "d.id")
        .where("c.outcome", "is not", null)
        .select((f) => f.fn.countAll<number>().as("n"))
        .as("called"),
      eb
        .selectFrom("callCheck as c")
        .whereRef("c.countyCode", "=", "d.countyCode")
        .whereRef("c.drawId", "=", "d.id")
        .where("c.outcome", "=", "away")
        .select((f) => f.fn.countAll<number>().as("n"))
        .as("away"),
    ])
    .where("d.countyCode", "=", actor.countyCode)
    .where(within(actor, "attendance.check", "d.place"))
    .orderBy("d.drawnAt", "desc");

type Drawn = Awaited<ReturnType<ReturnType<typeof drawQuery>["execute"]>>[number];
const bare = (place: string): string =>
  place.endsWith("000000") ? place.slice(0, 6) : place.endsWith("000") ? place.slice(0, 9) : place;
const shownDraws = async (tx: Tx, rows: readonly Drawn[]): Promise<DrawRow[]> => {
  const names = await placeNames(
    tx,
    rows.map((one) => bare(one.place)),
  );
  return rows.map((one) => ({
    id: DrawId.parse(one.id),
    place: bare(one.place),
    placeName: names.get(bare(one.place)) ?? bare(one.place),
    day: one.day,
    seed: one.seed,
    size: one.size,
    pool: one.pool.length,
    by: one.drawnName,
    at: one.drawnAt,
    called: Number(one.called ?? 0),
    away: Number(one.away ?? 0),
  }));
};

/** The draws of the last year on the ground, latest first. */
export const listDraws = query({
  name: "attendance.draws",
  verb: "attendance.check",
  input: z.object({ under: z.string().optional() }),
  run: async ({ tx, actor, input }) => {
    const rows = await drawQuery(tx, actor).limit(100).execute();
    return shownDraws(
      tx,
      rows.filter(
        (one) =>
          !input.under || contains(input.under as never, one.place) || contains(bare(one.place) as never, input.under),
      ),
    );
  },
});

/** One draw with its calls, in the order drawn. */
export const readDraw = query({
  name: "attendance.draw",
  verb: "attendance.check",
  input: z.object({ drawId: DrawId }),
  run: async ({ tx, actor, input, now }) => {
    const [draw] = await shownDraws(tx, await drawQuery(tx, actor).where("d.id", "=", input.drawId).execute());
    if (!draw) throw no.notFound({});
    const rows = await tx
      .selectFrom("callCheck")
      .selectAll()
      .where("countyCode", "=", actor.countyCode)
      .where("drawId", "=", input.drawId)
      .where(within(actor, "attendance.check", "place"))
      .orderBy("no")
      .execute();
    const people = await cadreNames(
      tx,
      actor.countyCode,
      rows.map((one) => one.cadreId),
    );
    const names = await fullPlaceNames(
      tx,
      rows.map((one) => one.place),
    );
    const { day } = draw;
    const asked = { cadreIds: rows.map((one) => one.cadreId), year: yearOf(day), today: dayOf(now) };
    const ledgers = await yearsOf(tx, actor, "attendance.check", {
      ...asked,
      span: { from: day, to: day },
      together: true,
    });
    const stands = new Map(
      ledgers.map(({ placement, months }) => [
        placement.cadreId,
        months.flatMap((one) => one.days).find((one) => one.day === day) ?? null,
      ]),
    );
    const calls = rows.map((one) => ({
      id: CallId.parse(one.id),
      no: one.no,
      cadre: { id: CadreId.parse(one.cadreId), name: people.get(one.cadreId) ?? "" },
      place: Place.parse(one.place),
      placeName: names.get(one.place) ?? one.place,
      stands: stands.get(one.cadreId) ?? null,
      outcome: CALL_OUTCOMES.find((known) => known === one.outcome) ?? null,
      note: one.note,
      calledAt: one.calledAt,
      calledBy: one.calledName,
    }));
    return { ...draw, calls };
  },
});
