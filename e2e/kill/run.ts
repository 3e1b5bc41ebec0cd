import { parseArgs } from "node:util";
import { killManyTimes } from "./kill.ts";

/** `node e2e/kill/run.ts --kills 50`; with DATABASE_URL on that PostgreSQL server, else on the embedded one. */
const { values } = parseArgs({
  options: {
    kills: { type: "string", default: "50" },
    cards: { type: "string", default: "12" },
    book: { type: "string", default: "40" },
    seed: { type: "string", default: String(Date.now() % 1_000_000) },
  },
});
const server = process.env.DATABASE_URL;
const print = (line: string): void => void process.stdout.write(`${line}\n`);
print(`on ${server ? "an outside PostgreSQL" : "the embedded PostgreSQL"}, seed ${values.seed}`);
let enough = false;
process.once("SIGINT", () => {
  enough = true; // no more kills; what was done so far is checked
});
const outcome = await killManyTimes({
  kills: Number(values.kills),
  cards: Number(values.cards),
  perBook: Number(values.book),
  seed: Number(values.seed),
  tell: print,
  enough: () => enough,
  ...(server && { server }),
});
const starts = outcome.startMs.toSorted((a, b) => a - b);
print(
  `${outcome.kills} kills, ${outcome.commands} commands, ${outcome.retried} of them sent more than once, ${outcome.books} workbooks`,
);
print(
  `start after a kill: median ${Math.round(starts[starts.length >> 1] ?? 0)} ms, longest ${Math.round(starts.at(-1) ?? 0)} ms`,
);
for (const { what, expected, found } of outcome.findings)
  print(
    `${expected === found ? "✓" : "✗"} ${what}: ${found === "" ? "none" : found}${expected === found ? "" : `, expected ${expected}`}`,
  );
process.exitCode = outcome.ok ? 0 : 1;
