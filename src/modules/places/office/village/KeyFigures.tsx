import { FigureTile } from "#ui/FigureTile.tsx";
import { useSay } from "#ui/Speech.tsx";
import type { VillageValues } from "../../contract.ts";
import styles from "../office.module.css";

const FEN = 100;

/** The numbers people ask for first; those with a list open it. What nobody has entered is left out: a nought would be a lie. */
export function KeyFigures({ place, values, listed }: { place: string; values: VillageValues; listed: number }) {
  const say = useSay();
  const yuan = (fen: number | null) => (fen === null ? null : Math.round(fen / FEN));
  const tiles = [
    { name: say("places.households"), value: values.households, to: `/households?under=${place}` },
    { name: say("places.population"), value: values.population },
    { name: say("places.labour"), value: values.labour },
    { name: say("places.natural-count"), value: listed, to: "#natural-villages" },
    { name: say("places.collective-income"), value: yuan(values.collectiveIncome), unit: "ui.unit.yuan" as const },
    { name: say("places.per-capita-income"), value: yuan(values.perCapitaIncome), unit: "ui.unit.yuan" as const },
  ];
  return (
    <div className={styles.tiles}>
      {tiles.map(({ value, ...tile }) => value !== null && <FigureTile key={tile.name} {...tile} value={value} />)}
    </div>
  );
}
