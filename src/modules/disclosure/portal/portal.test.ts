import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { portal } from "#apps/portal/portal.ts";
import { systemActor } from "#modules/accounts/contract.ts";
import { sealWhole } from "#platform/audit/testing/seal-whole.ts";
import { COUNTY, type County, id, openCounty, VILLAGE } from "#testing/county.ts";
import type { PostingId } from "../domain/posting.ts";
import { answerObjection } from "../server/answer-objection.ts";
import { runPostingClock } from "../server/run-clock.ts";
import { hang, nameVillages, settle } from "../testing/village.ts";
import { portalPages } from "./routes.ts";

describe("the public portal", () => {
  let county: County;
  let zh: ReturnType<typeof portalPages>;
  let en: ReturnType<typeof portalPages>;
  let postingId: PostingId;
  let visitor = 0;
  const bugs: unknown[] = [];
  beforeAll(async () => {
    county = await openCounty("2026-06-01T02:00:00Z");
    const make = (language: "zh" | "en") =>
      portalPages(
        county.world,
        language,
        () => `visitor-${visitor}`,
        (error) => bugs.push(error),
      );
    [zh, en] = [make("zh"), make("en")];
    expect((await zh.request("/")).status).toBe(404);
    await nameVillages(county);
    postingId = await hang(county, [await settle(county, "王秀兰"), await settle(county, "欧阳大海")], {
      note: "<b>详见</b>名单 & 说明",
    });
  });
  afterAll(() => county.close());

  const get = async (path: string, app = zh) => {
    const answer = await app.request(path);
    return { status: answer.status, headers: answer.headers, text: await answer.text() };
  };
  const form = async () => {
    const { text } = await get(`/p/${postingId}/object`);
    const hidden = (name: string) => text.match(new RegExp(`name="${name}" value="([^"]*)"`))?.[1] ?? "";
    return { commandId: hidden("commandId"), made: hidden("made"), seal: hidden("seal") };
  };
  const send = async (fields: Record<string, string>, headers: Record<string, string> = {}, app = zh) => {
    const answer = await app.request(`/p/${postingId}/object`, {
      method: "POST",
      body: new URLSearchParams(fields),
      headers,
    });
    return { status: answer.status, text: await answer.text() };
  };
  const STATEMENT = "第二户有商品房，<script>alert(1)</script> 请核实。";

  it("lists what hangs, in both languages, without script, cookie or another site", async () => {
    for (const [app, words] of [
      [zh, "还有 5 天"],
      [en, "5 days left"],
    ] as const) {
      const { status, text, headers } = await get("/", app);
      expect(status).toBe(200);
      expect(text).toContain("下湾村监测对象公示");
      expect(text).toContain(words);
      expect(text).not.toMatch(/<script|https?:\/\/(?!www\.w3\.org)/);
      expect(headers.get("set-cookie")).toBeNull();
      expect(headers.get("content-security-policy")).toMatch(/^default-src 'none'; style-src 'sha256-/);
    }
  });

  it("shows one posting with surnames only, and what people typed as text", async () => {
    const { text } = await get(`/p/${postingId}`);
    expect(text).toContain("王*");
    expect(text).toContain("欧阳*");
    expect(text).toContain("&lt;b&gt;详见&lt;/b&gt;名单 &amp; 说明");
    expect(text).not.toMatch(/王秀兰|欧阳大海|小明|因病|1390000|小学|5,000/);
    expect(text).toContain('name="robots" content="noindex"');
  });

  it("says coded values in English on the English page, and marks what stays Chinese", async () => {
    const cells = async (app: typeof zh) =>
      [...(await get(`/p/${postingId}`, app)).text.matchAll(/<td[^>]*data-label="[^"]*">(.*?)<\/td>/g)].map(
        ([, cell]) => cell,
      );
    expect(await cells(zh)).toContain("一般贫困户");
    const english = await cells(en);
    expect(english).toContain("Ordinary poor household");
    expect(english).toContain("2");
    expect(english.join("")).not.toContain("一般贫困户");
    expect(english.filter((cell) => /^[^<]*\p{Script=Han}/u.test(cell ?? ""))).toEqual([]);
    expect(english.filter((cell) => /lang="zh-CN">[^<\p{Script=Han}]*</u.test(cell ?? ""))).toEqual([]);
  });

  it("finds villages, and says kindly when there is none", async () => {
    expect((await get("/villages?q=下")).text).toContain(`/portal/v/${VILLAGE}`);
    expect((await get("/villages?q=%25%5f'--")).text).toContain("没有找到这个村");
    expect((await get(`/v/${VILLAGE}`)).text).toContain("正在公示");
  });

  it.each(["/v/1", "/v/110101001001", "/p/1", `/p/${crypto.randomUUID()}`, "/p/../x", "/nothing"])(
    "has no page %s",
    async (path) => {
      expect((await get(path)).status).toBe(404);
    },
  );

  it("has no dead end: every link of every page leads to a page, in both languages", async () => {
    const whole = portal(
      county.world,
      () => "walker",
      (error) => bugs.push(error),
    );
    const seen = new Set<string>();
    const waiting = ["/portal/", `/portal/villages?q=`, "/portal/nowhere"];
    for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
      if (seen.has(path)) continue;
      seen.add(path);
      const answer = await whole.request(path);
      const to = answer.headers.get("location");
      const links = to ? [to] : [...(await answer.text()).matchAll(/href="(\/[^"#]*)"/g)].map((one) => one[1] ?? "");
      expect([path, answer.status < 400 || path === "/portal/nowhere"]).toEqual([path, true]);
      waiting.push(...links.map((one) => one.replaceAll("&amp;", "&")));
    }
    expect(seen.size).toBeGreaterThan(12);
  });

  it("explains how it works with the county's own days", async () => {
    expect((await get("/how")).text).toContain("收到后 5 个工作日内答复");
    expect((await get("/how", en)).text).toContain("within 5 working days");
  });

  it("shows the head of the audit trail once a block is sealed, the same for everybody, and no entry of it", async () => {
    expect((await get("/card")).text).not.toContain("留痕链的最新一环");
    await sealWhole(county.world.db, county.world.now());
    const { hash } = await county.world.db
      .selectFrom("auditBlock")
      .select("hash")
      .orderBy("no", "desc")
      .executeTakeFirstOrThrow();
    const hex = Buffer.from(hash).toString("hex");
    for (const app of [zh, en]) {
      const { status, text } = await get("/card", app);
      expect(status).toBe(200);
      expect(text.replaceAll(" ", "")).toContain(hex);
    }
  });

  it("says whether a hash somebody kept is a link of the trail, and nothing more", async () => {
    const block = await county.world.db.selectFrom("auditBlock").select("hash").orderBy("no").executeTakeFirstOrThrow();
    const hex = Buffer.from(block.hash).toString("hex");
    const typed = encodeURIComponent(hex.toUpperCase().replaceAll(/(.{4})/g, "$1 "));
    expect(await get(`/card?hash=${typed}`)).toMatchObject({ status: 200, text: expect.stringContaining("第 1 环") });
    expect((await get(`/card?hash=${typed}`, en)).text).toContain("link 1 of the audit trail");
    for (const wrong of ["f".repeat(64), "zz", "%27%20or%201=1"])
      expect(await get(`/card?hash=${wrong}`)).toMatchObject({
        status: 404,
        text: expect.stringContaining("没有这个散列值"),
      });
  });

  it("takes an objection without script, gives a number, and the same form twice is one objection", async () => {
    const fields = { ...(await form()), statement: STATEMENT, complainant: "村民", phone: "" };
    expect((await send(fields)).text).toContain("提交得太频繁了");
    county.clock.moveBy(60_000);
    const first = await send(fields);
    expect(first.status).toBe(200);
    const number = first.text.match(/[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}/)?.[0] ?? "";
    expect(first.text).toContain("最晚 2026-06-08 前答复");
    expect((await send(fields)).text).toContain(number);
    expect((await county.world.db.selectFrom("objection").select("id").execute()).length).toBe(1);

    const track = async (typed: string) =>
      (await zh.request("/track", { method: "POST", body: new URLSearchParams({ number: typed }) })).text();
    expect(await track(number.toLowerCase().replaceAll("-", ""))).toContain("正在核实");
    expect(await track("K7PM-2QXD-9RTA")).toContain("没有这个查询码");
    expect(await track(number)).not.toContain("商品房");

    const objection = await county.world.db.selectFrom("objection").select("id").executeTakeFirstOrThrow();
    await answerObjection(
      { commandId: id(), objectionId: objection.id, finding: "not-upheld", answer: "经核实，该户没有商品房。" },
      county.as("township-clerk", VILLAGE.slice(0, 9), "林青"),
    );
    const answered = await track(number);
    expect(answered).toContain("不成立");
    expect(answered).toContain("经核实，该户没有商品房。");
  });

  it("gives the form back with what was typed when something is wrong", async () => {
    visitor += 1;
    const short = { ...(await form()), statement: "短", complainant: "张三", phone: "" };
    county.clock.moveBy(60_000);
    const refused = await send(short);
    expect(refused.status).toBe(400);
    expect(refused.text).toContain('aria-invalid="true"');
    expect(refused.text).toContain('value="张三"');

    const old = { ...(await form()), statement: STATEMENT };
    county.clock.moveBy(5 * 3_600_000);
    const again = await send(old);
    expect(again.status).toBe(409);
    expect(again.text).toContain("&lt;script&gt;alert(1)&lt;/script&gt;");
  });

  it("lets nothing in from a machine, another site, or a forged form", async () => {
    visitor += 1;
    const before = await county.world.db.selectFrom("objection").select("id").execute();
    const fields = { ...(await form()), statement: STATEMENT };
    county.clock.moveBy(60_000);
    expect((await send({ ...fields, website: "http://spam" })).status).toBe(409);
    expect((await send({ ...fields, commandId: crypto.randomUUID() })).status).toBe(409);
    expect((await send({ ...fields, seal: "" })).status).toBe(409);
    expect((await send(fields, { "sec-fetch-site": "cross-site" })).status).toBe(404);
    expect((await send(fields, { origin: "https://elsewhere.example" })).status).toBe(404);
    expect((await county.world.db.selectFrom("objection").select("id").execute()).length).toBe(before.length);
  });

  it("slows down one address that keeps sending", async () => {
    visitor += 1;
    const statuses: number[] = [];
    for (let i = 0; i < 7; i += 1) {
      const fields = { ...(await form()), statement: STATEMENT };
      county.clock.moveBy(4_000);
      statuses.push((await send(fields)).status);
    }
    expect(statuses.slice(0, 5)).toEqual([200, 200, 200, 200, 200]);
    expect(statuses.at(-1)).toBe(429);
  });

  it("drops the names on the stroke of the last day, and the form with them", async () => {
    county.clock.moveTo("2026-06-06T16:00:01Z");
    const { text } = await get(`/p/${postingId}`);
    expect(text).toContain("名单已按规定撤下");
    expect(text).not.toContain("王*");
    expect((await get(`/p/${postingId}/object`)).status).toBe(404);
    await runPostingClock({ world: county.world, actor: systemActor(COUNTY) }, (error) => bugs.push(error));
    expect((await get(`/p/${postingId}`)).text).toContain("已到期");
  });

  it("has failed nowhere", () => expect(bugs).toEqual([]));
});
