import { readFileSync } from "node:fs";
import type { z } from "zod";
import type { CardSection } from "../domain/household-card.ts";

/**
 * A row whose texts surely fit on one line gets a fixed height: typst need not measure it first, which is a fifth of
 * the time a card takes. The sizes are in a file that the template reads too; a doubtful row stays automatic (null).
 */
const metrics: {
  width: { portrait: number; landscape: number };
  fields: { size: number; insetX: number; insetY: number; label: number; value: number; pairs: number };
  table: { size: number; smallSize: number; smallFrom: number; insetX: number; insetY: number };
  income: { size: number; insetX: number; insetY: number; columns: number[] };
  steps: { size: number; insetX: number; insetY: number; columns: number[] };
} = JSON.parse(readFileSync(new URL("../templates/card-metrics.json", import.meta.url), "utf8"));

type Section = z.output<typeof CardSection>;
type Field = Extract<Section, { layout: "fields" }>["fields"][number];
type Height = number | null;

/** Sections as the template takes them: fields packed into rows, a height for each row that surely is one line. */
export type LaidOutSection = Section & {
  heights: Height[];
  stepHeights: Height[];
  packed: (Field & { span: number })[][];
};

const WIDE_LATIN: ReadonlySet<number> = new Set(
  Array.from("ABCDEFGHIJKLMNOPQRSTUVWXYZmw@%&", (one) => one.charCodeAt(0)),
);

/** An upper bound of a text's width in em: Chinese is one em wide, Latin less, and they keep a quarter em apart. */
export function widthBound(text: string): number {
  let em = 0;
  let wasWide: boolean | null = null;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const wide = code > 0x2000;
    em += WIDE_LATIN.has(code) ? 1.05 : wide || code > 0x7e ? 1 : 0.62;
    if (wasWide !== null && wasWide !== wide) em += 0.25;
    wasWide = wide;
  }
  return em;
}

const fits = (text: string | null, room: number, size: number): boolean =>
  text === null || (!text.includes("\n") && widthBound(text) * size <= room);

/** Puts fields side by side, `pairs` to a row; a wide one takes a row for itself. */
function pack(fields: readonly Field[], pairs: number): (Field & { span: number })[][] {
  const rows: (Field & { span: number })[][] = [];
  let open: (Field & { span: number })[] | null = null;
  for (const field of fields) {
    if (field.wide) {
      rows.push([{ ...field, span: pairs }]);
      open = null;
    } else if (open && open.length < pairs) {
      open.push({ ...field, span: 1 });
    } else {
      open = [{ ...field, span: 1 }];
      rows.push(open);
    }
  }
  return rows;
}

export function layOutSection(section: Section, orientation: "portrait" | "landscape"): LaidOutSection {
  const width = metrics.width[orientation];
  if (section.layout === "fields") {
    const { size, insetX, insetY, label, value } = metrics.fields;
    const pairs = metrics.fields.pairs;
    const unit = width / (pairs * (label + value));
    const packed = pack(section.fields, pairs);
    const heights = packed.map((row) => {
      const oneLine = row.every(
        (field) =>
          fits(field.label, unit * label - 2 * insetX, size) &&
          fits(
            `${field.value ?? ""}${field.unit ?? ""}`,
            unit * (value + (field.span - 1) * (label + value)) - 2 * insetX,
            size,
          ),
      );
      return oneLine ? size + 2 * insetY : null;
    });
    return { ...section, packed, heights, stepHeights: [] };
  }
  if (section.layout === "table") {
    const { insetX, insetY, smallFrom, smallSize } = metrics.table;
    const size = section.columns.length >= smallFrom ? smallSize : metrics.table.size;
    const shares = section.columns.map((one) => one.width);
    const head = section.columns.map((one) => one.label);
    return {
      ...section,
      packed: [],
      stepHeights: [],
      heights: heightsOf([head, ...section.rows], shares, width, size, insetX, insetY),
    };
  }
  const { size, insetX, insetY, columns } = metrics.income;
  const rows = section.groups.flatMap((group) => [
    ...group.lines.map((line) => [null, line.item, line.amount, line.explanation, line.proof]),
    [null, "小计", group.subtotal],
  ]);
  const { steps } = metrics;
  const texts = section.steps.map((one) => [one.label, one.working, `${one.value ?? ""}${one.unit ?? ""}`]);
  return {
    ...section,
    packed: [],
    heights: heightsOf([[null], ...rows], columns, width, size, insetX, insetY),
    stepHeights: heightsOf(texts, steps.columns, width, steps.size, steps.insetX, steps.insetY),
  };
}

function heightsOf(
  rows: readonly (string | null)[][],
  shares: readonly number[],
  width: number,
  size: number,
  insetX: number,
  insetY: number,
): Height[] {
  const unit = width / shares.reduce((sum, one) => sum + one, 0);
  return rows.map((row) =>
    row.every((text, i) => fits(text, unit * (shares[i] ?? 0) - 2 * insetX, size)) ? size + 2 * insetY : null,
  );
}
