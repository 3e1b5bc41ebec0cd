import { useState } from "react";
import type { Day } from "#kernel/day.ts";
import { inDays } from "#modules/attendance/contract.ts";
import { useCaseWords } from "#modules/attendance/office/cases/use-case-words.ts";
import { Button } from "#ui/Button.tsx";
import { newId } from "#ui/new-command-id.ts";
import { useSpeech } from "#ui/Speech.tsx";
import { useOpen } from "../context.ts";
import { useUnsent } from "../outbox/use-unsent.ts";
import { Back } from "../shell/Back.tsx";
import { shownTime, todayHere } from "../store/clock.ts";
import { actOn, commandOf } from "./case-acts.ts";
import { useCase } from "./use-case.ts";

/** A leave, trip, correction or question of mine: where it stands, who did what, and what I can do. */
export function CasePage({ id }: { id: string }) {
  const { say, speak } = useSpeech();
  const { act } = useOpen();
  const words = useCaseWords();
  const unsent = useUnsent();
  const [sure, setSure] = useState(false);
  const row = useCase(id);
  if (!row) return <p className="note">{say("phone.record.case-not-here")}</p>;
  const { what, when, state } = words(row, todayHere());
  const can = actOn(row, todayHere() as Day);
  const command = can ? commandOf(row, can) : "";
  return (
    <>
      <Back to="record">{say("phone.record")}</Back>
      <h1>
        {speak(`attendance.case.${row.kind}`)} · {what}
      </h1>
      <p className={row.overdue > 0 ? "note" : "paper"} role="status">
        {state}
      </p>
      <dl className="facts">
        <div>
          <dt>{say("attendance.when")}</dt>
          <dd>{when}</dd>
        </div>
        {row.kind !== "question" && (
          <div>
            <dt>{say("phone.record.length")}</dt>
            <dd>{say("attendance.length", { days: inDays(row.halves) })}</dd>
          </div>
        )}
      </dl>
      {row.text && <div className="paper">{row.text}</div>}
      {row.kind === "question" && row.state === "open" && row.lastDay && (
        <p className="faint">
          {say("attendance.question-note")} {say("attendance.answer-until", { day: row.lastDay })}
        </p>
      )}
      {row.trail.length > 0 && (
        <ul className="rows flat" aria-label={say("attendance.trail")}>
          {row.trail.map((one) => (
            <li key={`${one.at} ${one.action}`}>
              <strong>{speak(`attendance.action.${one.action}`)}</strong>
              <span>
                {[shownTime(one.at).slice(5, 16).replace("T", " "), one.by, one.note].filter(Boolean).join(" · ")}
              </span>
            </li>
          ))}
        </ul>
      )}
      {can && unsent(command, row.id) ? (
        <p role="status">{say("phone.waits-for-signal")}</p>
      ) : can === "cancel" ? (
        <Button
          danger={sure}
          size="large"
          onClick={() =>
            sure ? void act({ name: command, input: { commandId: newId(), caseId: row.id } }) : setSure(true)
          }
        >
          {say(sure ? "phone.record.cancel-sure" : "attendance.cancel-case")}
        </Button>
      ) : can ? (
        <a className="primary wide" href={`#/${can === "return" ? "return" : "answer"}/${row.id}`}>
          {say(can === "return" ? "attendance.back" : `attendance.${can}`)}
        </a>
      ) : null}
    </>
  );
}
