import type { ReactNode } from "react";
import { MoneyFigure } from "#ui/Figures.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import type { Worksheet } from "../contract.ts";
import styles from "./WorksheetTable.module.css";

/** The account as the paper has it: items with their lines, sums, net, heads, per head, the line and the margin. */
export function WorksheetTable({ sheet }: { sheet: Worksheet }) {
  const { say, language } = useSpeech();
  return (
    <table className={styles.sheet} aria-label={say("registry.income")}>
      <thead>
        <tr>
          <th scope="col">{say("registry.income.item")}</th>
          <th scope="col">{say("registry.income.explanation")}</th>
          <th scope="col" className={styles.end}>
            {say("registry.income.amount")}
          </th>
        </tr>
      </thead>
      <tbody>
        {sheet.items
          .filter((item) => item.kind !== "M")
          .flatMap((item) => [
            <tr key={item.code} className={item.parent === null ? styles.kind : styles.item}>
              <th scope="row">{language === "zh" ? item.zh : item.en}</th>
              <td className="soft">
                {item.lines
                  .map((line) => line.explanation)
                  .filter(Boolean)
                  .join("；")}
              </td>
              <td className={styles.end}>
                <MoneyFigure fen={item.sign < 0 ? -item.amount : item.amount} />
              </td>
            </tr>,
          ])}
      </tbody>
      <tfoot>
        <Step name={say("registry.income.total")} amount={sheet.total} />
        <Step name={say("registry.income.cost")} amount={-sheet.cost} />
        <Step name={say("registry.income.net")} amount={sheet.net} strong />
        <tr>
          <th scope="row" colSpan={2}>
            {say("registry.income.heads")}
          </th>
          <td className={styles.end}>{sheet.headCount}</td>
        </tr>
        <Step name={say("registry.income.per-head")} amount={sheet.perHead} strong />
        {sheet.line && (
          <Step name={say("registry.income.line", { year: sheet.line.year })} amount={sheet.line.amountFen} />
        )}
        {sheet.margin !== null && (
          <Step
            name={say(sheet.margin < 0 ? "registry.income.below" : "registry.income.above")}
            amount={Math.abs(sheet.margin)}
            strong
            {...(sheet.margin < 0 && { className: styles.below })}
          />
        )}
      </tfoot>
    </table>
  );
}

type StepProps = { name: ReactNode; amount: number | null; strong?: boolean; className?: string | undefined };

const Step = ({ name, amount, strong = false, className }: StepProps) => (
  <tr className={`${strong ? styles.strong : ""} ${className ?? ""}`}>
    <th scope="row" colSpan={2}>
      {name}
    </th>
    <td className={styles.end}>
      <MoneyFigure fen={amount} />
    </td>
  </tr>
);
