import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { COUNTY, type County, id, openCounty } from "#testing/county.ts";
import { type Enrolled, enrol } from "#testing/enrol.ts";
import { makeApp } from "./app.ts";

describe("the HTTP face", () => {
  let county: County;
  let app: ReturnType<typeof makeApp>;
  let clerk: Enrolled;
  const bugs: unknown[] = [];
  beforeAll(async () => {
    county = await openCounty();
    app = makeApp(county.world, (error) => bugs.push(error));
    clerk = await enrol(county.world, COUNTY, "何经办", [{ post: "township-clerk", territory: "990101200" }]);
  }, 60_000);
  afterAll(() => county.close());
  const json = { "content-type": "application/json" };

  it("tells a visitor to sign in, and says it in the visitor's language", async () => {
    const zh = await app.request("/api/v1/me");
    expect(zh.status).toBe(401);
    expect(await zh.json()).toMatchObject({ code: "session.sign-in-first", message: "请先登录。" });
    const en = await app.request("/api/v1/me", { headers: { "accept-language": "en-GB" } });
    expect(await en.json()).toMatchObject({ message: "Please sign in first." });
    for (const odd of ["constructor", "__proto__"]) {
      const answer = await app.request("/api/v1/me", { headers: { "accept-language": odd } });
      expect([answer.status, await answer.json()]).toMatchObject([401, { message: "请先登录。" }]);
    }
  });

  it("knows who a session belongs to", async () => {
    const answer = await app.request("/api/v1/me", { headers: { cookie: clerk.cookie } });
    expect(await answer.json()).toMatchObject({ name: "何经办", offices: [{ post: "township-clerk" }] });
  });

  it("long work speaks the language of the screen it was asked on", async () => {
    const asked = async (language: string) => {
      const answer = await app.request("/api/v1/cards/export", {
        method: "POST",
        headers: { ...json, cookie: clerk.cookie, "accept-language": language },
        body: JSON.stringify({ commandId: id(), format: "csv" }),
      });
      const { jobId } = (await answer.json()) as { jobId: string };
      const job = await county.world.db.selectFrom("job").select("actor").where("id", "=", jobId).executeTakeFirst();
      return (job?.actor as { language: string } | undefined)?.language;
    };
    expect([await asked("en"), await asked("zh-CN"), await asked("en-GB,en;q=0.9,zh;q=0.8")]).toEqual([
      "en",
      "zh",
      "zh",
    ]);
  });

  it.each([
    ["no JSON", "{"],
    ["an array", "[]"],
    ["a number for a name", JSON.stringify({ loginName: 5, password: {} })],
    ["a NUL character", JSON.stringify({ loginName: "a\u0000b", password: "x" })],
    ["half an emoji", JSON.stringify({ loginName: "\ud83d", password: "x" })],
    ["SQL", JSON.stringify({ loginName: "' or 1=1 --", password: "x" })],
  ])("answers %s with a refusal, never with a failure", async (_, body) => {
    const answer = await app.request("/api/v1/session", { method: "POST", headers: json, body });
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
    expect(await answer.json()).toHaveProperty("code");
    expect(bugs).toEqual([]);
  });

  it("refuses a change that another site asks for", async () => {
    const answer = await app.request("/api/v1/session", {
      method: "POST",
      headers: { ...json, origin: "https://elsewhere.example" },
      body: "{}",
    });
    expect(answer.status).toBe(403);
  });

  it("takes a file in, and gives it only to those it may go to", async () => {
    const png = new Uint8Array([
      0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 1, 0, 0, 0, 1, 8, 2,
      0, 0, 0,
    ]);
    const put = (commandId: string, place: string, body: Uint8Array, purpose = "proof") =>
      app.request(
        `/api/files?purpose=${purpose}&place=${place}&name=${encodeURIComponent("户口簿.png")}&commandId=${commandId}`,
        {
          method: "PUT",
          headers: { cookie: clerk.cookie },
          body: body as BodyInit,
        },
      );
    const commandId = id();
    const stored = (await (await put(commandId, "990101200201", png)).json()) as { fileId: string };
    expect(await (await put(commandId, "990101200201", png)).json()).toMatchObject({ fileId: stored.fileId });
    const got = await app.request(`/api/files/${stored.fileId}`, { headers: { cookie: clerk.cookie } });
    expect(new Uint8Array(await got.arrayBuffer())).toEqual(png);

    expect((await put(id(), "990101201201", png)).status).toBe(403);
    expect((await put(id(), "990101200201", new TextEncoder().encode("#!/bin/sh"))).status).toBeGreaterThanOrEqual(400);
    expect((await put(id(), "990101200201", png, "no-such")).status).toBe(400);
    const stranger = await enrol(county.world, COUNTY, "外乡人", [{ post: "township-clerk", territory: "990101201" }]);
    expect((await app.request(`/api/files/${stored.fileId}`, { headers: { cookie: stranger.cookie } })).status).toBe(
      404,
    );
    const admin = await enrol(county.world, COUNTY, "管理员", [{ post: "administrator", territory: "990101" }]);
    expect((await app.request(`/api/files/${stored.fileId}`, { headers: { cookie: admin.cookie } })).status).toBe(404);
    expect(bugs).toEqual([]);
  });

  it("somebody is signed out when the session is gone, not before", async () => {
    const leaver = await enrol(county.world, COUNTY, "孙离开", [{ post: "township-clerk", territory: "990101200" }]);
    const away = Object.assign(new Error("connect"), { code: "ECONNREFUSED" });
    const db = new Proxy(county.world.db, {
      get: (target, name, receiver) =>
        name === "deleteFrom"
          ? () => ({ where: () => ({ execute: () => Promise.reject(away) }) })
          : Reflect.get(target, name, receiver),
    });
    const without = makeApp({ ...county.world, db }, (error) => bugs.push(error));
    const leave = (from: typeof app) =>
      from.request("/api/v1/session", { method: "DELETE", headers: { cookie: leaver.cookie } });
    const refused = await leave(without);
    expect(await refused.json()).toMatchObject({ status: 503, code: "server.database-away" });
    expect(refused.headers.getSetCookie()).toEqual([]);
    const gone = await leave(app);
    expect([gone.status, gone.headers.getSetCookie().length]).toEqual([200, 1]);
    expect((await app.request("/api/v1/me", { headers: { cookie: leaver.cookie } })).status).toBe(401);
    expect(bugs).toEqual([]);
  });

  it("refuses in the visitor's language also before it is known who is visiting", async () => {
    const english = { "accept-language": "en-GB" };
    const crossed = await app.request("/api/v1/session", {
      method: "POST",
      headers: { ...json, ...english, origin: "https://elsewhere.example" },
      body: "{}",
    });
    expect(((await crossed.json()) as { message: string }).message).toMatch(/^[\x20-\x7e“”’]+$/);
    for (const path of ["/api/nothing-here", "/api/v1/nothing-here"]) {
      const none = await app.request(path, { headers: english });
      expect(((await none.json()) as { message: string }).message).toMatch(/^[\x20-\x7e“”’]+$/);
    }
  });

  it("says plainly that there is no such thing", async () => {
    const answer = await app.request("/api/v1/nothing-here");
    expect(answer.status).toBe(404);
    expect(await answer.json()).toMatchObject({ code: "server.not-found" });
  });
});
