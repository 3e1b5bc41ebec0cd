import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeApp } from "#apps/server/app.ts";
import { POSTS } from "#modules/organisation/contract.ts";
import { type County, id, openCounty, VILLAGE } from "#testing/county.ts";
import { type Enrolled, enrol } from "#testing/enrol.ts";
import { type Furnished, furnish } from "#testing/furnish/furnish.ts";
import { allRoutes, makeInput, requestOf } from "#testing/routes.ts";

/** Grounds that the village is not in: its neighbour, another township, another county. */
const ELSEWHERE = {
  "another village": "990101200202",
  "another township": "990101201",
  "another county": "990102",
} as const;

/** The territory a post would have there: as deep as the ground allows. */
const groundOf = (post: string, ground: string): string => {
  const levels: readonly string[] = POSTS[post as keyof typeof POSTS].levels;
  const digits = levels.includes("village") ? 12 : levels.includes("township") ? 9 : 6;
  return ground.length === 6 ? `${ground}200201`.slice(0, digits) : ground.slice(0, digits);
};

/** A post of the whole county has the village on its ground: only its rights, not its ground, hold it back. */
const reachesVillage = (post: string, ground: string): boolean => VILLAGE.startsWith(groundOf(post, ground));

/** Things of the village that a request names by their id. */
const namedIn = (sent: string, { aim }: Furnished): unknown[] =>
  Object.entries(aim).flatMap(([key, value]) => (/Id\}?$/.test(key) && sent.includes(String(value)) ? [value] : []));

/** The same aim with ids that nothing has: what is behind a wall must answer as what does not exist. */
const unknownTo = (aim: Furnished["aim"]): Furnished["aim"] =>
  Object.fromEntries(Object.entries(aim).map(([key, value]) => [key, /Id\}?$/.test(key) ? id() : value]));
/** Ids of the village under the stranger's own place, as somebody would send them who looks for a hole. */
const smuggled = (aim: Furnished["aim"], ground: string): Furnished["aim"] => {
  const own = groundOf("village-clerk", ground);
  return { ...aim, id: aim.householdId, place: own, territory: own, code: own, under: own };
};
const bare = (text: string): string => text.replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, "…");

/** One ground a file: they are the longest stories, and each can have a processor of its own. */
export function tellWalls(where: keyof typeof ELSEWHERE): void {
  describe(`every post of ${where}, on every route`, () => {
    const ground = ELSEWHERE[where];
    let county: County;
    let app: ReturnType<typeof makeApp>;
    let home: Furnished;
    const bugs: unknown[] = [];
    beforeAll(async () => {
      county = await openCounty();
      home = await furnish(county);
      app = makeApp(county.world, (error) => bugs.push(error));
    }, 120_000);
    afterAll(() => county.close());

    /** Everything that has a place in the village, as one text: it must not change. */
    const village = async (): Promise<string> => {
      const tables = await sql<{
        t: string;
      }>`select c.relname t from pg_class c join pg_attribute a on a.attrelid = c.oid join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'public' and c.relkind = 'r' and a.attname = 'place' and c.relname not in ('audit_entry', 'outbox', 'job') order by 1`.execute(
        county.world.db,
      );
      const prints = [];
      for (const { t } of tables.rows) {
        const one = await sql<{
          print: string;
        }>`select coalesce(md5(string_agg(x::text, '|' order by x::text)), '') print from ${sql.table(t)} x where place like ${`${VILLAGE}%`}`.execute(
          county.world.db,
        );
        prints.push(`${t} ${one.rows[0]?.print}`);
      }
      return prints.join("\n");
    };

    it("nothing of the village is read, nothing is changed, nothing breaks", async () => {
      const routes = allRoutes();
      expect(routes.length).toBeGreaterThan(30);
      const before = await village();
      const leaks: string[] = [];
      for (const post of Object.keys(POSTS).filter((one) => !reachesVillage(one, ground))) {
        const stranger = (): Promise<Enrolled> =>
          enrol(county.world, ground.slice(0, 6), "外人", [{ post, territory: groundOf(post, ground) }]);
        const [who, other] = [await stranger(), await stranger()]; // what one has done of his own must not colour the answer to the other
        for (const route of routes) {
          if (route.name.startsWith("accounts.")) continue; // told in the accounts story; signing out would end this one
          const { url, init } = requestOf(route, makeInput(route, home.aim, id));
          const answer = await app.request(url, { ...init, headers: { ...init.headers, cookie: who.cookie } });
          const text = await answer.text();
          const sent = `${url} ${init.body ?? ""}`;
          if (namedIn(sent, home).length > 0 && !text.includes('"actor.not-your-right"')) {
            const twin = requestOf(route, makeInput(route, unknownTo(home.aim), id));
            const told = await app.request(twin.url, {
              ...twin.init,
              headers: { ...twin.init.headers, cookie: other.cookie },
            });
            const made = await told.text();
            if (answer.status !== told.status || bare(text) !== bare(made))
              leaks.push(
                `${route.name} as ${post} of ${where} tells ${answer.status} ${text.slice(0, 200)} from ${told.status} ${made.slice(0, 200)}`,
              );
          }
          if (answer.status >= 500) leaks.push(`${route.name} as ${post}: ${answer.status}`);
          for (const secret of home.secrets)
            if (text.includes(secret) && !sent.includes(secret))
              leaks.push(`${route.name} as ${post} of ${where} reads ${secret}`);
        }
      }
      expect(leaks).toEqual([]);
      expect(bugs).toEqual([]);
      expect(await village()).toBe(before);
    }, 900_000);

    // Once is enough: from another township all posts below the county come.
    if (where === "another township")
      it("nothing of the village is changed under a place of one's own", async () => {
        const before = await village();
        const broken: string[] = [];
        for (const post of Object.keys(POSTS).filter((one) => !reachesVillage(one, ground))) {
          const territory = groundOf(post, ground);
          const who = await enrol(county.world, ground.slice(0, 6), "外人", [{ post, territory }]);
          for (const route of allRoutes().filter((one) => one.method !== "GET" && !one.name.startsWith("accounts."))) {
            const { url, init } = requestOf(route, makeInput(route, smuggled(home.aim, ground), id));
            const { status } = await app.request(url, { ...init, headers: { ...init.headers, cookie: who.cookie } });
            if (status >= 500) broken.push(`${route.name} as ${post} of ${where}: ${status}`);
          }
        }
        expect(broken).toEqual([]);
        expect(bugs).toEqual([]);
        expect(await village()).toBe(before);
      }, 900_000);
  });
}
