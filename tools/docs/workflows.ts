import { readdirSync } from "node:fs";
import { speak } from "#i18n/index.ts";
import type { Workflow } from "#kernel/workflow.ts";
import { RIGHTS } from "#modules/accounts/contract.ts";
import { PACKS } from "#packs/index.ts";
import { ChainStep } from "#packs/schemas/stationing.ts";

type Table = Workflow<string, string>;
const isThing = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;
const isStep = (value: unknown): boolean => isThing(value) && "verb" in value && "to" in value;
const isWorkflow = (value: unknown): value is Table =>
  isThing(value) &&
  Object.values(value).length > 1 &&
  Object.values(value).every((row) => isThing(row) && Object.values(row).every(isStep)) &&
  Object.values(value).some((row) => isThing(row) && Object.values(row).length > 0);

/** Every workflow table exported by a module's domain, as a diagram and a table; and the chain of selection, which is a rule. */
export async function workflowsPage(): Promise<string> {
  const parts: string[] = [];
  const files = (readdirSync("src/modules", { recursive: true }) as string[])
    .filter((file) => /\/domain\/[a-z-]*\.ts$/.test(file) && !/\.(test|fixture)\./.test(file))
    .sort();
  for (const file of files) {
    const exported = (await import(`../../src/modules/${file}`)) as Record<string, unknown>;
    for (const [name, value] of Object.entries(exported))
      if (isWorkflow(value)) parts.push(part(`${file.split("/")[0]}: ${name}`, value));
  }
  return `# Workflows\n\nPrinted from the tables in \`src/modules/*/domain\`. An arrow is an action; under it, who may take it.\n${parts.join("")}${chain()}`;
}

const named = (posts: readonly string[]): string =>
  posts.map((post) => (post === "self" ? "本人" : speak("zh", `post.${post}`))).join("、");
const postsOf = (verb: string): readonly string[] => RIGHTS[verb as keyof typeof RIGHTS] ?? [];
const diagram = (arrows: readonly string[]): string =>
  `\n\`\`\`mermaid\nstateDiagram-v2\n${arrows.map((one) => `  ${one}`).join("\n")}\n\`\`\`\n`;

function part(title: string, workflow: Table): string {
  const steps = Object.entries(workflow).flatMap(([from, row]) =>
    Object.entries(row).flatMap(([action, step]) => (step ? [{ from, action, ...step }] : [])),
  );
  const rows = steps.map(
    ({ from, action, to, verb, system }) =>
      `| ${from} | ${action} | ${to} | ${speak("zh", `verb.${verb}`)} \`${verb}\` | ${named(postsOf(verb))}${system ? "；到时自动" : ""} |`,
  );
  const arrows = steps.map(({ from, to, action }) => `${from} --> ${to}: ${action}`);
  return `\n## ${title}\n${diagram(arrows)}\n| state | action | leads to | right | who holds it |\n|---|---|---|---|---|\n${rows.join("\n")}\n`;
}

function chain(): string {
  const rule = PACKS.flatMap((pack) => pack.rules).find((one) => one.id === "stationing.chain");
  const steps = ChainStep.array().parse(rule?.value);
  const arrows = steps.map((one, i) => `${one.key} --> ${steps[i + 1]?.key ?? "approved"}: ${one.en}`);
  const rows = steps.map((one) => `| ${one.zh} ${one.key} | ${named(one.by)} | ${one.attachment ? "●" : ""} |`);
  return `\n## stationing: the chain of selection, by the rule \`stationing.chain\`\n${diagram(arrows)}\nEach step may also return it to the step before or refuse it; the person or the unit may withdraw.\n\n| step | recorded by | minutes attached |\n|---|---|:-:|\n${rows.join("\n")}\n`;
}
