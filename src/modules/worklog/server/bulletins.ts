import { sql } from "kysely";
import { z } from "zod";
import { type Actor, whyNotMay } from "#kernel/actor.ts";
import { addDays, type Day, dayOf } from "#kernel/day.ts";
import { PageAsked } from "#kernel/page.ts";
import { rangeOf, Territory } from "#kernel/territory.ts";
import { placeNames } from "#modules/places/index.ts";
import { getRules } from "#modules/rules/index.ts";
import { type Call, command } from "#platform/command.ts";
import type { Tx } from "#platform/db/tables.ts";
import { query } from "#platform/query.ts";
import { within } from "#platform/scope.ts";
import { openingText, titleOf } from "../domain/bulletin-text.ts";
import { grouped, ranked } from "../domain/ranking.ts";
import { worklogRefusals as no } from "../domain/refusals.ts";
import {
  BulletinFigures,
  BulletinId,
  type BulletinRead,
  type BulletinRow,
  DraftBulletin,
  EditBulletin,
} from "../domain/shapes.ts";
import { weekOf } from "../domain/week.ts";
import { standings } from "./standings.ts";

const One = z.object({ bulletinId: BulletinId });

/** The span a bulletin speaks of: the reporting week, or the calendar month. */
function spanFor(kind: "weekly" | "monthly", on: Day, weekday: number): { since: Day; until: Day } {
  if (kind === "weekly") {
    const { since, closesOn } = weekOf(on, weekday);
    return { since, until: closesOn };
  }
  const since = `${on.slice(0, 7)}-01` as Day;
  const next = addDays(since, 32).slice(0, 7);
  return { since, until: addDays(`${next}-01` as Day, -1) };
}

/** Drafts a summary or bulletin: figures, ranking and opening words come from the records and stay as they are now. */
export const draftBulletin = command({
  name: "worklog.draft-bulletin",
  verb: "worklog.bulletin",
  input: DraftBulletin,
  output: One,
  load: async ({ tx, actor, input, now }) => {
    const rules = await getRules(tx, actor.countyCode, dayOf(now));
    const span = spanFor(input.kind, input.on, rules["worklog.week-closes"].value);
    const noPlace = whyNotMay(actor, "worklog.bulletin", input.under);
    const { people, met } = noPlace
      ? { people: [], met: [] }
      : await standings(tx, actor, "worklog.bulletin", { under: input.under, ...span, now });
    const issued = await rowsOf(tx, actor, "worklog.bulletin")
      .where("place", "=", input.under.padEnd(12, "0"))
      .where("kind", "=", input.kind)
      .where("until", "=", span.until)
      .where("state", "=", "issued")
      .executeTakeFirst();
    return { rules, span, people, met, issued, noPlace };
  },
  whyNot: ({ now }, { span, people, issued, noPlace }) => {
    if (noPlace) return noPlace;
    if (span.since > dayOf(now)) return no.periodToCome({ from: span.since });
    if (issued) return no.bulletinThere({ title: issued.title });
    return people.length === 0 ? no.nobodyHere({}) : null;
  },
  run: async ({ tx, actor, input, now, mark }, { rules, span, people, met }) => {
    const digits = input.under.length >= 9 ? 12 : 9;
    const names = await placeNames(tx, [input.under, ...new Set(people.map((one) => one.place.slice(0, digits)))]);
    const name = names.get(input.under) ?? input.under;
    const groups = grouped(people, digits, (code) => names.get(code) ?? code, met);
    const figures = { people: ranked(people), groups, worst: rules["worklog.bulletin-worst"].value };
    await tx
      .insertInto("bulletin")
      .values({
        countyCode: actor.countyCode,
        id: input.bulletinId,
        place: input.under.padEnd(12, "0"),
        kind: input.kind,
        ...span,
        title: titleOf(input.kind, name, span),
        opening: openingText(input.kind, span, figures),
        closing: "",
        figures: JSON.stringify(figures),
        names: rules["worklog.bulletin-names"].value,
        state: "draft",
        madeBy: actor.cadreId,
        madeName: actor.name,
        changedAt: now,
      })
      .execute();
    mark({ place: input.under, subject: input.bulletinId });
    return { bulletinId: input.bulletinId };
  },
});

async function getDraft({ tx, actor, input }: Call<{ commandId: string; bulletinId: string }>) {
  const row = await rowsOf(tx, actor, "worklog.bulletin")
    .where("id", "=", input.bulletinId)
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw no.notFound({});
  return row;
}

/** The words around the figures are edited; the figures are not. */
export const editBulletin = command({
  name: "worklog.edit-bulletin",
  verb: "worklog.bulletin",
  input: EditBulletin,
  output: One,
  load: getDraft,
  whyNot: (_, row) => (row.state === "issued" ? no.bulletinIssued({}) : null),
  run: async ({ tx, actor, input, now, mark }, row) => {
    const { title, opening, closing } = input;
    await tx
      .updateTable("bulletin")
      .set({ title, opening, closing, changedAt: now })
      .where("countyCode", "=", actor.countyCode)
      .where("id", "=", row.id)
      .execute();
    mark({ place: row.place, subject: row.id });
    return { bulletinId: input.bulletinId };
  },
});

/** Sends it out with the next number of the place's year: one series for summaries and bulletins, whose numbers read alike. */
export const issueBulletin = command({
  name: "worklog.issue-bulletin",
  verb: "worklog.bulletin",
  input: One.extend({ commandId: DraftBulletin.shape.commandId }),
  output: One.extend({ no: z.int() }),
  load: async (call) => {
    const row = await getDraft(call);
    const { tx, actor } = call;
    await sql`select pg_advisory_xact_lock(hashtextextended(${`bulletin:${actor.countyCode}:${row.place}`}, 0))`.execute(
      tx,
    );
    const same = await rowsOf(tx, actor, "worklog.bulletin")
      .where("place", "=", row.place)
      .where("kind", "=", row.kind)
      .where("until", "=", row.until)
      .where("state", "=", "issued")
      .executeTakeFirst();
    const last = await rowsOf(tx, actor, "worklog.bulletin")
      .where("place", "=", row.place)
      .where("state", "=", "issued")
      .where("until", ">=", `${row.until.slice(0, 4)}-01-01` as Day)
      .where("until", "<=", `${row.until.slice(0, 4)}-12-31` as Day)
      .orderBy("no", "desc")
      .executeTakeFirst();
    return { row, same, next: (last?.no ?? 0) + 1 };
  },
  whyNot: (_, { row, same }) =>
    row.state === "issued" ? no.bulletinIssued({}) : same ? no.bulletinThere({ title: same.title }) : null,
  run: async ({ tx, actor, input, now, emit, mark }, { row, next }) => {
    await tx
      .updateTable("bulletin")
      .set({ state: "issued", no: next, issuedAt: now, changedAt: now })
      .where("countyCode", "=", actor.countyCode)
      .where("id", "=", row.id)
      .execute();
    mark({ place: row.place, subject: row.id });
    await emit("worklog.bulletin-issued", { bulletinId: row.id, kind: row.kind }, row.place);
    return { bulletinId: input.bulletinId, no: next };
  },
});

const rowsOf = (tx: Tx, actor: Actor, verb: string) =>
  tx
    .selectFrom("bulletin")
    .selectAll()
    .where("countyCode", "=", actor.countyCode)
    .where(within(actor, verb, "place"));
type Row = Awaited<ReturnType<ReturnType<typeof rowsOf>["execute"]>>[number];

/** The ground without the zeros that fill it to twelve digits. */
export const barePlace = (place: string): string =>
  place.endsWith("000000") ? place.slice(0, 6) : place.endsWith("000") ? place.slice(0, 9) : place;

async function shown(tx: Tx, rows: readonly Row[]): Promise<BulletinRow[]> {
  const names = await placeNames(
    tx,
    rows.map((one) => barePlace(one.place)),
  );
  return rows.map((one) => ({
    id: BulletinId.parse(one.id),
    kind: one.kind === "weekly" ? "weekly" : "monthly",
    place: Territory.parse(barePlace(one.place)),
    placeName: names.get(barePlace(one.place)) ?? barePlace(one.place),
    since: one.since,
    until: one.until,
    no: one.no,
    title: one.title,
    state: one.state === "issued" ? "issued" : "draft",
    by: one.madeName,
    issuedAt: one.issuedAt,
  }));
}

/** Summaries and bulletins of the ground, latest first. */
export const listBulletins = query({
  name: "worklog.bulletins",
  verb: "worklog.read",
  input: PageAsked.extend({ under: Territory.optional() }),
  run: async ({ tx, actor, input }) => {
    const [until, id] = (input.after ?? "").split(" ");
    let list = rowsOf(tx, actor, "worklog.read")
      .orderBy("until", "desc")
      .orderBy("id", "desc")
      .limit(input.limit + 1);
    if (input.under)
      list = list.where("place", ">=", rangeOf(input.under).from).where("place", "<", rangeOf(input.under).to);
    if (until && id) list = list.where(sql<boolean>`(until, id) < (${until}::date, ${id}::uuid)`);
    const rows = await list.execute();
    const page = await shown(tx, rows.slice(0, input.limit));
    const last = page.at(-1);
    return { rows: page, next: rows.length > input.limit && last ? `${last.until} ${last.id}` : null };
  },
});

export const readBulletin = query({
  name: "worklog.bulletin",
  verb: "worklog.read",
  input: One,
  run: async ({ tx, actor, input }): Promise<BulletinRead> => {
    const row = await rowsOf(tx, actor, "worklog.read").where("id", "=", input.bulletinId).executeTakeFirst();
    const [head] = row ? await shown(tx, [row]) : [];
    if (!row || !head) throw no.notFound({});
    const figures = BulletinFigures.parse(row.figures);
    return { ...head, opening: row.opening, closing: row.closing, names: row.names as BulletinRead["names"], figures };
  },
});
