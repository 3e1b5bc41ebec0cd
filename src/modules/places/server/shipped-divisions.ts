import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { createGunzip } from "node:zlib";
import { type Level, levelOf, type Territory } from "#kernel/territory.ts";

const FILE = new URL("../data/divisions.tsv.gz", import.meta.url);

/** One shipped division: all 12 digits, the significant prefix, and the prefix of its parent (null for a province). */
export type ShippedDivision = {
  code12: string;
  territory: Territory;
  name: string;
  level: Level;
  parent: Territory | null;
};

const PARENT_DIGITS = { 4: 2, 6: 4, 9: 6 } as const;

/** All divisions, province to township, parents before children; `under` keeps one branch with its ancestors. */
export async function* shippedDivisions(under: string = ""): AsyncGenerator<ShippedDivision> {
  const lines = createInterface({
    input: createReadStream(FILE).pipe(createGunzip()),
    crlfDelay: Number.POSITIVE_INFINITY,
  });
  for await (const line of lines) {
    const [code, name] = line.split("\t");
    if (!code || !name || !(code.startsWith(under) || under.startsWith(code))) continue;
    const territory = code as Territory;
    const digits = PARENT_DIGITS[code.length as keyof typeof PARENT_DIGITS];
    yield {
      code12: code.padEnd(12, "0"),
      territory,
      name,
      level: levelOf(territory),
      parent: digits ? (code.slice(0, digits) as Territory) : null,
    };
  }
}
