import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { readXlsx } from "hucre/xlsx";
import { openTable } from "#platform/tabular/open-table.ts";
import { type Bench, inTurn, ms, type Row } from "./bench.ts";
import { type Imported, importAndCopy, importFile, withInstallation, workOff } from "./import-run.ts";
import { writeRegisterCsv, writeRegisterXlsx } from "./register-csv.ts";

const BAR = 1.6;
const XLSX_BAR = 1.3;
const MEMORY_BAR = 512;
const GROWTH_BAR = 1.1;

/**
 * The import of a register, validated and sealed, against a plain COPY of the rows it wrote, on one connection, into the same tables with
 * all their indexes, foreign keys and triggers. At several sizes: `--big` adds a million households. Then a workbook, against its reader alone.
 */
export const bench: Bench = {
  name: "import",
  about: "a register from CSV, validated, against COPY of the same rows; a workbook against its reader",
  run: async (small) => {
    const dir = mkdtempSync(join(tmpdir(), "bangfu-bench-files-"));
    try {
      return [...(await fromCsv(dir, sizes(small))), ...(await fromXlsx(dir, small ? 1_000 : 30_000, small ? 1 : 3))];
    } finally {
      rmSync(dir, { recursive: true, force: true });
    }
  },
};

function sizes(small: boolean): number[] {
  const asked = process.env.BENCH_HOUSEHOLDS;
  if (asked !== undefined) return asked.split(",").map(Number);
  if (small) return [1_000, 5_000];
  return process.argv.includes("--big") ? [10_000, 100_000, 1_000_000] : [10_000, 100_000];
}

async function fromCsv(dir: string, households: readonly number[]): Promise<Row[]> {
  const rows: Row[] = [];
  let first: { each: number; size: number } | null = null;
  for (const size of households) {
    const file = join(dir, `${size}.csv`);
    const lines = await writeRegisterCsv(file, size);
    const one = await importAndCopy(file);
    rmSync(file);
    rows.push(...told(`${size} households, ${lines} lines`, one));
    const each = one.ms / size;
    if (first) {
      const exponent = 1 + Math.log(each / first.each) / Math.log(size / first.size);
      rows.push({
        what: `growth ${first.size} → ${size}`,
        figure: `${(each * 1000).toFixed(0)} µs a household`,
        baseline: `${(first.each * 1000).toFixed(0)} µs a household`,
        ratio: each / first.each,
        bar: `exponent ≤ ${GROWTH_BAR} (${exponent.toFixed(2)})`,
        holds: exponent <= GROWTH_BAR,
      });
    }
    first ??= { each, size };
  }
  return rows;
}

/** With all of them busy throughout, nothing is done in less than its work divided by their number. */
const PROCESSORS = availableParallelism();

function told(what: string, { ms: taken, copyMs, peak, cpu }: Imported): Row[] {
  const floor = (1000 * (cpu.node + cpu.server)) / PROCESSORS;
  return [
    {
      what,
      figure: ms(taken),
      baseline: `COPY ${ms(copyMs)}`,
      ratio: taken / copyMs,
      bar: `≤ ${BAR} × COPY`,
      holds: taken <= BAR * copyMs,
    },
    {
      what: `${what}: processor`,
      figure: `node ${cpu.node.toFixed(1)} s, server ${cpu.server.toFixed(1)} s`,
      baseline: `COPY ${cpu.copy.toFixed(1)} s`,
      ratio: cpu.copy > 0 ? (cpu.node + cpu.server) / cpu.copy : null,
      bar: `told: no shorter than ${ms(floor)} on ${PROCESSORS} processors, ${(floor / copyMs).toFixed(2)} × COPY`,
      holds: true,
    },
    {
      what: `${what}: peak memory`,
      figure: `${peak} MB`,
      baseline: "–",
      ratio: null,
      bar: `≤ ${MEMORY_BAR} MB`,
      holds: peak <= MEMORY_BAR,
    },
  ];
}

/**
 * Reading, judging and holding against the register, every problem written down: the dry run of a workbook of about a hundred thousand rows,
 * up to its answer. The workbook with notes, which follows the answer, is made between the rounds and not timed. Beside it our own reader
 * doing nothing but read, and the library it took the place of (docs/adr/0014).
 */
async function fromXlsx(dir: string, households: number, rounds: number): Promise<Row[]> {
  const file = join(dir, "register.xlsx");
  const lines = await writeRegisterXlsx(file, households);
  return withInstallation(async ({ clerk }) => {
    const seen = { own: 0, library: 0 };
    const dryRun = () => importFile(clerk, file, "register.xlsx", false);
    const own = async (): Promise<void> => {
      seen.own = 0;
      const table = await openTable(file);
      for await (const batch of table.batches(0)) seen.own += batch.length;
      await table.close();
    };
    const library = async (): Promise<void> => {
      seen.library = (await readXlsx(readFileSync(file))).sheets[0]?.rows.length ?? 0;
    };
    const beside = async (name: keyof typeof seen, reader: () => Promise<void>): Promise<Row> => {
      const { a, b } = await inTurn(rounds, dryRun, reader, () => workOff(clerk));
      return {
        what: `workbook, ${households} households, ${lines} lines, read and examined; ${name} reader`,
        figure: ms(a),
        baseline: `reader alone ${ms(b)} (${seen[name]} rows)`,
        ratio: a / b,
        bar: `≤ ${XLSX_BAR} × reader`,
        holds: a <= XLSX_BAR * b,
      };
    };
    return [await beside("library", library), await beside("own", own)];
  });
}
