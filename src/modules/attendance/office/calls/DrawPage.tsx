import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { usePathPart } from "#ui/Address.tsx";
import { Button } from "#ui/Button.tsx";
import { Choice } from "#ui/Choice.tsx";
import { Input } from "#ui/Input.tsx";
import { PersonChip } from "#ui/PersonChip.tsx";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { Screen } from "#ui/Screen.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { StateChip } from "#ui/StateChip.tsx";
import { troubleOf } from "#ui/trouble.ts";
import { useCommand } from "#ui/use-command.ts";
import { CALL_OUTCOMES } from "../../contract.ts";
import { AttendanceNav } from "../AttendanceNav.tsx";
import { useAttendance } from "../api.ts";
import styles from "../office.module.css";

/** One draw: call after call, in the order drawn. */
export function DrawPage() {
  const { say } = useSpeech();
  const drawId = usePathPart("drawId");
  const found = useQuery(useAttendance().draw.queryOptions({ input: { drawId: drawId as never } }));
  const draw = found.data;
  return (
    <Screen
      title={say("attendance.calls")}
      above={<AttendanceNav />}
      below={
        draw &&
        `${draw.placeName} · ${say("attendance.draw-of", { day: draw.day, pool: draw.pool, size: draw.size })} · ${say("attendance.seed")} ${draw.seed} · ${draw.by}`
      }
    >
      <RefusalNote trouble={found.error ? troubleOf(found.error) : null} />
      {draw?.calls.map((call) => (
        <OneCall key={call.id} call={call} />
      ))}
    </Screen>
  );
}

type Call = {
  id: string;
  no: number;
  cadre: { id: string; name: string };
  placeName: string;
  outcome: string | null;
  note: string | null;
  calledBy: string | null;
};

function OneCall({ call }: { call: Call }) {
  const { say, speak } = useSpeech();
  const [outcome, setOutcome] = useState<string | null>(null);
  const [note, setNote] = useState("");
  const record = useCommand(useAttendance().recordCall);
  const open = call.outcome === null || call.outcome === "not-reached";
  return (
    <article className={styles.case}>
      <div className={styles.caseHead}>
        <span className="number">{call.no}</span>
        <PersonChip name={call.cadre.name} post={call.placeName} to={`/attendance/people/${call.cadre.id}`} />
        {call.outcome && (
          <StateChip
            tone={call.outcome === "away" ? "attention" : call.outcome === "not-reached" ? "quiet" : "done"}
            word={speak(`attendance.outcome.${call.outcome}`)}
          />
        )}
      </div>
      {call.note && <p className="soft">{call.note}</p>}
      {open && (
        <div className={styles.call}>
          <Choice
            aria-label={say("attendance.outcome")}
            value={outcome}
            options={CALL_OUTCOMES.map((value) => ({ value, label: speak(`attendance.outcome.${value}`) }))}
            onChange={setOutcome}
          />
          <Input
            aria-label={say("attendance.note")}
            placeholder={say("attendance.note")}
            value={note}
            maxLength={300}
            onChange={(event) => setNote(event.target.value)}
          />
          <Button
            kind="primary"
            disabled={!outcome}
            loading={record.busy}
            onClick={() => outcome && void record.run({ callId: call.id as never, outcome: outcome as "away", note })}
          >
            {say("attendance.record")}
          </Button>
        </div>
      )}
      <RefusalNote trouble={record.trouble} />
    </article>
  );
}
