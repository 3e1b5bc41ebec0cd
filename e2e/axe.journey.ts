import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { SCREENS } from "../src/apps/office/screens.ts";
import { say } from "../src/i18n/index.ts";
import type { Language } from "../src/kernel/actor.ts";
import { openBrowser } from "./support/browser.ts";
import { type Ids, idsOfSample } from "./support/ids.ts";
import { type Desk, openDesk, openSample, PHONE, type Sample, settled, signIn, WIDE } from "./support/sample.ts";
import { VISITS, type Visit } from "./support/visits.ts";

const LANGUAGES: readonly Language[] = ["zh", "en"];
const STANDARD = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"];
const PRIVATE = /(?<!\d)(\d{17}[\dXx]|1[3-9]\d{9}|\d{16,19})(?!\d)/;
const UUID = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

/** What WCAG 2.1 A and AA have against the page as it stands, one line each. */
async function violations(page: Page, within?: string): Promise<string[]> {
  const axe = new AxeBuilder({ page }).withTags(STANDARD).setLegacyMode();
  const { violations: found } = await (within ? axe.include(within) : axe).analyze();
  return found.flatMap(({ id, nodes }) =>
    nodes.slice(0, 4).map((one) => {
      const why = [...one.any, ...one.all]
        .map((check) => check.message)
        .join(" ")
        .slice(0, 140);
      return `${id}: ${one.html.slice(0, 160)} · ${why}`;
    }),
  );
}

/** A page in both widths: nothing against WCAG, and nothing to push sideways on a phone. */
async function inBothWidths(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const size of [PHONE, WIDE]) {
    await page.setViewportSize(size);
    await page.waitForTimeout(150);
    found.push(...(await violations(page)).map((one) => `${size.width} px ${one}`));
    const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    if (over > 1) found.push(`${size.width} px the page is ${over} px too wide`);
  }
  return found;
}

/** Opens a dialog by its button, looks at it, and leaves it by Esc. */
async function dialogBehind(page: Page, name: string): Promise<string[]> {
  const button = page.getByRole("button", { name }).first();
  if ((await button.count()) === 0) return [`no button “${name}”`];
  if ((await button.getAttribute("aria-disabled")) === "true") return [];
  await button.click({ timeout: 20_000 });
  const dialog = page.locator("dialog[open]");
  await dialog.waitFor({ timeout: 10_000 });
  await page.waitForTimeout(400);
  const found = (await violations(page, "dialog[open]")).map((one) => `in “${name}” ${one}`);
  await page.keyboard.press("Escape");
  await dialog
    .waitFor({ state: "detached", timeout: 5_000 })
    .catch(() => found.push(`“${name}” does not close by Esc`));
  return found;
}

const visits: readonly Visit[] = [
  ...VISITS.filter((one) => SCREENS.some(({ path }) => path === one.screen)),
  // a screen that is new and needs nothing in its address is looked at without being listed
  ...SCREENS.filter(({ path }) => !path.includes("$") && !VISITS.some((one) => one.screen === path)).map(
    ({ path }): Visit => ({ screen: path, as: "xian-director", at: () => path }),
  ),
];

describe("every screen of the office, by WCAG 2.1 AA", () => {
  let sample: Sample;
  let browser: Browser;
  let ids: Ids;
  const desks = new Map<string, Desk>();
  beforeAll(async () => {
    sample = await openSample();
    browser = await openBrowser();
    ids = await idsOfSample(sample.address);
  });
  afterAll(async () => {
    await browser?.close();
    await sample?.close();
  });

  const deskOf = async (login: string, language: Language): Promise<Desk> => {
    const key = `${login} ${language}`;
    const cookie =
      (await [...LANGUAGES]
        .map((one) => desks.get(`${login} ${one}`))
        .find(Boolean)
        ?.context.cookies()) ?? [];
    const own = cookie[0] ? `${cookie[0].name}=${cookie[0].value}` : (await signIn(sample.address, login)).cookie();
    const desk = desks.get(key) ?? (await openDesk(browser, sample.address, { cookie: own, language }));
    desks.set(key, desk);
    return desk;
  };

  it("every screen is visited", () => {
    const unseen = SCREENS.map(({ path }) => path).filter((path) => !visits.some((one) => one.screen === path));
    expect(unseen).toEqual([]);
  });

  it.each(["/sign-in", "/set-up", "/invitation#nobody"])("%s, before anybody is signed in", async (path) => {
    for (const language of LANGUAGES) {
      const { page, context } = await openDesk(browser, sample.address, { language });
      await page.goto(sample.address + path);
      await settled(page);
      expect(await inBothWidths(page), language).toEqual([]);
      await context.close();
    }
  });

  it.each(visits.map((one, i) => [`${i + 1} ${one.screen}`, one.as, one] as const))("%s for %s", async (_, as, one) => {
    const path = one.at(ids);
    if (path === "") return;
    const found: string[] = [];
    for (const language of LANGUAGES) {
      const { page, errors } = await deskOf(as, language);
      errors.length = 0;
      await page.goto(sample.address + path);
      await settled(page);
      expect(await page.evaluate(() => document.documentElement.lang)).toBe(language === "zh" ? "zh-CN" : "en");
      found.push(...(await inBothWidths(page)).map((line) => `${language} ${line}`));
      for (const key of one.opens ?? [])
        found.push(...(await dialogBehind(page, say(language, key))).map((line) => `${language} ${line}`));
      found.push(...errors.map((line) => `${language} console: ${line}`));
    }
    expect(found, path).toEqual([]);
  });

  it("nothing broke on the server meanwhile", () => expect(sample.bugs).toEqual([]));

  it.each(LANGUAGES)(
    "the public portal in %s: accessible, without script, without anybody's numbers",
    async (language) => {
      const { page, context, errors } = await openDesk(browser, sample.address, { language });
      const base = `${sample.address}/portal${language === "en" ? "/en" : ""}`;
      const pages = [
        "",
        "/villages?q=",
        "/villages?q=x",
        `/v/${ids.place}`,
        `/p/${ids.posted}`,
        `/p/${ids.ended}`,
        `/p/${ids.posted}/object`,
        "/track",
        "/card",
        "/how",
      ];
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
      for (const path of pages) {
        await page.goto(base + path);
        await look(path);
      }
      found.push(...errors.map((line) => `console: ${line}`));
      errors.length = 0;
      await page.goto(`${base}/p/none`);
      await look("not found");
      await page.goto(`${base}/p/${ids.posted}/object`);
      await page.locator("form button").last().click();
      await look("an objection without words");
      expect(await context.cookies()).toEqual([]);
      expect(found).toEqual([]);
      await context.close();
    },
  );
});
