import { sql } from "kysely";
import { dayOf } from "#kernel/day.ts";
import { rangeOf } from "#kernel/territory.ts";
import { fullPlaceNames } from "#modules/places/index.ts";
import { aboutOneself } from "#platform/about-oneself.ts";
import { type Asked, type Query, query } from "#platform/query.ts";
import { within } from "#platform/scope.ts";
import type { Caller } from "#platform/world.ts";
import { ListRecords, RecordRow } from "../domain/asked.ts";
import { seesAll, VERB } from "./who-sees.ts";

type Found = Omit<RecordRow, "cadre" | "placeName" | "appraisal"> & {
  id: string;
  name: string;
  unit: string | null;
  grade: string | null;
  period: string | null;
  key: string;
};

const KEYS = {
  name: sql`c.name_pinyin`,
  since: sql`s.since::text`,
  terms: sql`lpad(s.terms::text, 4, '0')`,
} as const;

/** Everybody who was ever sent to a village on the ground of a right, one line a person, with where they serve (`holdsOn`) or served last. */
export const recordsFor =
  (verb: string) =>
  async ({ tx, actor, input, now }: Asked<ListRecords>): Promise<{ rows: RecordRow[]; next: string | null }> => {
    const { text, under, serving, mark, by, down, after, limit } = input;
    const { countyCode } = actor;
    const today = dayOf(now);
    const range = under && rangeOf(under);
    const key = KEYS[by];
    const cut = after?.lastIndexOf("|") ?? -1;
    const [last, lastId] = after && cut > 0 ? [after.slice(0, cut), after.slice(cut + 1)] : [null, null];
    const order = sql.raw(down ? "desc" : "asc");
    const conditions = [
      sql`true`,
      ...(text ? [sql`(strpos(c.name, ${text}) > 0 or starts_with(c.name_initials, ${text.toLowerCase()}))`] : []),
      ...(range ? [sql`s.place >= ${range.from} collate "C" and s.place < ${range.to} collate "C"`] : []),
      ...(serving ? [sql`s.serving = ${serving}`] : []),
      ...(mark ? [mark === "barred" ? sql`b.until is not null` : sql`r.id is not null`] : []),
      ...(last ? [sql`(${key}, c.id) ${sql.raw(down ? "<" : ">")} (${last}, ${lastId}::uuid)`] : []),
    ];
    const { rows } = await sql<Found>`
      with s as (
        select p.cadre_id, min(p.term_since) as since, count(*)::int as terms,
          case when bool_or(p.holds) then 'on-post' when bool_or(p.term_since > ${today}) then 'coming' else 'left' end as serving,
          (array_agg(p.place order by p.holds desc, p.term_since desc, p.id desc))[1] as place,
          (array_agg(p.post order by p.holds desc, p.term_since desc, p.id desc))[1] as post
        from (select *, term_since <= ${today} and ${today} < coalesce(ended_on, term_until) as holds from placement) p
        where p.county_code = ${countyCode} and ${within(actor, verb, "p.place")} and p.end_kind is distinct from 'cancelled'
          ${seesAll(actor) ? sql`` : sql`and p.cadre_id = ${actor.cadreId}`}
        group by p.cadre_id
      )
      select s.*, c.id, c.name, u.name as unit, a.grade, a.period, b.until as barred_until, r.id is not null as reserve, ${key} as key,
        (select count(*)::int from training_seat t
          where t.county_code = ${countyCode} and t.cadre_id = s.cadre_id and t.certificate_no is not null) as certificates
      from s
      join cadre c on c.county_code = ${countyCode} and c.id = s.cadre_id
      left join unit u on u.county_code = c.county_code and u.id = c.unit_id
      left join reserve_cadre r on r.county_code = c.county_code and r.cadre_id = c.id and r.until is null
      left join lateral (
        select max(one.until) as until from promotion_bar one where one.county_code = c.county_code and one.cadre_id = c.id
          and one.since <= ${today} and one.until > ${today} and one.appeal_outcome is distinct from 'lifted') b on true
      left join lateral (
        select one.grade, one.period from appraisal one where one.county_code = c.county_code and one.cadre_id = c.id
          and one.decided_at is not null and ${within(actor, verb, "one.place")} order by one.decided_at desc limit 1) a on true
      where ${sql.join(conditions, sql` and `)}
      order by ${key} ${order}, c.id ${order} limit ${limit + 1}`.execute(tx);
    const page = rows.slice(0, limit);
    const names = await fullPlaceNames(tx, [...new Set(page.map((one) => one.place))]);
    const end = rows.length > limit ? page.at(-1) : undefined;
    return {
      rows: page.map(({ id, name, unit, grade, period, ...one }) =>
        RecordRow.parse({
          ...one,
          cadre: { id, name, unit },
          placeName: names.get(one.place) ?? one.place,
          appraisal: grade !== null && period !== null ? { period, grade } : null,
        }),
      ),
      next: end ? `${end.key}|${end.id}` : null,
    };
  };

const findRecords = query({ name: "service-record.list", verb: VERB, input: ListRecords, run: recordsFor(VERB) });

/** The list of records: everybody's for the organisation department, one's own for everybody else. */
export const listRecords: Query<{ rows: RecordRow[]; next: string | null }> = Object.assign(
  (raw: unknown, by: Caller) => findRecords(raw, seesAll(by.actor) ? by : aboutOneself(by, VERB)),
  { queryName: findRecords.queryName, verb: VERB },
);
