import { writeFileSync } from "node:fs";
import { openapiPage } from "./docs/openapi.ts";
import { refusalsPage } from "./docs/refusals.ts";
import { rightsPage } from "./docs/rights.ts";
import { schemaPage } from "./docs/schema.ts";
import { workflowsPage } from "./docs/workflows.ts";

/** Everything under docs/generated, by file name. A catalogue test compares it with what is committed. */
export const pages: Record<string, () => string | Promise<string>> = {
  "rights.md": rightsPage,
  "workflows.md": workflowsPage,
  "refusals.md": refusalsPage,
  "schema.md": schemaPage,
  "openapi.json": openapiPage,
};

if (import.meta.main) {
  for (const [name, page] of Object.entries(pages))
    writeFileSync(new URL(`../docs/generated/${name}`, import.meta.url), await page());
}
