import type { ReactNode } from "react";
import { AreaFigure, formatCount, Missing, MoneyFigure } from "#ui/Figures.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import type { VillageFieldDef } from "../contract.ts";
import { villageWord } from "../domain/village-words.ts";
import { Tags } from "./Tags.tsx";

/** One fact of a village's file as it is read: with its unit, or as missing. */
export function VillageValue({ def, value }: { def: VillageFieldDef; value: unknown }): ReactNode {
  const { say, language } = useSpeech();
  if (value === null || value === undefined || value === "") return <Missing />;
  switch (def.kind) {
    case "boolean":
      return say(value ? "ui.yes" : "ui.no");
    case "labels":
      return (value as string[]).length > 0 ? <Tags of={value as string[]} /> : <Missing />;
    case "area":
      return <AreaFigure hundredths={value as number} unit />;
    case "money":
      return <MoneyFigure fen={value as number} unit />;
    case "distance":
      return <span className="number">{say("places.km", { km: (value as number) / 1000 })}</span>;
    case "whole":
      return <span className="number">{formatCount(value as number)}</span>;
    default:
      return villageWord(language, String(value));
  }
}
