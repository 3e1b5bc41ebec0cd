import pg from "pg";
import { percentile } from "./bench.ts";
import type { CountyServer } from "./county-server.ts";

/**
 * The limit of the pages: their SQL as somebody would write it by hand who needs no walls. The same columns, names of the cadres in
 * charge included, the same order and the same total as the page shows; nothing of what only the page does: two walls, keyset,
 * masking and judging.
 */
const LIST = `select s.id, s.place, s.natural_village, s.national_no, s.head_name, s.size, s.household_type, s.cause, s.poverty_status, s.exit_year,
    s.status, s.net_per_head, s.year, s.block_count, s.warn_count, s.completeness, s.card_state, s.changed_at,
    array(select c.name from household_helper x join cadre c on c.county_code = x.county_code and c.id = x.cadre_id
      where x.county_code = s.county_code and x.household_id = s.id and x.since <= current_date and (x.until is null or x.until > current_date)
      order by x.since desc) as helpers
  from household_summary s where s.county_code = $1 and s.status = 'active' and s.place >= $2 and s.place < $3
  order by s.place, s.head_pinyin, s.id limit 51`;
const TALLY =
  "select sum(households) h, sum(persons) p from household_tally where county_code = $1 and status = 'active' and place >= $2 and place < $3";
const RECORD = [
  `select h.*, s.card_state, array(select d.name from division d where d.code in (left(h.place, 2), left(h.place, 4), left(h.place, 6), left(h.place, 9), h.place) order by length(d.code)) as path
    from household h left join household_summary s on s.county_code = h.county_code and s.id = h.id where h.county_code = $1 and h.id = $2`,
  "select * from person where county_code = $1 and household_id = $2 order by position",
  "select * from household_year where county_code = $1 and household_id = $2",
  "select * from income_line where county_code = $1 and household_id = $2",
  `select x.id, x.cadre_id, c.name, x.since, x.until from household_helper x join cadre c on c.county_code = x.county_code and c.id = x.cadre_id
    where x.county_code = $1 and x.household_id = $2 order by x.since desc`,
];

export type Raw = (pool: pg.Pool) => Promise<unknown>;

/** Both pages as raw SQL. `kept`: the statements are kept prepared under a name, as a careful hand would write them. */
export function rawPages({ places, ids }: CountyServer, county: string, kept = false): { list: Raw; record: Raw } {
  let turn = 0;
  const ask = (pool: pg.Pool, name: string, text: string, values: unknown[]) =>
    pool.query({ text, values, ...(kept && { name }) });
  return {
    list: async (pool) => {
      const at = places[turn++ % places.length] ?? "";
      const area = [county, at, `${at}:`];
      await ask(pool, "list", LIST, area);
      await ask(pool, "tally", TALLY, area);
    },
    record: async (pool) => {
      const one = ids[turn++ % ids.length];
      for (const [i, text] of RECORD.entries()) await ask(pool, `record-${i}`, text, [county, one]);
    },
  };
}

export type Limit = { perSecond: number; p50: number; p95: number };
/** So many clients for so many seconds, on as many connections as the server has. */
export async function rawRate(url: string, clients: number, seconds: number, work: Raw): Promise<Limit> {
  const pool = new pg.Pool({ connectionString: url, max: 24 });
  const start = performance.now();
  const end = start + seconds * 1000;
  const times: number[] = [];
  await Promise.all(
    Array.from({ length: clients }, async () => {
      for (let began = performance.now(); began < end; began = performance.now()) {
        await work(pool);
        times.push(performance.now() - began);
      }
    }),
  );
  const took = (performance.now() - start) / 1000;
  await pool.end();
  return { perSecond: times.length / took, p50: percentile(times, 0.5), p95: percentile(times, 0.95) };
}
