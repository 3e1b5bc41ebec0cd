import lighthouse from "lighthouse";
import desktop from "lighthouse/core/config/desktop-config.js";
import type { Browser } from "playwright-core";
import { openBrowser } from "./browser.ts";
import { idsOfSample } from "./ids.ts";
import { signIn } from "./sample.ts";
import { freePort } from "./served.ts";

export type Category = "performance" | "accessibility" | "best-practices";
/** Points of a hundred, and what cost some. */
export type Score = { points: number; lost: string[] };
export type Lighthouse = {
  score: (page: MeasuredPage, categories: readonly Category[]) => Promise<Partial<Record<Category, Score>>>;
  close: () => Promise<void>;
};
export type MeasuredPage = { name: string; url: string; bar: number; form: "mobile" | "desktop"; cookie?: string };

export const MEASURED = [
  "portal home",
  "portal village",
  "portal posting",
  "portal objection form",
  "portal track",
  "portal card check",
  "portal how",
  "portal home in English",
  "phone",
  "office home",
  "office register",
];

/** The pages with a bar: the portal and the field app on a phone, the office on a desk, signed in. */
export async function measuredPages(address: string): Promise<MeasuredPage[]> {
  const ids = await idsOfSample(address);
  const cookie = (await signIn(address, "xiang-clerk")).cookie();
  const portal = (name: string, path: string): MeasuredPage => ({
    name: `portal ${name}`,
    url: `${address}/portal${path}`,
    bar: 95,
    form: "mobile",
  });
  const office = (name: string, path: string): MeasuredPage => ({
    name: `office ${name}`,
    url: address + path,
    bar: 90,
    form: "desktop",
    cookie,
  });
  return [
    portal("home", ""),
    portal("village", `/v/${ids.place}`),
    portal("posting", `/p/${ids.posted}`),
    portal("objection form", `/p/${ids.posted}/object`),
    portal("track", "/track"),
    portal("card check", "/card"),
    portal("how", "/how"),
    portal("home in English", "/en"),
    { name: "phone", url: `${address}/field/`, bar: 95, form: "mobile" },
    office("home", "/"),
    office("register", "/households"),
  ];
}

/** Lighthouse on a Chromium of its own. */
export async function openLighthouse(): Promise<Lighthouse> {
  const port = await freePort();
  const browser: Browser = await openBrowser(`--remote-debugging-port=${port}`);
  return {
    score: async (page, categories) => {
      const flags = {
        port,
        logLevel: "error" as const,
        onlyCategories: [...categories],
        ...(page.cookie && { extraHeaders: { cookie: page.cookie } }),
      };
      const config = page.form === "desktop" ? desktop : undefined;
      let run = await lighthouse(page.url, flags, config);
      // a trace can get lost on a busy machine; Lighthouse itself asks to be run again
      for (let again = 0; again < 2 && run?.lhr.runtimeError; again++) run = await lighthouse(page.url, flags, config);
      if (!run) throw new Error(`Lighthouse said nothing of ${page.url}`);
      const { lhr } = run;
      if (lhr.runtimeError) throw new Error(`${page.url}: ${lhr.runtimeError.message}`);
      if (lhr.finalDisplayedUrl.replace(/\/$/, "") !== page.url.replace(/\/$/, ""))
        throw new Error(`${page.url} led to ${lhr.finalDisplayedUrl}`);
      return Object.fromEntries(
        categories.map((key) => {
          const category = lhr.categories[key];
          const lost = (category?.auditRefs ?? [])
            .filter(({ id, weight }) => weight > 0 && (lhr.audits[id]?.score ?? 1) < 1)
            .map(({ id }) => `${id} ${lhr.audits[id]?.displayValue ?? ""}`.trim());
          return [key, { points: Math.round((category?.score ?? 0) * 100), lost }];
        }),
      );
    },
    close: () => browser.close(),
  };
}
