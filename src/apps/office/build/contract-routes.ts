import { existsSync } from "node:fs";
import { minifyContractRouter } from "@orpc/contract";
import type { Plugin } from "vite";

const NAME = "virtual:contract-routes";

/**
 * The contract as the browser needs it: method and path of every operation, without the schemas.
 * The types come from `apps/contract.ts`; the schemas stay on the server, which checks everything anyway.
 */
export const contractRoutes = (file: URL): Plugin => ({
  name: "contract-routes",
  resolveId: (id) => (id === NAME ? `\0${NAME}` : null),
  async load(id) {
    if (id !== `\0${NAME}`) return null;
    if (!existsSync(file)) this.error(`no contract at ${file.pathname}`);
    const { contract } = await import(file.href);
    return `export const routes = ${JSON.stringify(minifyContractRouter(contract))};`;
  },
});
