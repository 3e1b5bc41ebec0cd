import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeApp } from "#apps/server/app.ts";
import { POSTS } from "#modules/organisation/contract.ts";
import { COUNTY, type County, id, openCounty, VILLAGE } from "#testing/county.ts";
import { type Enrolled, enrol } from "#testing/enrol.ts";
import { type Furnished, furnish } from "#testing/furnish/furnish.ts";

/** Every route that is not in the contract. A new one is added here, and told below. */
const OUTSIDE = [
  "PUT /api/files",
  "GET /api/files/:id",
  "GET /api/intake/template",
  "GET /api/jobs/stream",
  "GET /api/oidc/start",
  "GET /api/oidc/callback",
  "GET /calendar/:file{[A-Za-z0-9_-]{43}\\.ics}",
  "GET /field",
  "GET /field/*",
  "GET /healthz",
  "GET /readyz",
  "GET /metrics",
  ...["/portal", "/portal/en"].flatMap((face) => [
    `GET ${face}`,
    `GET ${face}/`,
    `GET ${face}/villages`,
    `GET ${face}/v/:place`,
    `GET ${face}/p/:id`,
    `GET ${face}/p/:id/files/:file`,
    `GET ${face}/p/:id/object`,
    `POST ${face}/p/:id/object`,
    `GET ${face}/track`,
    `POST ${face}/track`,
    `GET ${face}/card`,
    `GET ${face}/how`,
  ]),
  "GET /*",
];

describe("routes beside the contract", () => {
  let county: County;
  let app: ReturnType<typeof makeApp>;
  let home: Furnished;
  let strangers: Enrolled[];
  const bugs: unknown[] = [];
  beforeAll(async () => {
    county = await openCounty();
    home = await furnish(county);
    await county.world.db
      .insertInto("setting")
      .values({ key: "county", value: JSON.stringify({ code: COUNTY }) })
      .execute();
    app = makeApp(county.world, (error) => bugs.push(error));
    const village = await enrol(county.world, COUNTY, "邻村", [
      { post: "village-secretary", territory: "990101200202" },
    ]);
    const township = await enrol(county.world, COUNTY, "邻乡", [{ post: "township-clerk", territory: "990101201" }]);
    const other = await enrol(county.world, "990102", "外县", [{ post: "county-officer", territory: "990102" }]);
    const managers = Object.entries(POSTS).flatMap(([post, def]) => ("administration" in def ? [post] : []));
    const manager = await enrol(
      county.world,
      COUNTY,
      "管理者",
      managers.map((post) => ({ post, territory: COUNTY })),
    );
    strangers = [village, township, other, manager];
  }, 120_000);
  afterAll(async () => {
    await county.close();
    expect(bugs).toEqual([]);
  });

  const ask = (path: string, who?: Enrolled, init: RequestInit = {}) =>
    app.request(path, { ...init, headers: { ...init.headers, ...(who && { cookie: who.cookie }) } });
  const leaksIn = (text: string, words: readonly string[], sent = "") =>
    words.filter((one) => text.includes(one) && !sent.includes(one));

  it("are the ones told here", () => {
    const found = new Set(
      app.routes.filter((one) => one.method !== "ALL").map(({ method, path }) => `${method} ${path}`),
    );
    expect([...found].toSorted()).toEqual(OUTSIDE.toSorted());
  });

  it("ask who it is first", async () => {
    for (const path of ["/api/files/x", "/api/intake/template", "/api/jobs/stream"])
      expect([path, (await ask(path)).status]).toEqual([path, 401]);
    expect((await ask("/api/files?purpose=proof", undefined, { method: "PUT", body: "x" })).status).toBe(401);
  });

  it("give no file of the village to anybody else: it is as if it did not exist", async () => {
    const files = await county.world.db.selectFrom("storedFile").select(["id", "purpose"]).execute();
    expect(new Set(files.map((one) => one.purpose)).size).toBeGreaterThanOrEqual(3);
    for (const who of strangers)
      for (const file of files) {
        const [real, made] = [await ask(`/api/files/${file.id}`, who), await ask(`/api/files/${id()}`, who)];
        const [text, none] = [await real.text(), await made.text()];
        expect([who.actor.name, file.purpose, real.status, text]).toEqual([
          who.actor.name,
          file.purpose,
          made.status,
          none,
        ]);
        expect(real.status).toBeGreaterThanOrEqual(403);
      }
  });

  it("take no file for a place that is not theirs, and keep nothing of it", async () => {
    for (const who of strangers) {
      const content = `%PDF-1.4\n% ${id()}\n%%EOF\n`;
      const query = new URLSearchParams({ purpose: "proof", place: VILLAGE, name: "x.pdf", commandId: id() });
      const answer = await ask(`/api/files?${query}`, who, { method: "PUT", body: content });
      expect([who.actor.name, answer.status]).toEqual([who.actor.name, 403]);
      const hash = Buffer.from(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(content)));
      expect(await county.world.files.has(hash.toString("hex"))).toBe(false);
    }
  });

  it("take no body without end", async () => {
    const [, , , manager] = strangers;
    const headers = { "content-type": "application/json" };
    const body = JSON.stringify({ text: "长".repeat(4_000_000) });
    const answer = await ask("/api/v1/search", manager, { method: "POST", body, headers });
    expect([answer.status, await answer.text()]).toEqual([413, expect.stringContaining("server.too-large")]);
  });

  it("stream nobody else's jobs", async () => {
    for (const who of strangers) {
      const answer = await ask("/api/jobs/stream", who);
      const reader = answer.body?.getReader();
      const first = new TextDecoder().decode((await reader?.read())?.value);
      await reader?.cancel();
      expect(first).toBe("event: jobs\ndata: []\n\n");
    }
  });

  it("overwrite and drop nobody else's saved view", async () => {
    const { viewId } = home.aim as { viewId: string };
    const colleague = await enrol(county.world, COUNTY, "同事", [{ post: "county-officer", territory: COUNTY }]);
    const view = { id: viewId, name: "改掉", filters: {}, sort: { by: "name", down: false }, columns: ["name"] };
    const body = JSON.stringify({ commandId: id(), view });
    const headers = { "content-type": "application/json" };
    const saved = await ask("/api/v1/household-views", colleague, { method: "POST", body, headers });
    expect([saved.status, await saved.text()]).toEqual([409, expect.stringContaining("command.id-taken")]);
    const row = await county.world.db.selectFrom("savedView").select("name").where("id", "=", viewId).execute();
    expect(row).toEqual([{ name: "隐览" }]);
  });

  it("tell the public what hangs and nothing else", async () => {
    const { postingId, place, householdId, objectionId } = home.aim as Record<string, string>;
    const pages = ["", "/villages", "/villages?q=上", `/v/${place}`, `/p/${postingId}`, `/p/${postingId}/object`];
    const wrong = [`/p/${householdId}`, `/p/${objectionId}`, `/v/990101200299`, "/track", "/how"];
    for (const face of ["/portal", "/portal/en"])
      for (const page of [...pages, ...wrong]) {
        const answer = await ask(`${face}${page}`);
        expect([page, leaksIn(await answer.text(), home.unposted, page)]).toEqual([page, []]);
        expect([page, answer.status]).toEqual([page, /^\/(p|v)/.test(page) && wrong.includes(page) ? 404 : 200]);
      }
    expect(await (await ask(`/portal/p/${postingId}`)).text()).toContain("司徒*");
  });

  it("tell those who watch the installation nothing of people", async () => {
    for (const path of ["/healthz", "/readyz", "/metrics", "/households/x"]) {
      const answer = await ask(path);
      expect([path, leaksIn(await answer.text(), home.secrets)]).toEqual([path, []]);
    }
  });
});
