import { speak } from "#i18n/index.ts";
import { RIGHTS } from "#modules/accounts/contract.ts";
import { POSTS } from "#modules/organisation/contract.ts";

/** The table post × verb, as the server uses it. */
export function rightsPage(): string {
  const verbs = Object.entries(RIGHTS) as [string, readonly string[]][];
  const posts = Object.keys(POSTS);
  const groups = Map.groupBy(verbs, ([verb]) => verb.split(".")[0] ?? "");
  const part = ([group, rows]: [string, typeof verbs]): string =>
    [
      `\n## ${group}\n`,
      `| 岗位 post | ${rows.map(([verb]) => `${speak("zh", `verb.${verb}`)}<br>${verb}`).join(" | ")} |`,
      `|---|${rows.map(() => ":-:").join("|")}|`,
      ...posts
        .filter((post) => rows.some(([, may]) => may.includes(post)))
        .map(
          (post) =>
            `| ${speak("zh", `post.${post}`)} ${post} | ${rows.map(([, may]) => (may.includes(post) ? "●" : "")).join(" | ")} |`,
        ),
    ].join("\n");
  return `# Rights: who may do what\n\nA right reaches as far as the territory of the appointment it comes from. Printed from \`src/modules/accounts/domain/rights.ts\`.\n${[...groups].map(part).join("\n")}\n`;
}
