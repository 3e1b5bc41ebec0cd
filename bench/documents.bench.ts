import { availableParallelism } from "node:os";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import { checkDocument } from "../src/modules/documents/domain/check-document.ts";
import { loadFonts } from "../src/modules/documents/server/fonts.ts";
import { openPress, type Press } from "../src/modules/documents/server/press.ts";
import { openTypesetter } from "../src/modules/documents/server/typesetter.ts";
import { type Bench, median, processorSince, type Row, timed } from "./bench.ts";
import { cardNo } from "./cards.ts";

/** Cards a second, warm, on two cores. */
const BAR = 50;

async function measure(press: Press, form: "pdf" | "zip", from: number, count: number): Promise<Row> {
  const cards = Array.from({ length: count }, (_, i) => cardNo(from + i));
  const cpu = process.cpuUsage();
  const start = performance.now();
  const batch = await press.renderPdfs(cards, { form });
  const perSecond = (count / (performance.now() - start)) * 1000;
  const cpuMs = processorSince(cpu) / count;
  return {
    what: form === "pdf" ? `${count} cards in one file` : `${count} cards, a tagged file each`,
    figure: `${perSecond.toFixed(1)} cards/s`,
    baseline: `${cpuMs.toFixed(1)} ms of processor a card (two cores to themselves: ${(2000 / cpuMs).toFixed(0)}/s), ${Math.round(batch.file.length / 1024 / count)} KiB`,
    ratio: perSecond / BAR,
    bar: form === "pdf" ? `≥ ${BAR} cards/s` : "told only",
    holds: form !== "pdf" || perSecond >= BAR,
  };
}

const BARE = `#set text(font: "Noto Serif SC", size: 9pt, lang: "zh", region: "cn", fallback: false)
#table(columns: (1fr,) * 6, rows: 15pt, inset: (x: 4pt, y: 3pt), stroke: 0.4pt, ..json("/cells.json"))`;

/** Processor time of one call, in ms. */
function processor(work: () => void): number {
  const before = process.cpuUsage();
  work();
  return processorSince(before);
}

/** A card (about 250 cells, three faces, QR, worksheet) against typst's own time for a plain table of 300 cells and for an empty A4 page. */
function againstBareTypst(rounds: number): Row[] {
  const typeset = openTypesetter();
  const root = import.meta.dirname;
  const bare = NodeCompiler.create({ workspace: root, fontArgs: [{ fontBlobs: loadFonts().blobs }] });
  const times = { card: [] as number[], single: [] as number[], table: [] as number[], empty: [] as number[] };
  const set = (source: string): void => {
    bare.mapShadow(`${root}/bare.typ`, Buffer.from(source));
    const made = bare.compile({ mainFilePath: `${root}/bare.typ` }).result;
    if (made) bare.pdf(made, { pdfStandard: "a-2b", pdfTags: false });
  };
  for (let round = 0; round < rounds; round++) {
    const batch = Array.from({ length: 8 }, (_, i) => checkDocument(cardNo(70_000 + round * 8 + i)));
    times.card.push(processor(() => typeset(batch, { tagged: false })) / batch.length);
    const one = [checkDocument(cardNo(90_000 + round))];
    times.single.push(processor(() => typeset(one, { tagged: true })));
    const cells = Array.from({ length: 300 }, (_, i) => `字段${round * 300 + i}值`);
    bare.mapShadow(`${root}/cells.json`, Buffer.from(JSON.stringify(cells)));
    times.table.push(processor(() => set(BARE)));
    times.empty.push(processor(() => set(`#set page(paper: "a4")\n#metadata(${round})`)));
  }
  const mid = (values: number[]): number => median(values.slice(2));
  const [card, single, table, empty] = [mid(times.card), mid(times.single), mid(times.table), mid(times.empty)];
  const limits = `${table.toFixed(1)} ms for a bare table of 300 cells, ${empty.toFixed(1)} ms for an empty A4 page`;
  const row = (what: string, time: number, bar: number): Row => ({
    what,
    figure: `${time.toFixed(1)} ms`,
    baseline: limits,
    ratio: time / table,
    bar: `≤ ${bar}× the table`,
    holds: time / table <= bar,
  });
  return [
    row("a card of a batch, processor time", card, 2),
    row("a card by itself, tagged, processor time", single, 4),
  ];
}

/** What a person waits for who asks for one card, with nobody else printing. */
async function oneCard(press: Press, times: number): Promise<Row> {
  const waits: number[] = [];
  for (let n = 0; n < times; n++) waits.push(await timed(() => press.print(cardNo(50_000 + n))));
  const wait = median(waits.slice(1));
  return {
    what: "one card by itself, tagged: the wait",
    figure: `${wait.toFixed(0)} ms`,
    baseline: `${times - 1} cards one after the other`,
    ratio: null,
    bar: "≤ 200 ms",
    holds: wait <= 200,
  };
}

export const bench: Bench = {
  name: "documents",
  about: "household cards to PDF, compilers warm, two workers",
  run: async (small) => {
    const count = small ? 80 : 400;
    const press = openPress({ workers: Math.min(2, availableParallelism()) });
    await press.renderPdfs(
      Array.from({ length: 48 }, (_, i) => cardNo(i)),
      { form: "pdf" },
    );
    const rows = [
      await measure(press, "pdf", 1_000, count),
      await measure(press, "zip", 9_000, count / 4),
      await oneCard(press, small ? 8 : 30),
      ...againstBareTypst(small ? 10 : 24),
    ];
    await press.close();
    return rows;
  },
};
