import { useState } from "react";
import { addDays, type Day, dayOf } from "#kernel/day.ts";
import { type Instant, timeOfDay } from "#kernel/instant.ts";
import type { Refusal } from "#kernel/refusal.ts";
import { ActButton } from "#ui/ActButton.tsx";
import { Button } from "#ui/Button.tsx";
import { Choice } from "#ui/Choice.tsx";
import { DayInput } from "#ui/DayInput.tsx";
import { today } from "#ui/Deadline.tsx";
import { Input } from "#ui/Input.tsx";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { useActor } from "#ui/Rights.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { useCommand } from "#ui/use-command.ts";
import {
  type CaseRow,
  goneOn,
  whyNotCancelLeave,
  whyNotCancelTrip,
  whyNotConclude,
  whyNotDecide,
  whyNotDecideLeave,
  whyNotReturn,
} from "../../contract.ts";
import { useAttendance } from "../api.ts";
import styles from "../office.module.css";

const leaveOf = (row: CaseRow) => ({ ...row, cadreId: row.cadre.id, state: row.state as never, returnedHalf: null });

/** What this person can do about a case now. Refusing and concluding want a reason in the line beside them. */
export function CaseActs({ row }: { row: CaseRow }) {
  const { say } = useSpeech();
  const actor = useActor();
  const api = useAttendance();
  const [note, setNote] = useState("");
  const decideLeave = useCommand(api.decideLeave);
  const decideTrip = useCommand(api.decideTrip);
  const decideCorrection = useCommand(api.decideCorrection);
  const cancelLeave = useCommand(api.cancelLeave);
  const cancelTrip = useCommand(api.cancelTrip);
  const back = useCommand(api.reportReturn);
  const answer = useCommand(api.answerQuestion);
  const conclude = useCommand(api.concludeQuestion);
  const appeal = useCommand(api.appealQuestion);
  const all = [decideLeave, decideTrip, decideCorrection, cancelLeave, cancelTrip, back, answer, conclude, appeal];
  const busy = all.some((one) => one.busy);
  const trouble = all.find((one) => one.trouble)?.trouble ?? null;
  const own = row.cadre.id === actor.cadreId;
  const asked = { cadreId: row.cadre.id, place: row.place, state: row.state };
  const caseId = row.id;
  const decides = (actor.rights["attendance.decide"] ?? []).length > 0;

  const pair = (
    whyNot: (decision: "agree" | "refuse") => Refusal | null,
    run: (decision: "agree" | "refuse") => void,
  ) => (
    <>
      <Input
        aria-label={say("attendance.note")}
        placeholder={say("attendance.note")}
        value={note}
        maxLength={300}
        onChange={(event) => setNote(event.target.value)}
      />
      <ActButton kind="primary" loading={busy} whyNot={whyNot("agree")} onClick={() => run("agree")}>
        {say("attendance.agree")}
      </ActButton>
      <ActButton loading={busy} whyNot={whyNot("refuse")} onClick={() => run("refuse")}>
        {say("attendance.refuse")}
      </ActButton>
    </>
  );
  const acts = () => {
    if (row.kind === "leave") {
      const leave = leaveOf(row);
      if (own && whyNotCancelLeave(leave, actor, today()) === null)
        return (
          <Button loading={busy} onClick={() => void cancelLeave.run({ caseId })}>
            {say("attendance.cancel-case")}
          </Button>
        );
      if (own && !goneOn(row, today()) && whyNotReturn(leave, actor, today(), today()) === null)
        return (
          <BackInVillage
            whyNot={(on) => whyNotReturn(leave, actor, today(), on)}
            busy={busy}
            onBack={(on, half) => void back.run({ caseId, on, half, device: null })}
          />
        );
      if (!own && decides && row.state === "asked")
        return pair(
          (decision) => whyNotDecideLeave(leave, actor, decision, note),
          (decision) => void decideLeave.run({ caseId, decision, note }),
        );
    }
    if (row.kind === "trip") {
      if (own && whyNotCancelTrip({ ...asked, fromDay: row.fromDay }, actor, today()) === null)
        return (
          <Button loading={busy} onClick={() => void cancelTrip.run({ caseId })}>
            {say("attendance.cancel-case")}
          </Button>
        );
      if (!own && decides && row.state === "reported")
        return pair(
          (decision) => whyNotDecide(asked, "reported", actor, decision, note),
          (decision) => void decideTrip.run({ caseId, decision, note }),
        );
    }
    if (row.kind === "correction" && !own && decides && row.state === "asked")
      return pair(
        (decision) => whyNotDecide(asked, "asked", actor, decision, note),
        (decision) => void decideCorrection.run({ caseId, decision, note }),
      );
    if (row.kind === "question") {
      const question = { ...asked, raisedOn: dayOf(row.at) };
      if (own && (row.state === "open" || row.state === "set-aside"))
        return (
          <>
            <Input
              aria-label={say("attendance.answer")}
              placeholder={say("attendance.answer")}
              value={note}
              maxLength={300}
              onChange={(event) => setNote(event.target.value)}
            />
            <Button
              kind="primary"
              loading={busy}
              disabled={note.trim().length < 2}
              onClick={() => void (row.state === "open" ? answer : appeal).run({ caseId, answer: note.trim() })}
            >
              {say(row.state === "open" ? "attendance.answer" : "attendance.appeal")}
            </Button>
          </>
        );
      if (!own && decides && ["open", "answered", "appealed"].includes(row.state)) {
        const whyNot = whyNotConclude(
          question,
          actor,
          today(),
          row.answerDays,
          row.lastDay ?? addDays(dayOf(row.at), row.answerDays),
          note,
        );
        return (
          <>
            <Input
              aria-label={say("attendance.note")}
              placeholder={say("attendance.note")}
              value={note}
              maxLength={300}
              onChange={(event) => setNote(event.target.value)}
            />
            <ActButton
              kind="primary"
              loading={busy}
              whyNot={whyNot}
              onClick={() => void conclude.run({ caseId, conclusion: "accept", note })}
            >
              {say("attendance.accept")}
            </ActButton>
            <ActButton
              loading={busy}
              whyNot={whyNot}
              onClick={() => void conclude.run({ caseId, conclusion: "set-aside", note })}
            >
              {say("attendance.set-aside")}
            </ActButton>
          </>
        );
      }
    }
    return null;
  };
  const shown = acts();
  return shown ? (
    <div>
      <div className={styles.acts}>{shown}</div>
      <RefusalNote trouble={trouble} />
    </div>
  ) : null;
}

type Half = "am" | "pm";
const NOON = "12:00";
const halfNow = (): Half => (timeOfDay(new Date().toISOString() as Instant) < NOON ? "am" : "pm");

/** 销假: from which half day on. Whoever forgot to say so at once names the day they came back. */
function BackInVillage(given: {
  whyNot: (on: Day) => Refusal | null;
  busy: boolean;
  onBack: (on: Day, half: Half) => void;
}) {
  const { say } = useSpeech();
  const [on, setOn] = useState<Day>(today());
  const [half, setHalf] = useState<Half>(halfNow);
  return (
    <>
      <DayInput
        aria-label={say("attendance.back-on")}
        value={on}
        max={today()}
        onChange={(next) => setOn((next ?? today()) as Day)}
      />
      <Choice
        aria-label={say("attendance.half")}
        value={half}
        mayBeEmpty={false}
        options={(["am", "pm"] as const).map((value) => ({ value, label: say(`attendance.${value}`) }))}
        onChange={(value) => setHalf(value === "pm" ? "pm" : "am")}
      />
      <ActButton kind="primary" loading={given.busy} whyNot={given.whyNot(on)} onClick={() => given.onBack(on, half)}>
        {say("attendance.back")}
      </ActButton>
    </>
  );
}
