import type { Page } from "playwright-core";

/** What the focus stands on, in the words a screen reader would say. */
export const focused = (page: Page): Promise<{ tag: string; name: string }> =>
  page.evaluate(() => {
    const here = document.activeElement ?? document.body;
    const labelled = (here.getAttribute("aria-labelledby") ?? "")
      .split(" ")
      .map((one) => document.getElementById(one)?.textContent ?? "")
      .join(" ")
      .trim();
    const labels =
      here instanceof HTMLInputElement ? [...(here.labels ?? [])].map((one) => one.textContent).join(" ") : "";
    const name = here.getAttribute("aria-label") || labelled || labels || here.textContent || "";
    return { tag: here.tagName.toLowerCase(), name: name.replace(/\s+/g, " ").trim().slice(0, 60) };
  });

/** Presses Tab until the focus stands on what is named so (and is such an element); gives back its whole name. */
export async function tabTo(page: Page, name: RegExp, selector = "*", inside = "body"): Promise<string> {
  const passed: string[] = [];
  for (let i = 0; i < 250; i++) {
    await page.keyboard.press("Tab");
    const stop = await focused(page);
    const fits = await page.evaluate(
      ([css, around]) =>
        document.activeElement !== document.body &&
        document.activeElement?.matches(css ?? "*") === true &&
        document.activeElement.closest(around ?? "body") !== null,
      [selector, inside],
    );
    if (fits && name.test(stop.name)) return stop.name;
    passed.push(stop.name);
  }
  throw new Error(`Tab never comes to ${name} (${selector}): ${[...new Set(passed)].join(" · ")}`);
}

/** Does what has the focus, or the frame around it, show it: by an outline, a ring or a border of the accent? */
export const isSeen = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    const shown = (one: Element): boolean => {
      const style = getComputedStyle(one);
      const outlined = style.outlineStyle !== "none" && Number.parseFloat(style.outlineWidth) >= 1;
      return outlined || style.boxShadow !== "none";
    };
    const here = document.activeElement;
    if (!here || here === document.body) return true;
    const around = [here, here.parentElement, here.parentElement?.parentElement, here.nextElementSibling];
    const box = here.getBoundingClientRect();
    const onScreen = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
    return onScreen && around.some((one) => one != null && shown(one));
  });
