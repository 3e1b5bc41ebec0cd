import type { ReactNode } from "react";
import { sourceIn } from "#packs/sources-zh.ts";
import { MoneyFigure } from "#ui/Figures.tsx";
import { DaySpan } from "#ui/Moment.tsx";
import { ScrollFrame } from "#ui/ScrollFrame.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { annualPeriod, type IncomeLine, type Worksheet } from "../contract.ts";
import styles from "./WorksheetTable.module.css";

const OWN_PAYMENTS = "M02";

/** The account as the paper has it: items with their lines, sums, net, heads, per head, the line and the margin. */
export function WorksheetTable({ sheet, year }: { sheet: Worksheet; year: number }) {
  const { say, speak, language } = useSpeech();
  return (
    <ScrollFrame label={say("registry.income")}>
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
                  <Lines lines={item.lines} year={year} />
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
            <Step
              name={
                <>
                  {speak(`registry.income.line.${sheet.line.kind}`, { year: sheet.line.year })}{" "}
                  <span className="faint">{sourceIn(sheet.line.source, language)}</span>
                </>
              }
              amount={sheet.line.amountFen}
            />
          )}
          {sheet.margin !== null && (
            <Step
              name={say(sheet.margin < 0 ? "registry.income.below" : "registry.income.above")}
              amount={Math.abs(sheet.margin)}
              strong
              {...(sheet.margin < 0 && { className: styles.below })}
            />
          )}
          <Reference sheet={sheet} year={year} />
        </tfoot>
      </table>
    </ScrollFrame>
  );
}

/** How an item's amount is known: explanation and papers of each of its lines, and the days where they are not the year's. */
function Lines({ lines, year }: { lines: readonly IncomeLine[]; year: number }) {
  const { say } = useSpeech();
  const usual = annualPeriod(year);
  const ownDays = ({ period }: IncomeLine): boolean =>
    period !== null && (period.since !== usual.since || period.until !== usual.until);
  const told = lines.filter((line) => line.explanation || ownDays(line) || line.proofFileIds.length > 0);
  if (told.length === 0) return null;
  return (
    <ul className={styles.lines}>
      {told.map((line) => (
        <li key={line.id}>
          {line.explanation} {lines.length > 1 && <MoneyFigure fen={line.amountFen} />}{" "}
          {line.period && ownDays(line) && (
            <span className="faint">
              <DaySpan {...line.period} />
            </span>
          )}{" "}
          {line.proofFileIds.map((fileId, i) => (
            <a key={fileId} href={`/api/files/${fileId}`} target="_blank" rel="noreferrer" className={styles.proof}>
              {say("registry.proof-no", { no: i + 1 })}
            </a>
          ))}
        </li>
      ))}
    </ul>
  );
}

/** For monitoring only: what insurance paid and what the household paid itself, and the reference income they lead to. */
function Reference({ sheet, year }: { sheet: Worksheet; year: number }) {
  const { say, language } = useSpeech();
  const items = sheet.items.filter((one) => one.kind === "M" && one.lines.length > 0);
  if (items.length === 0) return null;
  return (
    <>
      {items.map((item) => (
        <tr key={item.code}>
          <th scope="row">{language === "zh" ? item.zh : item.en}</th>
          <td className="soft">
            <Lines lines={item.lines} year={year} />
          </td>
          <td className={styles.end}>
            <MoneyFigure fen={item.code === OWN_PAYMENTS ? -item.amount : item.amount} />
          </td>
        </tr>
      ))}
      <Step name={say("registry.income.reference")} amount={sheet.reference} />
      <Step name={say("registry.income.reference-per-head")} amount={sheet.referencePerHead} strong />
    </>
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
