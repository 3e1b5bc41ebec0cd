import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { PHONE, WIDE } from "./sample.ts";

const STANDARD = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"];

/** What WCAG 2.1 A and AA have against the page as it stands, one line each. */
export async function violations(page: Page, within?: string): Promise<string[]> {
  const axe = new AxeBuilder({ page })
    .options({ runOnly: STANDARD, resultTypes: ["violations"], iframes: false })
    .setLegacyMode();
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

/** Nothing pushes the page sideways, on a phone or at a desk. */
export async function tooWide(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const size of [PHONE, WIDE]) {
    await page.setViewportSize(size);
    const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    if (over > 1) found.push(`${size.width} px the page is ${over} px too wide`);
  }
  return found;
}
