import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type County, openCounty } from "#testing/county.ts";
import { makeApp } from "./app.ts";

describe("watching an installation", () => {
  let county: County;
  let app: ReturnType<typeof makeApp>;
  beforeAll(async () => {
    county = await openCounty();
    app = makeApp(county.world, () => {});
  });
  afterAll(async () => {
    delete process.env.METRICS_TOKEN;
    await county.close();
  });

  test("/healthz says that the process lives", async () => {
    expect(await (await app.request("/healthz")).text()).toBe("ok");
  });

  test("/readyz says what can be worked with, and nothing else", async () => {
    const answer = await app.request("/readyz");
    const health = (await answer.json()) as { checks: { name: string; ok: boolean }[] };
    expect(health.checks.map((one) => one.name)).toEqual(["database", "migrations", "files", "disk", "key"]);
    expect(health.checks.filter((one) => !one.ok)).toEqual([]);
    expect(answer.status).toBe(200);
  });

  test("/metrics answers with the token only, and its labels carry no ids", async () => {
    process.env.METRICS_TOKEN = "watcher";
    expect((await app.request("/metrics")).status).toBe(404);
    expect((await app.request("/metrics", { headers: { authorization: "Bearer guess" } })).status).toBe(404);
    await app.request("/api/v1/households/0198a000-0000-7000-8000-000000000001");
    await app.request("/api/v1/me");
    const text = await (await app.request("/metrics", { headers: { authorization: "Bearer watcher" } })).text();
    expect(text).toContain('route="/api/v1/me"');
    expect(text).toContain('route="/api/v1/households/{householdId}"');
    expect(text).not.toContain("0198a000");
    expect(text).toMatch(/bangfu_outbox_waiting 0/);
    expect(text).toMatch(/bangfu_audit_unsealed \d+/);
  });

  test("paths that somebody made up are counted together, refused or not", async () => {
    process.env.METRICS_TOKEN = "watcher";
    for (const path of ["/api/v1/made-up-one", "/api/made-up-two", "/api/v1/cards/made/up-three", "/made-up-four"])
      for (const site of ["cross-site", "same-origin"])
        await app.request(path, { method: "POST", headers: { "sec-fetch-site": site }, body: "{" });
    await app.request("/api/files/0198a000-0000-7000-8000-000000000001");
    const text = await (await app.request("/metrics", { headers: { authorization: "Bearer watcher" } })).text();
    expect(text).not.toContain("made-up");
    expect(text).toContain('route="/api/files/:id"');
    const routes = [...text.matchAll(/_count\{method="POST",route="([^"]+)"/g)].map(([, route]) => route);
    expect([...new Set(routes)].sort()).toEqual(["/", "other"]);
  });
});
