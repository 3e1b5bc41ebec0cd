import { Button } from "#ui/Button.tsx";
import { today } from "#ui/Deadline.tsx";
import { Field } from "#ui/Field.tsx";
import { MultiChoice } from "#ui/MultiChoice.tsx";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { useCommand } from "#ui/use-command.ts";
import { useDraft } from "#ui/use-draft.ts";
import type { ResolutionShown } from "../../contract.ts";
import { useGovernance } from "../api.ts";
import styles from "../office.module.css";
import { fileIds, type StepDraft, StepFields } from "./StepFields.tsx";

type Draft = StepDraft & { checks: string[] };

/** Step 0 "清": the lines of the county's rule, ticked one by one, with the papers that clear them. */
export function Clearing({ resolution }: { resolution: ResolutionShown }) {
  const { say, language } = useSpeech();
  const draft = useDraft<Draft>(`governance.clear ${resolution.id}`, {
    on: today(),
    opinion: "",
    files: [],
    checks: [],
  });
  const { value } = draft;
  const set = (change: Partial<Draft>) => draft.set((before) => ({ ...before, ...change }));
  const send = useCommand(useGovernance().clear, { onDone: draft.forget });
  const lines = resolution.procedure.clear?.lines ?? [];
  const ready = value.checks.length === lines.length && value.files.length > 0;
  return (
    <div className={styles.next}>
      <p className="soft">{say("governance.clear-lead")}</p>
      <Field label={say("governance.check-lines")} required>
        {(given) => (
          <MultiChoice
            {...given}
            label={say("governance.check-lines")}
            values={value.checks}
            options={lines.map((one) => ({ value: one.key, label: language === "zh" ? one.zh : one.en }))}
            onChange={(checks) => set({ checks })}
          />
        )}
      </Field>
      <StepFields value={value} onChange={set} place={resolution.village.place} />
      <div className={styles.row}>
        <Button
          kind="primary"
          disabled={!ready}
          loading={send.busy}
          onClick={() =>
            void send.run({ ...value, files: fileIds(value.files), resolutionId: resolution.id, on: value.on as never })
          }
        >
          {say("governance.save")}
        </Button>
      </div>
      <RefusalNote trouble={send.trouble} />
    </div>
  );
}
