import { Button } from "#ui/Button.tsx";
import { today } from "#ui/Deadline.tsx";
import { DraftLine } from "#ui/DraftLine.tsx";
import { Field } from "#ui/Field.tsx";
import { Input } from "#ui/Input.tsx";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { useCommand } from "#ui/use-command.ts";
import { useDraft } from "#ui/use-draft.ts";
import { agreed, type Counts, type Meeting, type ResolutionShown, votesNeeded, whyNotMeeting } from "../../contract.ts";
import { useGovernance } from "../api.ts";
import styles from "../office.module.css";
import { fileIds, type StepDraft, StepFields } from "./StepFields.tsx";

const COUNTED = ["entitled", "attended", "for", "against", "abstained"] as const;
type Typed = Partial<Record<(typeof COUNTED)[number], number>>;
type Draft = StepDraft & { chair: string; counts: Typed };

const whole = (typed: Typed): Counts | null =>
  COUNTED.every((key) => typed[key] !== undefined) ? (typed as Counts) : null;

/** One of the four meetings: who came, how they voted; whether it counts and agrees is told while it is typed. */
export function MeetingForm({ resolution, meeting }: { resolution: ResolutionShown; meeting: Meeting }) {
  const { say, speak } = useSpeech();
  const known = resolution.entitled[meeting];
  const draft = useDraft<Draft>(`governance.meet ${resolution.id} ${meeting} ${resolution.round}`, {
    on: today(),
    opinion: "",
    files: [],
    chair: "",
    counts: known === undefined ? {} : { entitled: known },
  });
  const { value } = draft;
  const set = (change: Partial<Draft>) => draft.set((before) => ({ ...before, ...change }));
  const send = useCommand(useGovernance().meet, { onDone: draft.forget });
  const shown = resolution.meetings[meeting];
  const rule = shown && { quorum: { of: shown.of, in: shown.in }, moreThanHalfOf: shown.moreThanHalfOf };
  const counts = whole(value.counts);
  const refused = counts && rule ? whyNotMeeting(counts, rule) : null;
  const told = (): string => {
    if (!counts || !rule) return "";
    if (refused) return speak(refused.code, refused.facts);
    const needed = votesNeeded(counts, rule);
    return say(agreed(counts, rule) ? "governance.will-pass" : "governance.will-fail", { needed });
  };
  return (
    <div className={styles.next}>
      {shown && (
        <p className="soft">{say(`governance.needs.${shown.moreThanHalfOf}`, { of: shown.of, in: shown.in })}</p>
      )}
      <div className={styles.counts}>
        {COUNTED.map((key) => (
          <Field key={key} label={say(`governance.${key}`)} required>
            {(given) => (
              <Input
                {...given}
                inputMode="numeric"
                value={value.counts[key] ?? ""}
                onChange={(event) => {
                  const digits = event.target.value.replace(/\D/g, "").slice(0, 5);
                  const { [key]: _, ...rest } = value.counts;
                  set({ counts: digits === "" ? rest : { ...rest, [key]: Number(digits) } });
                }}
              />
            )}
          </Field>
        ))}
      </div>
      {known !== undefined && <p className="faint">{say("governance.entitled-hint", { count: known })}</p>}
      <p role="status" className={refused ? styles.late : undefined}>
        {told()}
      </p>
      <Field label={say("governance.chair")}>
        {(given) => (
          <Input
            {...given}
            maxLength={40}
            value={value.chair}
            onChange={(event) => set({ chair: event.target.value })}
          />
        )}
      </Field>
      <StepFields value={value} onChange={set} place={resolution.village.place} />
      <DraftLine draft={draft} />
      <div className={styles.row}>
        <Button
          kind="primary"
          disabled={!counts || refused !== null}
          loading={send.busy}
          onClick={() =>
            void send.run({
              ...value,
              meeting,
              files: fileIds(value.files),
              counts: counts as Counts,
              resolutionId: resolution.id,
              on: value.on as never,
            })
          }
        >
          {say("governance.save")}
        </Button>
      </div>
      <RefusalNote trouble={send.trouble} />
    </div>
  );
}
