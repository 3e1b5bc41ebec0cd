import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BrowserContext, chromium, type Page } from "playwright-core";
import { PASSWORD } from "../../src/apps/sample/make-sample.ts";
import { chromiumHere } from "./browser.ts";
import { PHONE } from "./sample.ts";

export type Handset = {
  page: () => Page;
  /** Counts touches: what a thumb does. */
  tap: (what: ReturnType<Page["locator"]>) => Promise<void>;
  /** A touch that is more than a tap: a name written with a finger. */
  touched: () => void;
  taps: () => number;
  countFromHere: () => void;
  offline: (cut: boolean) => Promise<void>;
  /** Kills the app, as a phone does, and opens it again with what lies on it. */
  restart: (cut: boolean) => Promise<void>;
  unlock: () => Promise<void>;
  errors: string[];
  /** Puts it away with all that lies on it. */
  close: () => Promise<void>;
};

export type How = { language?: "zh" | "en"; dark?: boolean; timezone?: string };
/** A microphone that hums and is always allowed. */
const MICROPHONE = ["--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream"];

/** A phone of its own with what it keeps on disk. */
export async function openPhone(
  address: string,
  { language = "zh", dark = false, timezone }: How = {},
): Promise<Handset> {
  const dir = mkdtempSync(join(tmpdir(), "bangfu-phone-"));
  const errors: string[] = [];
  let taps = 0;
  let context: BrowserContext;
  let page: Page;
  const open = async (): Promise<void> => {
    context = await chromium.launchPersistentContext(dir, {
      ...(await chromiumHere(...MICROPHONE)),
      colorScheme: dark ? "dark" : "light",
      ...(timezone && { timezoneId: timezone }),
      viewport: PHONE,
      hasTouch: true,
      isMobile: true,
      locale: language === "zh" ? "zh-CN" : "en-GB",
    });
    page = context.pages()[0] ?? (await context.newPage());
    page.setDefaultTimeout(10_000);
    page.on("pageerror", (error) => errors.push(String(error)));
    await context.addInitScript(`localStorage.setItem("bangfu.language", "${language}")`);
  };
  await open();
  const phone: Handset = {
    page: () => page,
    tap: async (what) => {
      taps += 1;
      await what.tap();
    },
    touched: () => {
      taps += 1;
    },
    taps: () => taps,
    countFromHere: () => {
      taps = 0;
    },
    offline: (cut) => context.setOffline(cut),
    restart: async (cut) => {
      await context.close();
      await open();
      await context.setOffline(cut);
      await page.goto(`${address}/field/`);
    },
    unlock: async () => {
      await page.locator("#password").fill(PASSWORD);
      await page.locator("form button[type=submit]").click();
      await page.locator(".bar").waitFor();
    },
    errors,
    close: async () => {
      await context.close();
      rmSync(dir, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }); // the browser's last process may still write
    },
  };
  return phone;
}

/** The first time, with a signal: sign in and wait until the households lie on the phone. */
export async function firstLoad({ page }: Handset, address: string, loginName: string): Promise<void> {
  await page().goto(`${address}/field/`);
  await page().locator("#name").fill(loginName);
  await page().locator("#password").fill(PASSWORD);
  await page().locator("form button[type=submit]").click();
  await page().locator(".bar").waitFor();
  await page().goto(`${address}/field/#/households`);
  await page().locator(".rows a").first().waitFor();
  await page().evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
}

/** A line on the glass with a finger. */
export async function sign({ page, touched }: Handset, at: number): Promise<void> {
  const pad = page().locator(".sign-pad").nth(at);
  await pad.locator("canvas").scrollIntoViewIfNeeded();
  const box = (await pad.locator("canvas").boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  const { mouse } = page();
  await mouse.move(box.x + 20, box.y + 20);
  await mouse.down();
  await mouse.move(box.x + 120, box.y + 60, { steps: 8 });
  await mouse.move(box.x + 200, box.y + 25, { steps: 8 });
  await mouse.up();
  touched();
  await page().locator(".sign-pad.on").nth(at).waitFor();
}
