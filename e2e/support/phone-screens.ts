import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";

const STANDARD = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"];
const THUMB_PX = 43.5;

/** What is smaller than a thumb: below 44 px in height, or in width. A tick counts with its label. */
const tooSmall = (page: Page): Promise<string[]> =>
  page.evaluate(
    (least) =>
      [
        ...document.querySelectorAll<HTMLElement>("a, button, input:not([hidden]), select, textarea, summary, audio"),
      ].flatMap((one) => {
        const boxes = [one, ...((one as HTMLInputElement).labels ?? [])].map((each) => each.getBoundingClientRect());
        if (boxes.every(({ width }) => width === 0)) return [];
        const [width, height] = [Math.max(...boxes.map((b) => b.width)), Math.max(...boxes.map((b) => b.height))];
        return width < least || height < least ? [`${one.outerHTML.slice(0, 90)} ${width}×${height}`] : [];
      }),
    THUMB_PX,
  );

/** What a reader with a screen reader, a large thumb or a narrow phone would stumble over on this screen. */
export async function complaints(page: Page, at: string): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(STANDARD).setLegacyMode().analyze();
  const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  return [
    ...violations.flatMap((one) => one.nodes.slice(0, 3).map((node) => `${at}: ${one.id} ${node.html.slice(0, 140)}`)),
    ...(await tooSmall(page)).map((one) => `${at}: too small ${one}`),
    ...(over > 0 ? [`${at}: ${over} px too wide`] : []),
  ];
}
