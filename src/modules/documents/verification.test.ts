import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openVillage, type Village } from "#modules/card/fixtures/village.ts";
import { portalPages } from "#modules/disclosure/index.ts";
import { nameVillages } from "#modules/disclosure/testing/village.ts";
import { type County, openCounty } from "#testing/county.ts";
import { cardPaper } from "./server/documents-of-card.ts";
import { printNote } from "./server/print-note.ts";

describe("a sheet of paper in somebody's hand", () => {
  let county: County;
  let village: Village;
  let cardId: string;
  let visitor = 0;
  const bugs: unknown[] = [];
  const pages = (language: "zh" | "en") =>
    portalPages(
      county.world,
      language,
      () => `visitor-${visitor}`,
      (error) => bugs.push(error),
    );
  beforeAll(async () => {
    county = await openCounty("2026-11-22T01:00:00Z");
    village = await openVillage(county);
    await nameVillages(county);
    cardId = await village.household();
    await village.toReview(cardId);
  }, 60_000);
  afterAll(() => county.close());

  const printed = async () => {
    const { document } = await cardPaper({ cardId, version: 1 }, village.clerk, printNote(village.clerk));
    if (document.kind !== "household-card" || !document.verification) throw new Error("a card has a code");
    return document.verification;
  };
  const scan = async (language: "zh" | "en" = "zh", code?: string) => {
    const { search } = new URL((await printed()).url);
    const asked = code === undefined ? search : `?code=${encodeURIComponent(code)}`;
    const answer = await pages(language).request(`/card${asked}`);
    return { status: answer.status, cache: answer.headers.get("cache-control"), text: await answer.text() };
  };

  it("leads by its QR to the public page, which says that it is genuine and still being signed", async () => {
    const { url, code } = await printed();
    expect(new URL(url).pathname).toBe("/portal/card");
    for (const one of village.seven.slice(0, 3)) await village.sign(cardId, one);
    const { status, text, cache } = await scan();
    expect([status, cache]).toEqual([200, "no-store"]);
    for (const said of ["真实，还没有签完字", code, "第 1 版", "2026-11-22", "已签 3 人，应签 7 人"])
      expect(text).toContain(said);
    expect((await scan("en")).text).toContain("3 of 7 have signed");
  });

  it("says so when all seven have signed", async () => {
    for (const one of village.seven.slice(3)) await village.sign(cardId, one);
    expect((await scan()).text).toContain("真实，现行有效");
    expect((await scan()).text).toContain("7 人全部签字，2026-11-22 签完");
    expect((await scan("en")).text).toContain("Genuine and in force");
  });

  it("may be typed, in either case, with or without dashes", async () => {
    const { code } = await printed();
    for (const typed of [code.toLowerCase(), code.replaceAll("-", ""), code.replaceAll("0", "O")])
      expect((await scan("zh", typed)).text).toContain("真实，现行有效");
  });

  it("says no word about the household, its people or its place", async () => {
    for (const language of ["zh", "en"] as const) {
      const { text } = await scan(language);
      expect(text).not.toMatch(/下湾|石桥|一组|990101|139\d|王主任|李支书|赵帮扶|吴乡长/);
      expect(text).not.toContain(cardId);
    }
  });

  it("is superseded once a fact has changed", async () => {
    await village.edit(cardId, { naturalVillage: "二组" });
    const { text } = await scan();
    expect(text).toContain("真实，但已经作废");
    expect(text).not.toContain("现行有效");
    expect((await scan("en")).text).toContain("no longer in force");
  });

  it("is not known when nobody issued it, and a code that is none is told apart", async () => {
    const unknown = await scan("zh", "0000-1111-2222-3333");
    expect([unknown.status, unknown.text.includes("没有这个验真码")]).toEqual([404, true]);
    for (const typed of ["3F9A", "'; select 1 --", "%%%%%%%%%%%%%%%%", "<script>alert(1)</script>"]) {
      const { status, text } = await scan("zh", typed);
      expect([typed, status]).toEqual([typed, 400]);
      expect(text).not.toContain("<script>");
    }
  });

  it("cannot be guessed at: one address may ask so often and no more", async () => {
    visitor += 1;
    const statuses: number[] = [];
    for (let i = 0; i < 22; i += 1) statuses.push((await scan("zh", `${i}`.padStart(16, "0"))).status);
    expect(statuses.slice(0, 20).every((one) => one === 404)).toBe(true);
    expect(statuses.slice(20)).toEqual([429, 429]);
    visitor += 1;
    expect((await scan()).status).toBe(200);
  });

  it("is all that the portal's own role can learn of cards", async () => {
    const asPortal = (text: string) =>
      county.world.db.transaction().execute(async (tx) => {
        const { sql } = await import("kysely");
        await sql`set local role bangfu_portal`.execute(tx);
        return sql.raw(text).execute(tx);
      });
    for (const table of ["card_version", "card_signature", "card"])
      await expect(asPortal(`select * from ${table}`)).rejects.toThrow(/permission denied/);
  });

  it("has failed nowhere", () => expect(bugs).toEqual([]));
});
