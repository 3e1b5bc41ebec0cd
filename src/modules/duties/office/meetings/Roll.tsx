import { useState } from "react";
import { Button } from "#ui/Button.tsx";
import { Choice } from "#ui/Choice.tsx";
import { PlaceName } from "#ui/Places.tsx";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { Section } from "#ui/Screen.tsx";
import { ScrollFrame } from "#ui/ScrollFrame.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { useTell } from "#ui/Toasts.tsx";
import { useCommand } from "#ui/use-command.ts";
import { ATTENDED, type MeetingShown } from "../../contract.ts";
import { useDuties } from "../api.ts";
import styles from "../office.module.css";

/** The roll by class: what people answered, and whether they came. */
export function Roll({ meeting }: { meeting: MeetingShown }) {
  const { say, speak, language } = useSpeech();
  const tell = useTell();
  const [marked, setMarked] = useState<Record<string, string>>({});
  const save = useCommand(useDuties().recordRoll, {
    onDone: () => {
      tell(say("meetings.roll.saved"));
      setMarked({});
    },
  });
  const open = meeting.state === "called";
  const all = () =>
    setMarked(
      Object.fromEntries(
        meeting.roll.map((one) => [one.cadreId, one.attended ?? (one.answer === "excused" ? "excused" : "present")]),
      ),
    );
  return (
    <Section
      title={say("meetings.roll")}
      note={say("meetings.answers", { answered: meeting.answered, called: meeting.called })}
      actions={
        open && (
          <>
            <Button onClick={all}>{say("meetings.roll.all")}</Button>
            <Button
              kind="primary"
              disabled={Object.keys(marked).length === 0}
              loading={save.busy}
              onClick={() =>
                void save.run({
                  meetingId: meeting.id,
                  roll: Object.entries(marked).map(([cadreId, attended]) => ({ cadreId, attended })),
                } as never)
              }
            >
              {say("meetings.roll.save")}
            </Button>
          </>
        )
      }
    >
      <RefusalNote trouble={save.trouble} />
      <ScrollFrame label={say("meetings.roll")}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{say("duties.who")}</th>
              <th scope="col">{say("meetings.classes")}</th>
              <th scope="col">{say("duties.place")}</th>
              <th scope="col">{say("meetings.answer")}</th>
              <th scope="col">{say("meetings.attended.present")}</th>
            </tr>
          </thead>
          <tbody>
            {meeting.roll.map((one) => (
              <tr key={one.cadreId}>
                <th scope="row">{one.name}</th>
                <td>{language === "zh" ? one.classZh : one.classEn}</td>
                <td>
                  <PlaceName code={one.territory} from="township" />
                </td>
                <td>
                  {one.answer ? (
                    speak(`meetings.${one.answer}`)
                  ) : (
                    <span className="faint">{say("notices.not-yet")}</span>
                  )}{" "}
                  <span className="faint">{one.answerNote}</span>
                </td>
                <td>
                  {open ? (
                    <Choice
                      aria-label={`${one.name} ${say("meetings.roll")}`}
                      value={marked[one.cadreId] ?? one.attended}
                      options={ATTENDED.map((value) => ({ value, label: speak(`meetings.attended.${value}`) }))}
                      onChange={(value) => value && setMarked({ ...marked, [one.cadreId]: value })}
                    />
                  ) : (
                    one.attended && speak(`meetings.attended.${one.attended}`)
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollFrame>
    </Section>
  );
}
