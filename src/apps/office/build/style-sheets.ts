import type { Plugin } from "vite";

/**
 * antd writes its theme variables into `<style>` elements, which a strict content security policy forbids.
 * This puts `ui/adopted-styles.ts` in the place of the function that does so: same styles, no inline element, no nonce.
 */
export const styleSheets = (replacement: URL): Plugin => ({
  name: "adopted-style-sheets",
  enforce: "pre",
  resolveId: (id) => (/(^|\/)Dom\/dynamicCSS(\.js)?$/.test(id) ? replacement.pathname : null),
});
