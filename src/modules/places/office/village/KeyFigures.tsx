import { FigureTile } from "#ui/FigureTile.tsx";
import { useSay } from "#ui/Speech.tsx";
import type { VillageValues } from "../../contract.ts";
import styles from "../office.module.css";

const FEN = 100;

/** The numbers people ask for first; those with a list open it. */
export function KeyFigures({ place, values, listed }: { place: string; values: VillageValues; listed: number }) {
  const say = useSay();
  const tile = (value: number | null) => (value === null ? { value: 0, note: say("ui.missing") } : { value });
  return (
    <div className={styles.tiles}>
      <FigureTile name={say("places.households")} {...tile(values.households)} to={`/households?under=${place}`} />
      <FigureTile name={say("places.population")} {...tile(values.population)} />
      <FigureTile name={say("places.labour")} {...tile(values.labour)} />
      <FigureTile name={say("places.natural-count")} value={listed} to="#natural-villages" />
      <FigureTile
        name={say("places.collective-income")}
        {...tile(values.collectiveIncome === null ? null : Math.round(values.collectiveIncome / FEN))}
        unit={say("ui.unit.yuan")}
      />
      <FigureTile
        name={say("places.per-capita-income")}
        {...tile(values.perCapitaIncome === null ? null : Math.round(values.perCapitaIncome / FEN))}
        unit={say("ui.unit.yuan")}
      />
    </div>
  );
}
