import { availableParallelism } from "node:os";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import { checkDocument } from "../src/modules/documents/domain/check-document.ts";
import { sampleCard } from "../src/modules/documents/fixtures/card.ts";
import { loadFonts } from "../src/modules/documents/server/fonts.ts";
import { openPress, type Press } from "../src/modules/documents/server/press.ts";
import { openTypesetter } from "../src/modules/documents/server/typesetter.ts";
import { type Bench, median, type Row } from "./bench.ts";

/** Cards a second, warm, on two cores. */
const BAR = 50;

/** Household sizes of a register with 3.2 persons to a household. */
const SIZES = [1, 2, 3, 4, 5, 3, 2, 4, 6, 2];

/** The n-th card: its own people, figures and number, so that little can be reused from one to the next. */
function cardNo(n: number): typeof sampleCard {
  const size = SIZES[n % SIZES.length] ?? 3;
  const given = String.fromCodePoint(0x4e00 + ((n * 37) % 6000), 0x4e00 + ((n * 101) % 6000));
  const text = JSON.stringify(sampleCard)
    .replaceAll("张", "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨"[n % 16] ?? "张")
    .replaceAll("德明", given)
    .replaceAll("36,000.00", `${10 + (n % 80)},${100 + (n % 900)}.00`)
    .replaceAll("86990101000127", `86990101${String(n).padStart(6, "0")}`);
  const card: typeof sampleCard = JSON.parse(text);
  const people = ["家庭成员", "成员就业与保障"];
  return {
    ...card,
    sections: card.sections.map((section) =>
      section.layout === "table" && people.includes(section.title)
        ? { ...section, rows: Array.from({ length: size }, (_, i) => section.rows[i % section.rows.length] ?? []) }
        : section,
    ),
  };
}

async function measure(press: Press, form: "pdf" | "zip", from: number, count: number): Promise<Row> {
  const cards = Array.from({ length: count }, (_, i) => cardNo(from + i));
  const cpu = process.cpuUsage();
  const start = performance.now();
  const batch = await press.renderPdfs(cards, { form });
  const perSecond = (count / (performance.now() - start)) * 1000;
  const used = process.cpuUsage(cpu);
  const cpuMs = (used.user + used.system) / 1000 / count;
  return {
    what: form === "pdf" ? `${count} cards in one file` : `${count} cards, a tagged file each`,
    figure: `${perSecond.toFixed(1)} cards/s`,
    baseline: `${cpuMs.toFixed(1)} ms of processor, ${Math.round(batch.file.length / 1024 / count)} KiB a card`,
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
  const used = process.cpuUsage(before);
  return (used.user + used.system) / 1000;
}

/** A card (about 250 cells, three faces, QR, worksheet) against typst's own time for a plain table of 300 cells, in turn. */
function againstBareTypst(rounds: number): Row {
  const typeset = openTypesetter();
  const root = import.meta.dirname;
  const bare = NodeCompiler.create({ workspace: root, fontArgs: [{ fontBlobs: loadFonts().blobs }] });
  bare.mapShadow(`${root}/bare.typ`, Buffer.from(BARE));
  const cards: number[] = [];
  const tables: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const batch = Array.from({ length: 8 }, (_, i) => checkDocument(cardNo(70_000 + round * 8 + i)));
    cards.push(processor(() => typeset(batch, { tagged: false })) / batch.length);
    const cells = Array.from({ length: 300 }, (_, i) => `字段${round * 300 + i}值`);
    bare.mapShadow(`${root}/cells.json`, Buffer.from(JSON.stringify(cells)));
    tables.push(
      processor(() => {
        const made = bare.compile({ mainFilePath: `${root}/bare.typ` }).result;
        if (made) bare.pdf(made, { pdfStandard: "a-2b", pdfTags: false });
      }),
    );
  }
  const [card, table] = [median(cards.slice(2)), median(tables.slice(2))];
  return {
    what: "a card, processor time",
    figure: `${card.toFixed(1)} ms`,
    baseline: `${table.toFixed(1)} ms for a bare table of 300 cells`,
    ratio: card / table,
    bar: "≤ 2×",
    holds: card / table <= 2,
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
      againstBareTypst(small ? 10 : 24),
    ];
    await press.close();
    return rows;
  },
};
