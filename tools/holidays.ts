import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";

/** Prints the public-holiday data of the `chinese-days` package as one small table: `node tools/holidays.ts`. */
type Source = { holidays: Record<string, string>; workdays: Record<string, string> };
const file = createRequire(import.meta.url)
  .resolve("chinese-days")
  .replace(/dist\/.*$/, "dist/chinese-days.json");
const source = JSON.parse(readFileSync(file, "utf8")) as Source;

const isWeekend = (day: string) => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
const years = [...new Set(Object.keys(source.holidays).map((day) => Number(day.slice(0, 4))))].sort((a, b) => a - b);
const short = (days: string[]) =>
  JSON.stringify(
    days
      .sort()
      .map((day) => day.slice(5))
      .join(" "),
  );

const lines = years.map((year) => {
  const off = Object.keys(source.holidays).filter((day) => day.startsWith(`${year}-`) && !isWeekend(day));
  const work = Object.keys(source.workdays).filter((day) => day.startsWith(`${year}-`) && isWeekend(day));
  return `  ${year}: [${short(off)}, ${short(work)}],`;
});

writeFileSync(
  "src/packs/holidays.generated.ts",
  `/** Made by tools/holidays.ts from chinese-days (notices of the General Office of the State Council). Year: [weekdays off, weekend days worked]. */
export const HOLIDAY_TABLE: Readonly<Record<number, readonly [off: string, work: string]>> = {
${lines.join("\n")}
};
`,
);
