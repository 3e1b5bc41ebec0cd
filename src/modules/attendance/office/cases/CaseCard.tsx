import { formatMoment } from "#ui/Moment.tsx";
import { PersonChip } from "#ui/PersonChip.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { StateChip, type Tone } from "#ui/StateChip.tsx";
import { type CaseRow, inDays, stepAhead } from "../../contract.ts";
import styles from "../office.module.css";
import { CaseActs } from "./CaseActs.tsx";

const TONES: Readonly<Record<string, Tone>> = {
  asked: "attention",
  reported: "attention",
  open: "attention",
  answered: "attention",
  appealed: "attention",
  approved: "done",
  accepted: "done",
  returned: "done",
  refused: "trouble",
  "set-aside": "trouble",
};

/** One leave, trip, correction or question: what, when, how far, what can be done now. */
export function CaseCard({ row, person = false }: { row: CaseRow; person?: boolean }) {
  const { say, speak, language } = useSpeech();
  const ahead =
    row.kind === "leave" ? stepAhead({ state: row.state as never, step: row.step, steps: row.steps }) : undefined;
  const what =
    row.whatName?.[language] ??
    (row.kind === "question"
      ? speak(`attendance.question.${row.what}`, row.facts)
      : speak(`attendance.counts-as.${row.what}`));
  const half = (one: "am" | "pm"): string => say(`attendance.${one}`);
  const when =
    row.fromDay === row.toDay
      ? say("attendance.one-day", { from: row.fromDay, half: row.halves === 2 ? "" : half(row.fromHalf) })
      : say("attendance.span", {
          from: row.fromDay,
          fromHalf: half(row.fromHalf),
          to: row.toDay,
          toHalf: half(row.toHalf),
        });
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
        <StateChip
          tone={row.overdue > 0 ? "trouble" : (TONES[row.state] ?? "quiet")}
          word={
            row.overdue > 0
              ? say("attendance.overdue", { days: row.overdue })
              : ahead
                ? say("attendance.waits-for", { by: [...ahead.posts] })
                : speak(`attendance.state.${row.state}`)
          }
        />
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
