import { readdirSync, readFileSync } from "node:fs";
import { speak } from "#i18n/index.ts";

/** Every refusal declared in the source: its code, status and file. */
export function declaredRefusals(): { code: string; status: string; file: string }[] {
  const files = (readdirSync("src", { recursive: true }) as string[]).filter(
    (file) => file.endsWith(".ts") && !file.includes(".test."),
  );
  const found = files.flatMap((file) =>
    [...readFileSync(`src/${file}`, "utf8").matchAll(/\brefusal(?:<[^()]*?>)?\(\s*"([a-z0-9.-]+)",\s*(\d{3})/g)].map(
      ([, code = "", status = ""]) => ({ code, status, file: `src/${file}` }),
    ),
  );
  const once = new Map(found.map((one) => [one.code, one]));
  return [...once.values()].sort((a, b) => (a.code < b.code ? -1 : 1));
}

/** Every way the system says no, with its sentence in both languages. */
export const refusalsPage = (): string =>
  `# Refusals\n\nEvery code the API can answer with, its HTTP status and what people read.\n\n| code | status | 中文 | English |\n|---|---|---|---|\n${declaredRefusals()
    .map(({ code, status }) => `| \`${code}\` | ${status} | ${speak("zh", code)} | ${speak("en", code)} |`)
    .join("\n")}\n`;
