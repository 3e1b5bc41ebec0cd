import type { Browser, BrowserContext, Page } from "playwright-core";
import { makeSample, PASSWORD } from "../../src/apps/sample/make-sample.ts";
import type { Language } from "../../src/kernel/actor.ts";
import { type Api, openApi } from "./api.ts";
import { install } from "./served.ts";

export type Sample = {
  address: string;
  bugs: unknown[];
  restart: (whileDown?: () => Promise<void>) => Promise<void>;
  close: () => Promise<void>;
};
export type Desk = { page: Page; context: BrowserContext; errors: string[] };

export const WIDE = { width: 1440, height: 900 };
export const PHONE = { width: 390, height: 844 };

/** The sample county, served; or the one already served at SAMPLE_AT, so that a journey can be tried again quickly. */
export async function openSample(): Promise<Sample> {
  const at = process.env.SAMPLE_AT;
  if (at) return { address: at, bugs: [], restart: async () => {}, close: async () => {} };
  return install(({ world }) => makeSample(world));
}

/** Somebody of the sample county, signed in by the API. */
export async function signIn(address: string, loginName: string): Promise<{ api: Api; cookie: () => string }> {
  const own = openApi(address);
  await own.api.accounts.signIn({ loginName, password: PASSWORD });
  return own;
}

/** A browser of somebody's own in one language. `errors` collects what the console complains about. */
export async function openDesk(
  browser: Browser,
  address: string,
  { cookie, language = "zh" }: { cookie?: string; language?: Language } = {},
): Promise<Desk> {
  const context = await browser.newContext({ viewport: WIDE, locale: language === "zh" ? "zh-CN" : "en-GB" });
  const [name = "", value = ""] = (cookie ?? "").split("=");
  if (name) await context.addCookies([{ name, value, url: address }]);
  const page = await context.newPage();
  const errors: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error" && !message.text().startsWith("Failed to load")) errors.push(message.text());
  });
  page.on("response", (answer) => {
    // `/readyz` says by 503 that something is not ready: the system's facts show it, and on a busy machine it happens
    if (answer.status() >= 400 && !answer.url().endsWith("/readyz"))
      errors.push(`${answer.status()} ${answer.request().method()} ${answer.url()}`);
  });
  page.on("pageerror", (error) => errors.push(String(error)));
  return { page, context, errors };
}

/** Until the page has its heading and nothing of it is on the way any more. */
export async function settled(page: Page): Promise<void> {
  await page.locator("h1").first().waitFor({ timeout: 30_000 });
  // a list waits with its own words on several places: the screen is there when none of them is seen any more
  const waiting = page.getByText(/^(正在读取|Loading)/).filter({ visible: true });
  await waiting.first().waitFor({ state: "detached", timeout: 30_000 });
  await page.waitForTimeout(200);
}
