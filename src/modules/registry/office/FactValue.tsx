import { AreaFigure, formatHundredths, Missing, MoneyFigure } from "#ui/Figures.tsx";
import { useSay } from "#ui/Speech.tsx";
import type { FieldDef } from "../domain/fields.ts";

/** A stored value as people read it, by what kind of field it is. */
export function FactValue({ field, value }: { field: FieldDef; value: unknown }) {
  const say = useSay();
  if (value === null || value === undefined || value === "" || (Array.isArray(value) && value.length === 0))
    return <Missing />;
  switch (field.kind) {
    case "boolean":
      return say(value ? "ui.yes" : "ui.no");
    case "codes":
      return (value as string[]).join("、");
    case "money":
      return <MoneyFigure fen={value as number} unit />;
    case "area":
      return <AreaFigure hundredths={value as number} unit />;
    case "houseArea":
      return <span className="number">{formatHundredths(value as number)} m²</span>;
    case "distance":
      return <span className="number">{say("registry.metres", { metres: value })}</span>;
    case "months":
      return <span className="number">{say("registry.months", { months: value })}</span>;
    default:
      return String(value);
  }
}
