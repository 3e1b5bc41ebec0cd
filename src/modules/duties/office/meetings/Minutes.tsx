import { ActButton } from "#ui/ActButton.tsx";
import { Button } from "#ui/Button.tsx";
import { Choice } from "#ui/Choice.tsx";
import { DayInput } from "#ui/DayInput.tsx";
import { today } from "#ui/Deadline.tsx";
import { DraftLine } from "#ui/DraftLine.tsx";
import { Field } from "#ui/Field.tsx";
import { Input, TextArea } from "#ui/Input.tsx";
import { newId } from "#ui/new-command-id.ts";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { Section } from "#ui/Screen.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { useTell } from "#ui/Toasts.tsx";
import { useCommand } from "#ui/use-command.ts";
import { useDraft } from "#ui/use-draft.ts";
import { type MeetingShown, whyNotHold } from "../../contract.ts";
import { useDuties } from "../api.ts";
import { linesOf } from "../Lines.tsx";
import styles from "../office.module.css";

type Decision = { taskId: string; title: string; ownerId: string | null; dueOn: string | null };

type Said = { minutes: string; red: string; decisions: Decision[] };
const NOTHING: Said = { minutes: "", red: "", decisions: [] };

/** `谁：什么事` as a line of the red list. */
const redLine = (line: string) => {
  const [who = "", ...what] = line.split(/[：:]/);
  return { who: who.trim(), what: what.join("：").trim(), since: null };
};

/** The minutes: what was said, what was decided and by whom until when, what is named next time. */
export function Minutes({ meeting }: { meeting: MeetingShown }) {
  const { say } = useSpeech();
  const tell = useTell();
  const draft = useDraft(`meeting.minutes ${meeting.id}`, NOTHING, { secret: ["minutes"] });
  const { minutes, red, decisions } = draft.value;
  const set = (part: Partial<Said>) => draft.set((before) => ({ ...before, ...part }));
  const hold = useCommand(useDuties().holdMeeting, {
    onDone: () => {
      draft.forget();
      tell(say("meetings.held"));
    },
  });
  const whole = decisions.every((one) => one.title.trim().length >= 2 && one.ownerId && one.dueOn);
  const change = (i: number, part: Partial<Decision>) =>
    set({ decisions: decisions.map((one, at) => (at === i ? { ...one, ...part } : one)) });
  return (
    <Section title={say("meetings.minutes")}>
      <div className={styles.sheet}>
        <Field label={say("meetings.minutes")} required>
          {(given) => (
            <TextArea
              {...given}
              rows={6}
              maxLength={20_000}
              value={minutes}
              onChange={(event) => set({ minutes: event.target.value })}
            />
          )}
        </Field>
        <h3>{say("meetings.decisions")}</h3>
        {decisions.map((one, i) => (
          <div key={one.taskId} className={styles.line}>
            <Field label={say("meetings.decision")}>
              {(given) => (
                <Input
                  {...given}
                  value={one.title}
                  maxLength={100}
                  onChange={(event) => change(i, { title: event.target.value })}
                />
              )}
            </Field>
            <Field label={say("meetings.decision.owner")}>
              {(given) => (
                <Choice
                  {...given}
                  value={one.ownerId}
                  options={meeting.roll.map((who) => ({ value: who.cadreId, label: who.name }))}
                  onChange={(ownerId) => change(i, { ownerId })}
                />
              )}
            </Field>
            <Field label={say("meetings.decision.due")}>
              {(given) => (
                <DayInput {...given} value={one.dueOn} min={today()} onChange={(dueOn) => change(i, { dueOn })} />
              )}
            </Field>
            <Button kind="text" onClick={() => set({ decisions: decisions.filter((_, at) => at !== i) })}>
              {say("rules.drop")}
            </Button>
          </div>
        ))}
        <div>
          <Button
            onClick={() =>
              set({ decisions: [...decisions, { taskId: newId(), title: "", ownerId: null, dueOn: null }] })
            }
          >
            {say("meetings.decision.add")}
          </Button>
        </div>
        <Field label={say("meetings.red-list")} hint={say("meetings.red-list.hint")}>
          {(given) => (
            <TextArea {...given} rows={3} value={red} onChange={(event) => set({ red: event.target.value })} />
          )}
        </Field>
        <RefusalNote trouble={hold.trouble} />
        <DraftLine draft={draft} />
        <div>
          <ActButton
            kind="primary"
            whyNot={whyNotHold(meeting, meeting.roll, today())}
            disabled={minutes.trim().length < 2 || !whole}
            loading={hold.busy}
            onClick={() =>
              void hold.run({ meetingId: meeting.id, minutes, decisions, redList: linesOf(red).map(redLine) } as never)
            }
          >
            {say("meetings.hold")}
          </ActButton>
        </div>
      </div>
    </Section>
  );
}
