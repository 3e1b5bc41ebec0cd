import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { organisationContract } from "#modules/organisation/contract.ts";
import { usePathPart } from "#ui/Address.tsx";
import { useApi } from "#ui/api.tsx";
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
import { CALL_OUTCOMES, type CallRow } from "../../contract.ts";
import { AttendanceNav } from "../AttendanceNav.tsx";
import { useAttendance } from "../api.ts";
import styles from "../office.module.css";
import { useDayWords } from "../use-day-words.ts";

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

/** Whom to call, under which number, and what is known of the day; then what the call found. */
function OneCall({ call }: { call: CallRow }) {
  const { say, speak } = useSpeech();
  const words = useDayWords();
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
        <div className="soft">
          {call.stands && `${words(call.stands)} · `}
          <PhoneToCall call={call} />
        </div>
      )}
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

/** The number to call: shown when it is needed, and on record that it was. */
function PhoneToCall({ call }: { call: CallRow }) {
  const { say } = useSpeech();
  const [phone, setPhone] = useState<string | null>();
  const show = useCommand(useApi<typeof organisationContract>("organisation").showPhone, {
    onDone: (shown) => setPhone(shown.phone),
  });
  if (phone) return <a href={`tel:${phone}`}>{phone}</a>;
  if (phone === null) return say("attendance.phone-none");
  return (
    <>
      <Button
        size="small"
        loading={show.busy}
        aria-label={say("attendance.phone-of", { name: call.cadre.name })}
        onClick={() => void show.run({ id: call.cadre.id, reason: say("attendance.calls") })}
      >
        {say("attendance.phone-show")}
      </Button>
      <RefusalNote trouble={show.trouble} />
    </>
  );
}
