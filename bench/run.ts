import { readdirSync } from "node:fs";
import { type Bench, print } from "./bench.ts";

/** `npm run bench -- [--small] [NAME …]`: runs the named benches, or all. Prints ratios; a bar that does not hold is told, not thrown. */
const small = process.argv.includes("--small");
const names = process.argv.slice(2).filter((word) => !word.startsWith("--"));
for (const file of readdirSync(import.meta.dirname)
  .filter((one) => one.endsWith(".bench.ts"))
  .sort()) {
  const { bench } = (await import(`./${file}`)) as { bench: Bench };
  if (names.length > 0 && !names.includes(bench.name)) continue;
  const rows = await bench.run(small);
  print(bench.name, rows);
  for (const row of rows.filter((one) => !one.holds))
    console.log(`  below the bar: ${row.what}: ${row.figure}, bar ${row.bar}`);
}
