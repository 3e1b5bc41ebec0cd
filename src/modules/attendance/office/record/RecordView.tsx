import { weekdayOf } from "#kernel/day.ts";
import { EmptyState } from "#ui/EmptyState.tsx";
import { FigureTile } from "#ui/FigureTile.tsx";
import { Section } from "#ui/Screen.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { inDays, type PersonRecord } from "../../contract.ts";
import { CaseCard } from "../cases/CaseCard.tsx";
import { DayCell, DayLegend } from "../DayCell.tsx";
import styles from "../office.module.css";
import { Expected, PaceChip } from "../Pace.tsx";
import { useDayWords } from "../use-day-words.ts";
import { SignInTable } from "./SignInTable.tsx";

/** Everything recorded about a person's month: the same for the person and for their office. */
export function RecordView({ record }: { record: PersonRecord }) {
  const { say, speak } = useSpeech();
  const { board, signIns, cases, calls } = record;
  return (
    <>
      {!board && <EmptyState title={say("attendance.pace.not-placed")} />}
      {board && (
        <>
          <div className={styles.tiles}>
            <FigureTile
              name={say("attendance.counted")}
              value={Math.floor(board.month.counted / 2)}
              note={say("attendance.of-target", { counted: inDays(board.month.counted), target: board.month.target })}
            />
            <FigureTile
              name={say("attendance.year-counted")}
              value={Math.floor(board.year.counted / 2)}
              note={say("attendance.of-target", { counted: inDays(board.year.counted), target: board.year.target })}
            />
            <FigureTile name={say("attendance.kind.trip")} value={Math.floor((board.figures.byKind.trip ?? 0) / 2)} />
            <FigureTile
              name={say("attendance.kind.leave")}
              value={Math.floor((board.figures.byKind.leave ?? 0) / 2)}
              note={say("attendance.leave-used", { days: inDays(board.leave.halves), limit: board.leave.limit })}
            />
          </div>
          <p className={styles.acts}>
            <PaceChip pace={board.year.pace} /> <Expected of={board.year} />
            {board.year.needed > 0 && (
              <span className="soft">
                {say("attendance.needed", { needed: inDays(board.year.needed), left: inDays(board.year.left) })}
              </span>
            )}
          </p>
          <Calendar days={board.days} />
          <DayLegend />
        </>
      )}
      {cases.length > 0 && (
        <Section title={say("attendance.cases")}>
          {cases.map((one) => (
            <CaseCard key={one.id} row={one} />
          ))}
        </Section>
      )}
      <Section title={say("attendance.sign-ins")}>
        {signIns.length === 0 ? <EmptyState title={say("attendance.sign-ins-none")} /> : <SignInTable rows={signIns} />}
      </Section>
      {calls.length > 0 && (
        <Section title={say("attendance.calls-of-month")}>
          <ul className={styles.trail}>
            {calls.map((one) => (
              <li key={`${one.day}${one.at}`}>
                {one.day} {speak(`attendance.outcome.${one.outcome}`)} {one.by} {one.note}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

type Days = NonNullable<PersonRecord["board"]>["days"];

/** A Monday and the six days after it, for their names. */
const WEEK = ["2026-11-02", "2026-11-03", "2026-11-04", "2026-11-05", "2026-11-06", "2026-11-07", "2026-11-08"];
const weekdayName = (day: string, language: "zh" | "en"): string =>
  new Intl.DateTimeFormat(language === "zh" ? "zh-CN" : "en-GB", { weekday: "short", timeZone: "UTC" }).format(
    new Date(`${day}T00:00:00Z`),
  );

/** The month as a calendar sheet, weeks from Monday. */
function Calendar({ days }: { days: Days }) {
  const words = useDayWords();
  const { speak, language } = useSpeech();
  const first = days[0];
  const blanks = first ? (weekdayOf(first.day) + 6) % 7 : 0;
  return (
    <div className={styles.calendar}>
      {WEEK.map((day) => (
        <span key={day} className={styles.calendarHead} aria-hidden="true">
          {weekdayName(day, language)}
        </span>
      ))}
      {Array.from({ length: blanks }, (_, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: empty squares before the first day have no other name
        <span key={`blank-${i}`} />
      ))}
      {days.map((one) => (
        <span key={one.day} className={styles.calendarDay} title={words(one)}>
          <b>{Number(one.day.slice(8))}</b>
          <DayCell day={one} />
          {one.dayKind !== "working" && <span className="faint">{speak(`attendance.day-kind.${one.dayKind}`)}</span>}
        </span>
      ))}
    </div>
  );
}
