import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeApp } from "#apps/server/app.ts";
import { POSTS } from "#modules/organisation/contract.ts";
import { walled, wallStatements } from "#platform/scope.ts";
import { COUNTY, type County, id, openCounty, VILLAGE } from "#testing/county.ts";
import { enrol } from "#testing/enrol.ts";
import { type Furnished, furnish } from "#testing/furnish/furnish.ts";
import { allRoutes, makeInput, requestOf } from "#testing/routes.ts";

describe("those who run the system", () => {
  let county: County;
  let home: Furnished;
  beforeAll(async () => {
    county = await openCounty();
    home = await furnish(county);
  }, 300_000);
  afterAll(() => county.close());

  it("read no household on any route, though the county is theirs", async () => {
    const app = makeApp(county.world, () => {});
    const leaks: string[] = [];
    for (const post of Object.entries(POSTS).flatMap(([post, def]) => ("administration" in def ? [post] : []))) {
      const who = await enrol(county.world, COUNTY, "管理者", [{ post, territory: COUNTY }]);
      for (const route of allRoutes().filter((one) => !one.name.startsWith("accounts."))) {
        const { url, init } = requestOf(route, makeInput(route, home.aim, id));
        const text = await (
          await app.request(url, { ...init, headers: { ...init.headers, cookie: who.cookie } })
        ).text();
        for (const secret of home.secrets)
          if (text.includes(secret)) leaks.push(`${route.name} as ${post} reads ${secret}`);
      }
    }
    expect(leaks).toEqual([]);
  }, 300_000);

  it("the second wall holds alone: without any condition in the query, another ground shows nothing", async () => {
    const stranger = county.as("township-clerk", "990101201");
    const of = (...territories: string[]) => ({
      county: COUNTY,
      account: stranger.actor.accountId,
      territories: territories as never[],
    });
    const tables = await sql<{
      t: string;
    }>`select c.oid::regclass::text t from pg_policy p join pg_class c on c.oid = p.polrelid where p.polname = 'ground'`.execute(
      county.world.db,
    );
    expect(tables.rows.length).toBeGreaterThan(15);
    // beside it, on both sides of it, and nowhere
    for (const ground of [of("990101201"), of("990101100", "990101201"), of()])
      for (const { t } of tables.rows) {
        const seen = await walled(county.world, wallStatements(ground, county.clock.now()), (tx) =>
          sql<{ n: number }>`select count(*)::int n from ${sql.raw(t)}`.execute(tx),
        );
        expect([t, seen.rows[0]?.n]).toEqual([t, 0]);
      }
    for (const ground of [of(VILLAGE), of("990101100", VILLAGE)]) {
      const own = await walled(county.world, wallStatements(ground, county.clock.now()), (tx) =>
        sql<{
          n: number;
          tallied: number;
        }>`select count(*)::int n, (select sum(persons)::int from household_tally) tallied from person`.execute(tx),
      );
      expect(own.rows[0]?.n).toBeGreaterThanOrEqual(3);
      expect(own.rows[0]?.tallied).toBeGreaterThan(0);
    }
  });

  it("every table with a place stands behind a wall", async () => {
    const open = await sql<{
      t: string;
    }>`select c.relname t from pg_class c join pg_attribute a on a.attrelid = c.oid join pg_namespace n on n.oid = c.relnamespace
      where n.nspname in ('public', 'history') and c.relkind = 'r' and a.attname = 'place' and not c.relrowsecurity and has_table_privilege('bangfu_app', c.oid, 'select')`.execute(
      county.world.db,
    );
    expect(open.rows).toEqual([]);
  });
});
