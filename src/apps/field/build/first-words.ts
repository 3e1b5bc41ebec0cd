import type { Plugin } from "vite";

/** The words of the first page come with the page, not only once its code has run: one way to the server less on a weak line. */
export const firstWords = (): Plugin => ({
  name: "first-words",
  apply: "build",
  transformIndexHtml: {
    order: "post",
    handler: (_html, { bundle }) =>
      Object.values(bundle ?? {})
        .filter((one) => one.type === "chunk" && one.facadeModuleId?.endsWith("/speech/gate-zh.ts"))
        .map(({ fileName }) => ({
          tag: "link",
          attrs: { rel: "modulepreload", crossorigin: true, href: `/field/${fileName}` },
          injectTo: "head",
        })),
  },
});
