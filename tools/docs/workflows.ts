import { readdirSync } from "node:fs";
import { speak } from "#i18n/index.ts";
import type { Workflow } from "#kernel/workflow.ts";

type Table = Workflow<string, string>;
const isWorkflow = (value: unknown): value is Table =>
  typeof value === "object" &&
  value !== null &&
  Object.values(value).length > 1 &&
  Object.values(value).every(
    (row) =>
      typeof row === "object" &&
      row !== null &&
      Object.values(row).every((step) => typeof step === "object" && step !== null && "by" in step && "to" in step),
  );

/** Every workflow table exported by a module's domain, as a diagram and a table. */
export async function workflowsPage(): Promise<string> {
  const parts: string[] = [];
  const files = (readdirSync("src/modules", { recursive: true }) as string[])
    .filter((file) => /\/domain\/(workflow|pipeline)[a-z-]*\.ts$/.test(file) && !file.includes(".test."))
    .sort();
  for (const file of files) {
    const exported = (await import(`../../src/modules/${file}`)) as Record<string, unknown>;
    for (const [name, value] of Object.entries(exported))
      if (isWorkflow(value)) parts.push(part(`${file.split("/")[0]}: ${name}`, value));
  }
  return `# Workflows\n\nPrinted from the tables in \`src/modules/*/domain\`. An arrow is an action; under it, who may take it.\n${parts.join("")}`;
}

function part(title: string, workflow: Table): string {
  const steps = Object.entries(workflow).flatMap(([from, row]) =>
    Object.entries(row).flatMap(([action, step]) => (step ? [{ from, action, ...step }] : [])),
  );
  const arrows = steps.map(({ from, to, action }) => `  ${from} --> ${to}: ${action}`);
  const rows = steps.map(
    ({ from, action, to, by }) =>
      `| ${from} | ${action} | ${to} | ${by.map((post) => speak("zh", `post.${post}`)).join("、")} |`,
  );
  return `\n## ${title}\n\n\`\`\`mermaid\nstateDiagram-v2\n${arrows.join("\n")}\n\`\`\`\n\n| state | action | leads to | by |\n|---|---|---|---|\n${rows.join("\n")}\n`;
}
