import { availableParallelism } from "node:os";
import { sampleCard } from "../src/modules/documents/fixtures/card.ts";
import { openPress, type Press } from "../src/modules/documents/server/press.ts";
import type { Bench, Row } from "./bench.ts";

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
    const rows = [await measure(press, "pdf", 1_000, count), await measure(press, "zip", 9_000, count / 4)];
    await press.close();
    return rows;
  },
};
