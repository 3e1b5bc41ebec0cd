import { formatYuan, type Money } from "#kernel/money.ts";
import { useSay } from "./Speech.tsx";

const separate = (whole: string): string => whole.replace(/\B(?=(\d{3})+$)/g, ",");

/** `12,345`: a count with thousands separators. */
export const formatCount = (count: number): string => `${count < 0 ? "-" : ""}${separate(String(Math.abs(count)))}`;

/** Hundredths to two decimals: 1250 → `12.50` (area in mu, house area in m²). */
export const formatHundredths = (hundredths: number): string =>
  `${hundredths < 0 ? "-" : ""}${separate(String(Math.floor(Math.abs(hundredths) / 100)))}.${String(Math.abs(hundredths) % 100).padStart(2, "0")}`;

type WithUnit = { unit?: boolean };

/** An amount in fen, shown in yuan; the unit stands in a table's header, so it is left out there. */
export function MoneyFigure({ fen, unit = false }: { fen: number | null | undefined } & WithUnit) {
  const say = useSay();
  if (fen === null || fen === undefined) return <Missing />;
  return (
    <span className="number">
      {formatYuan(fen as Money)}
      {unit && ` ${say("ui.unit.yuan")}`}
    </span>
  );
}

/** Hundredths of a mu. */
export function AreaFigure({ hundredths, unit = false }: { hundredths: number | null | undefined } & WithUnit) {
  const say = useSay();
  if (hundredths === null || hundredths === undefined) return <Missing />;
  return (
    <span className="number">
      {formatHundredths(hundredths)}
      {unit && ` ${say("ui.unit.mu")}`}
    </span>
  );
}

/** A value that is there and not shown. */
export function Masked() {
  const say = useSay();
  return <span className="faint">{say("ui.masked")}</span>;
}

/** A value nobody has entered: visible, and read aloud as such. */
export function Missing() {
  const say = useSay();
  return (
    <span className="faint">
      <span aria-hidden="true">—</span>
      <span className="hidden-text">{say("ui.missing")}</span>
    </span>
  );
}
