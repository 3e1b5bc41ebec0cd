import { sql } from "kysely";
import type { Actor } from "#kernel/actor.ts";
import { dayOf } from "#kernel/day.ts";
import { CadreId } from "#kernel/ids.ts";
import { Place, rangeOf } from "#kernel/territory.ts";
import { cadreNames } from "#modules/organisation/index.ts";
import { fullPlaceNames } from "#modules/places/index.ts";
import { getRules } from "#modules/rules/index.ts";
import { aboutOneself } from "#platform/about-oneself.ts";
import type { Tx } from "#platform/db/tables.ts";
import { type Query, query } from "#platform/query.ts";
import { within } from "#platform/scope.ts";
import type { Caller } from "#platform/world.ts";
import { ListFeedback, Mine } from "../contract.ts";
import { FEEDBACK_KINDS, FeedbackId, type FeedbackRow } from "../domain/shapes.ts";
import { ownLogs } from "./logs.ts";

const feedbackOf = (tx: Tx, actor: Actor, verb: string) =>
  tx
    .selectFrom("feedback")
    .selectAll()
    .where("countyCode", "=", actor.countyCode)
    .where(within(actor, verb, "place"))
    .orderBy("day", "desc")
    .orderBy("id", "desc");
type Row = Awaited<ReturnType<ReturnType<typeof feedbackOf>["execute"]>>[number];

async function shown(tx: Tx, actor: Actor, rows: readonly Row[]): Promise<FeedbackRow[]> {
  const people = await cadreNames(
    tx,
    actor.countyCode,
    rows.flatMap((one) => (one.aboutCadre ? [one.cadreId, one.aboutCadre] : [one.cadreId])),
  );
  const places = await fullPlaceNames(
    tx,
    rows.map((one) => one.place),
  );
  const person = (id: string) => ({ id: CadreId.parse(id), name: people.get(id) ?? "" });
  return rows.map((one) => ({
    id: FeedbackId.parse(one.id),
    kind: FEEDBACK_KINDS.find((kind) => kind === one.kind) ?? "feedback",
    by: person(one.cadreId),
    about: one.aboutCadre === null ? null : person(one.aboutCadre),
    place: Place.parse(one.place),
    placeName: places.get(one.place) ?? one.place,
    title: one.title,
    text: one.text,
    day: one.day,
    answerBy: one.answerBy,
    answer: one.answer,
    answeredAt: one.answeredAt,
    answeredBy: one.answeredName,
  }));
}

/** A complaint is for who wrote it and for who answers on its ground, never for whom it is about; the rest is for all who read. */
const openTo = (actor: Actor) =>
  sql<boolean>`(kind <> 'complaint' or (about_cadre is distinct from ${actor.cadreId}
    and (cadre_id = ${actor.cadreId} or ${within(actor, "worklog.answer", "place")})))`;

/** Feedback of the ground, latest first; what waits, by the day it is due. */
export const listFeedback = query({
  name: "worklog.feedback",
  verb: "worklog.read",
  input: ListFeedback,
  run: async ({ tx, actor, input }) => {
    const [day, id] = (input.after ?? "").split(" ");
    let list = feedbackOf(tx, actor, "worklog.read")
      .where(openTo(actor))
      .limit(input.limit + 1);
    if (input.under)
      list = list.where("place", ">=", rangeOf(input.under).from).where("place", "<", rangeOf(input.under).to);
    if (input.kind) list = list.where("kind", "=", input.kind);
    if (input.waiting) list = list.where("answeredAt", "is", null).where("answerBy", "is not", null);
    if (day && id) list = list.where(sql<boolean>`(day, id) < (${day}::date, ${id}::uuid)`);
    const rows = await list.execute();
    const page = await shown(tx, actor, rows.slice(0, input.limit));
    const last = page.at(-1);
    return { rows: page, next: rows.length > input.limit && last ? `${last.day} ${last.id}` : null };
  },
});

const FEEDBACK = "worklog.feedback";
const findMine = query({
  name: "worklog.mine",
  verb: FEEDBACK,
  input: Mine,
  run: async ({ tx, actor, input, now }) => {
    const matters = await feedbackOf(tx, actor, FEEDBACK)
      .where("cadreId", "=", actor.cadreId)
      .limit(input.limit)
      .execute();
    const rules = await getRules(tx, actor.countyCode, dayOf(now));
    return {
      matters: await shown(tx, actor, matters),
      logs: await ownLogs(tx, actor, FEEDBACK, input.limit, rules),
    };
  },
});

type MyMatters = Awaited<ReturnType<typeof findMine>>;
/** What I wrote and handed up myself, in whichever village, with what was answered: also for those who may not read what others say. */
export const listMine: Query<MyMatters> = Object.assign(
  (raw: unknown, by: Caller) => findMine(raw, aboutOneself(by, FEEDBACK)),
  { queryName: findMine.queryName, verb: FEEDBACK },
);
