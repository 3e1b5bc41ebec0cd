import { mkdirSync } from "node:fs";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { firstLoad, type Handset, openPhone } from "./support/phone.ts";
import { complaints } from "./support/phone-screens.ts";
import { openSample, type Sample } from "./support/sample.ts";

const WHO = "first-secretary";
const SHOTS = "e2e/shots";
/** Some forty screens, each read by axe. */
const ALL_SCREENS_MS = 600_000;
const PAGES = [
  "today",
  "households",
  "note",
  "log",
  "log/sudden",
  "written",
  "report",
  "feedback",
  "away/trip",
  "away/leave",
  "notices",
  "record",
  "campaigns",
  "plans",
  "emergencies",
  "correction",
  "outbox",
  "me",
  "calendar",
];
/** From a list inwards: each page is reached by the first way to it that the one before offers. */
const WAYS_IN = [
  ["campaigns", "campaign", "mark"],
  ["plans", "plan", "milestone"],
  ["emergencies", "emergency"],
] as const;
const SIZES = [
  { width: 360, height: 740 },
  { width: 390, height: 844 },
];
const STEPS = ["home", "people", "income", "read-back"];
const WORDS = {
  zh: { seen: /都看到了/, next: "下一步", agreed: "都对，去签字", away: "退出并清除" },
  en: { seen: /seen/i, next: "Next", agreed: /sign/i, away: /sign out/i },
} as const;

/** Every screen of the phone, light and dark, in both languages, on two sizes of phone: accessible, for a thumb, within the glass. */
describe("every screen of the phone", () => {
  let county: Sample;
  beforeAll(async () => {
    mkdirSync(SHOTS, { recursive: true });
    county = await openSample();
  });
  afterAll(() => county?.close());

  it.each([
    ["zh", false],
    ["zh", true],
    ["en", false],
    ["en", true],
  ] as const)(
    "is accessible, with targets of 44 px: %s, dark %s",
    async (language, dark) => {
      const phone = await openPhone(county.address, { language, dark });
      onTestFinished(phone.close);
      const found: string[] = [];
      let page = phone.page();
      const look = async (at: string, width = 360) => {
        await page.waitForTimeout(250);
        found.push(...(await complaints(page, `${at} ${width}`)));
        const name = `${language}-${dark ? "dark" : "light"}-${width}-${at.replace("/", "-")}`;
        await page.screenshot({ path: `${SHOTS}/field-${name}.png`, fullPage: true });
      };
      await page.goto(`${county.address}/field/`);
      await page.locator("#name").waitFor();
      await look("gate");
      await firstLoad(phone, county.address, WHO);
      for (const size of SIZES) {
        await page.setViewportSize(size);
        for (const at of PAGES) {
          await page.goto(`${county.address}/field/#/${at}`);
          await page.locator("h1").waitFor();
          await look(at, size.width);
        }
        for (const path of WAYS_IN) await wayIn(page, path, look, size.width, county.address);
        await surveyScreens(phone, look, size.width, WORDS[language], county.address);
      }
      await largeType(page, found, county.address, `${SHOTS}/field-${language}-${dark ? "dark" : "light"}-large`);
      await phone.restart(false);
      page = phone.page();
      await page.locator("#password").waitFor();
      await look("locked");
      await phone.unlock();
      expect(found).toEqual([]);
      // signing out leaves nothing behind
      await page.goto(`${county.address}/field/#/me`);
      await page.getByRole("button", { name: WORDS[language].away }).tap();
      await page.locator("main > button").last().tap();
      await page.locator("#name").waitFor();
    },
    ALL_SCREENS_MS,
  );
});

type Look = (at: string, width?: number) => Promise<void>;

async function wayIn(page: Page, [list, ...steps]: readonly string[], look: Look, width: number, address: string) {
  await page.goto(`${address}/field/#/${list}`);
  for (const step of steps) {
    await page.locator(`main a[href^="#/${step}/"]`).first().tap();
    await page.waitForURL(`**/#/${step}/*`);
    await page.locator("h1").waitFor();
    await look(step, width);
  }
}

/** The card of a household and every step of its survey. */
async function surveyScreens(
  { page }: Handset,
  look: Look,
  width: number,
  words: (typeof WORDS)["zh" | "en"],
  address: string,
): Promise<void> {
  const button = (name: string | RegExp) => page().getByRole("button", { name });
  await page().goto(`${address}/field/#/households`);
  await page().locator(".rows a").nth(2).tap();
  await page().locator("a.primary.wide").waitFor();
  await look("card", width);
  await page().locator("a.primary.wide").tap();
  await page().locator(".must-see").first().waitFor();
  await look("survey-seen", width);
  if ((await page().locator(".big-choice input:checked").count()) === 0)
    await page().locator(".big-choice label").first().tap();
  if ((await button(words.seen).count()) > 0) await button(words.seen).first().tap();
  for (const step of STEPS) {
    await button(words.next).tap();
    await look(`survey-${step}`, width);
  }
  await button(words.agreed).first().tap();
  await page().locator(".sign-pad").first().waitFor();
  await look("survey-sign", width);
  // left as it began, for the next size
  for (let step = 0; step < STEPS.length + 1; step += 1) await page().locator(".actions button").first().tap();
}

/** With letters twice as large everything is still within the glass. */
async function largeType(page: Page, found: string[], address: string, shots: string): Promise<void> {
  await page.setViewportSize({ width: 360, height: 740 });
  for (const at of PAGES) {
    await page.goto(`${address}/field/#/${at}`);
    await page.locator("h1").waitFor();
    await page.evaluate(() => document.documentElement.style.setProperty("font-size", "36px", "important"));
    await page.waitForTimeout(150);
    const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    if (over > 0) found.push(`${at} at 200 %: ${over} px too wide`);
    await page.screenshot({ path: `${shots}-${at.replace("/", "-")}.png`, fullPage: true });
  }
  await page.reload();
}
