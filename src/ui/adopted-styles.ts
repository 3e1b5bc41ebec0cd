/**
 * The functions of `@rc-component/util/Dom/dynamicCSS` on constructed style sheets, which need no inline `<style>`.
 * Callers mark the element they get back; it stays outside the document and carries nothing.
 */
type Options = { mark?: string };
type Entry = { sheet: CSSStyleSheet; node: HTMLStyleElement; css: string };

const entries = new Map<string, Entry>();
const nameOf = (key: string, options?: Options): string => `${options?.mark ?? ""}:${key}`;

export function updateCSS(css: string, key: string, options?: Options): HTMLStyleElement {
  const name = nameOf(key, options);
  const known = entries.get(name);
  if (known) {
    if (known.css !== css) known.sheet.replaceSync(css);
    known.css = css;
    return known.node;
  }
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  const node = document.createElement("style");
  entries.set(name, { sheet, node, css });
  return node;
}

export function removeCSS(key: string, options?: Options): void {
  const name = nameOf(key, options);
  const known = entries.get(name);
  if (!known) return;
  document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== known.sheet);
  entries.delete(name);
}

let unnamed = 0;
export const injectCSS = (css: string, options?: Options): HTMLStyleElement =>
  updateCSS(css, `unnamed-${unnamed++}`, options);

export const clearContainerCache = (): void => {};
