import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { OPEN_SCREENS, SCREENS } from "../src/apps/office/screens.ts";
import { say } from "../src/i18n/index.ts";
import type { Language } from "../src/kernel/actor.ts";
import { portalPages } from "../src/modules/disclosure/index.ts";
import { tooWide, violations } from "./support/axe.ts";
import { openBrowser } from "./support/browser.ts";
import { desksOf } from "./support/desks.ts";
import { type Ids, idsOfSample } from "./support/ids.ts";
import { PORTAL_FILES, PORTAL_VISITS, portalRoute } from "./support/portal-visits.ts";
import { openDesk, openSample, PHONE, type Sample, settled, WIDE } from "./support/sample.ts";
import { VISITS, type Visit } from "./support/visits.ts";

const LANGUAGES: readonly Language[] = ["zh", "en"];
const PRIVATE = /(?<!\d)(\d{17}[\dXx]|1[3-9]\d{9}|\d{16,19})(?!\d)/;
const UUID = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

const languageOf = async (page: Page): Promise<Language> =>
  (await page.evaluate(() => document.documentElement.lang)) === "en" ? "en" : "zh";

/** A page in both widths: nothing against WCAG, and nothing to push sideways. */
async function inBothWidths(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const size of [PHONE, WIDE]) {
    await page.setViewportSize(size);
    found.push(...(await violations(page)).map((one) => `${size.width} px ${one}`));
  }
  return [...found, ...(await tooWide(page))];
}

/** Opens a dialog by its button, looks at it, and leaves it by Esc. */
async function dialogBehind(page: Page, name: string): Promise<string[]> {
  const button = page.getByRole("button", { name }).first();
  if ((await button.count()) === 0) return [`no button “${name}”`];
  if ((await button.getAttribute("aria-disabled")) === "true") return [];
  await button.click({ timeout: 20_000 });
  const dialog = page.locator("dialog[open]");
  await dialog.locator("h2").waitFor({ timeout: 10_000 });
  await page.waitForLoadState("networkidle");
  const found = (await violations(page, "dialog[open]")).map((one) => `in “${name}” ${one}`);
  await page.keyboard.press("Escape");
  await dialog
    .waitFor({ state: "detached", timeout: 5_000 })
    .catch(() => found.push(`“${name}” does not close by Esc`));
  return found;
}

const visits: readonly Visit[] = [
  ...VISITS,
  // a screen that is new and needs nothing in its address is looked at without being listed
  ...SCREENS.filter(({ path }) => !path.includes("$") && !VISITS.some((one) => one.screen === path)).map(
    ({ path }): Visit => ({ screen: path, as: "xian-director", at: () => path }),
  ),
];

describe("every screen, by WCAG 2.1 AA", () => {
  let sample: Sample;
  let browser: Browser;
  let ids: Ids;
  let desks: ReturnType<typeof desksOf>;
  beforeAll(async () => {
    sample = await openSample();
    browser = await openBrowser();
    ids = await idsOfSample(sample.address);
    desks = desksOf(browser, sample.address);
  });
  afterAll(async () => {
    await browser?.close();
    await sample?.close();
  });

  it("every screen of the office is visited, with something on it; every page of the portal too", () => {
    const shown = new Set(visits.filter((one) => one.at(ids) !== "").map((one) => one.screen));
    expect(SCREENS.map(({ path }) => path).filter((path) => !shown.has(path))).toEqual([]);
    expect([...shown].filter((path) => !SCREENS.some((one) => one.path === path))).toEqual([]);
    const pages = portalPages(
      undefined as never,
      "zh",
      () => "",
      () => {},
    ).routes.filter((one) => one.method === "GET");
    const looked = [...PORTAL_FILES, ...PORTAL_VISITS.map((one) => portalRoute(one(ids)))];
    expect(pages.map(({ path }) => path).filter((path) => !looked.includes(path))).toEqual([]);
  });

  it.concurrent.each(OPEN_SCREENS.map(({ path }) => path))("%s, before anybody is signed in", async (path) => {
    for (const language of LANGUAGES) {
      const { page, context } = await openDesk(browser, sample.address, { language });
      await page.goto(`${sample.address}${path}${path === "/invitation" ? "#nobody" : ""}`);
      await settled(page);
      expect(await inBothWidths(page), language).toEqual([]);
      await context.close();
    }
  });

  it.concurrent.each(visits.map((one, i) => [`${i + 1} ${one.screen}`, one.as, one] as const))(
    "%s for %s",
    async (name, as, one) => {
      const path = one.at(ids);
      if (path === "") return;
      await desks.at(as, async ({ page, errors }) => {
        const found: string[] = [];
        await page.setViewportSize(WIDE);
        await page.goto(sample.address + path);
        await settled(page);
        const first = await languageOf(page);
        // crossed: what differs by width is the same in both languages, but for words that take more room
        const chineseIsWide = Number.parseInt(name, 10) % 2 === 0;
        const look = async (language: Language): Promise<void> => {
          await page.setViewportSize((language === "zh") === chineseIsWide ? WIDE : PHONE);
          const against = [...(await violations(page)), ...(await tooWide(page))];
          found.push(...against.map((line) => `${language} ${line}`));
          for (const key of one.opens ?? [])
            found.push(...(await dialogBehind(page, say(language, key))).map((line) => `${language} ${line}`));
        };
        await look(first);
        const second = first === "zh" ? "en" : "zh";
        await page.getByRole("button", { name: second === "en" ? "English" : "中文", exact: true }).click();
        await page.locator(`html[lang="${second === "zh" ? "zh-CN" : "en"}"]`).waitFor({ state: "attached" });
        await settled(page);
        await look(second);
        found.push(...errors.map((line) => `console: ${line}`));
        expect(found, [path, ...found].join("\n")).toEqual([]);
      });
    },
  );

  it.concurrent.each(LANGUAGES)(
    "the public portal in %s: accessible, without script, without anybody's numbers",
    async (language) => {
      const { page, context, errors } = await openDesk(browser, sample.address, { language });
      const base = `${sample.address}/portal${language === "en" ? "/en" : ""}`;
      const found: string[] = [];
      const look = async (name: string): Promise<void> => {
        found.push(...(await inBothWidths(page)).map((line) => `${name}: ${line}`));
        const shown = (await page.content())
          .replace(/<style>[\s\S]*?<\/style>|type="hidden"[^>]*>/g, "")
          .replaceAll(UUID, "");
        const told = PRIVATE.exec(shown);
        if (told) found.push(`${name}: shows ${told[0]}`);
        if ((await page.locator("script").count()) > 0) found.push(`${name}: has a script`);
      };
      for (const at of PORTAL_VISITS) {
        await page.goto(base + at(ids).replace(/^\/$/, ""));
        await look(at(ids));
      }
      found.push(...errors.map((line) => `console: ${line}`));
      errors.length = 0;
      await page.goto(`${base}/p/none`);
      await look("not found");
      await page.goto(`${base}/card?code=123456789012`);
      await look("a card nobody has");
      await page.goto(`${base}/p/${ids.posted}/object`);
      await page.locator("form button").last().click();
      await look("an objection without words");
      expect(await context.cookies()).toEqual([]);
      expect(found).toEqual([]);
      await context.close();
    },
  );

  it("nothing broke on the server meanwhile", () => expect(sample.bugs).toEqual([]));
});
