import { today } from "#ui/Deadline.tsx";
import { formatMoment } from "#ui/Moment.tsx";
import { PersonChip } from "#ui/PersonChip.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { StateChip } from "#ui/StateChip.tsx";
import { type CaseRow, inDays } from "../../contract.ts";
import styles from "../office.module.css";
import { CaseActs } from "./CaseActs.tsx";
import { useCaseWords } from "./use-case-words.ts";

/** One leave, trip, correction or question: what, when, how far, what can be done now. */
export function CaseCard({ row, person = false }: { row: CaseRow; person?: boolean }) {
  const { say, speak } = useSpeech();
  const { what, when, state, tone } = useCaseWords()(row, today());
  return (
    <article className={styles.case} aria-label={`${speak(`attendance.case.${row.kind}`)} ${row.cadre.name}`}>
      <div className={styles.caseHead}>
        {person && <PersonChip name={row.cadre.name} post={row.placeName} to={`/attendance/people/${row.cadre.id}`} />}
        <strong>
          {row.kind === "question" ? "" : `${speak(`attendance.case.${row.kind}`)} · `}
          {what}
        </strong>
        <span className="number">{when}</span>
        {row.kind !== "question" && (
          <span className="soft">{say("attendance.length", { days: inDays(row.halves) })}</span>
        )}
        <StateChip tone={tone} word={state} />
      </div>
      {row.text && <p>{row.text}</p>}
      {row.kind === "question" && row.state === "open" && row.lastDay && (
        <p className="soft">
          {say("attendance.question-note")} {say("attendance.answer-until", { day: row.lastDay })}
        </p>
      )}
      {row.trail.length > 0 && (
        <ol className={styles.trail} aria-label={say("attendance.trail")}>
          {row.trail.map((one) => (
            <li key={`${one.at}${one.action}`}>
              {formatMoment(one.at)} {one.by} {speak(`attendance.action.${one.action}`)} {one.note}
            </li>
          ))}
        </ol>
      )}
      <CaseActs row={row} />
    </article>
  );
}
