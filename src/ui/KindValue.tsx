import { joined } from "#i18n/speak.ts";
import { AreaFigure, formatHundredths, Missing, MoneyFigure } from "./Figures.tsx";
import { useSpeech } from "./Speech.tsx";

/**
 * A stored value as people read it, by its kind: `money` in fen, `area` and `houseArea` in hundredths, `distance` in metres,
 * `boolean`, `codes`; everything else as it is.
 */
export function KindValue({ kind, value }: { kind: string; value: unknown }) {
  const { say, language } = useSpeech();
  if (value === null || value === undefined || value === "" || (Array.isArray(value) && value.length === 0))
    return <Missing />;
  if (kind === "boolean" || typeof value === "boolean") return say(value ? "ui.yes" : "ui.no");
  if (Array.isArray(value)) return joined(language, value);
  if (typeof value === "object") return JSON.stringify(value);
  switch (kind) {
    case "money":
      return <MoneyFigure fen={Number(value)} unit />;
    case "area":
      return <AreaFigure hundredths={Number(value)} unit />;
    case "houseArea":
      return <span className="number">{formatHundredths(Number(value))} m²</span>;
    case "distance":
      return <span className="number">{say("ui.metres", { metres: value })}</span>;
    case "months":
      return <span className="number">{say("ui.months", { months: value })}</span>;
    default:
      return String(value);
  }
}
