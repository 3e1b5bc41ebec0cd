import { Button } from "#ui/Button.tsx";
import { today } from "#ui/Deadline.tsx";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { useSay } from "#ui/Speech.tsx";
import { useCommand } from "#ui/use-command.ts";
import { useDraft } from "#ui/use-draft.ts";
import type { ResolutionShown } from "../../contract.ts";
import { useGovernance } from "../api.ts";
import styles from "../office.module.css";
import { fileIds, type StepDraft, StepFields } from "./StepFields.tsx";

/** The township looks before the party members do. */
export function Precheck({ resolution }: { resolution: ResolutionShown }) {
  const say = useSay();
  const draft = useDraft<StepDraft>(`governance.precheck ${resolution.id}`, { on: today(), opinion: "", files: [] });
  const { value } = draft;
  const send = useCommand(useGovernance().precheck, { onDone: draft.forget });
  return (
    <div className={styles.next}>
      <p className="soft">{say("governance.precheck-lead")}</p>
      <StepFields
        value={value}
        onChange={(change) => draft.set((before) => ({ ...before, ...change }))}
        place={resolution.village.place}
        purpose="governance-check"
      />
      <div className={styles.row}>
        <Button
          kind="primary"
          loading={send.busy}
          onClick={() =>
            void send.run({ ...value, files: fileIds(value.files), resolutionId: resolution.id, on: value.on as never })
          }
        >
          {say("governance.precheck-agree")}
        </Button>
      </div>
      <RefusalNote trouble={send.trouble} />
    </div>
  );
}
