import { findField, findIncomeItem, valueIn } from "#modules/registry/contract.ts";
import { Missing, MoneyFigure } from "#ui/Figures.tsx";
import { KindValue } from "#ui/KindValue.tsx";
import { useSpeech } from "#ui/Speech.tsx";

type Line = { item: string; amountFen: number | null };

/** The name of a fact of the register: `燃料`, `王芳 · 健康状况`, `收支`. */
export function useFactName(): (field: string, personName: string | null) => string {
  const { say, speak } = useSpeech();
  return (field, personName) => {
    const name = field === "income" ? say("registry.income") : speak(`field.${field}`);
    return personName ? `${personName} · ${name}` : name;
  };
}

/** A value somebody found, as people read it; an income line with its item. */
export function SaidValue({ field, value }: { field: string; value: unknown }) {
  const { language } = useSpeech();
  if (field !== "income") {
    const known = findField(field);
    return <KindValue kind={known?.kind ?? "text"} value={valueIn(language, known?.list, value)} />;
  }
  if (value === null || value === undefined) return <Missing />;
  const { item, amountFen } = value as Line;
  const known = findIncomeItem(item);
  return (
    <>
      {known ? known[language] : item} <MoneyFigure fen={amountFen} unit />
    </>
  );
}
