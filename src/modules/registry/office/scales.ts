import type { Key } from "#i18n/index.ts";
import type { Field } from "../domain/fields.ts";

type Scale = { scale: number; unit: Key | null };

/** How a stored number is typed: area and house area in hundredths, distance in metres shown as km, money in fen. */
const SCALES: Readonly<Record<string, Scale>> = {
  area: { scale: 100, unit: "ui.unit.mu" },
  houseArea: { scale: 100, unit: "ui.unit.m2" },
  distance: { scale: 1000, unit: "ui.unit.km" },
  money: { scale: 100, unit: "ui.unit.yuan" },
  months: { scale: 1, unit: "ui.unit.month" },
};
const PLAIN: Scale = { scale: 1, unit: null };

export const scaleOf = (kind: Field["kind"] | undefined): Scale => SCALES[kind ?? ""] ?? PLAIN;
