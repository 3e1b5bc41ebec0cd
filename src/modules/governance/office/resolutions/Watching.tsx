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
import { WatcherChoice } from "./WatcherChoice.tsx";

type Draft = StepDraft & { watchers: string[] };

/** It is carried out, and somebody of the supervisory committee watches: the beginning, and each visit after it. */
export function Watching({ resolution }: { resolution: ResolutionShown }) {
  const say = useSay();
  const begins = resolution.state === "posted";
  const draft = useDraft<Draft>(`governance.watch ${resolution.id}`, {
    on: today(),
    opinion: "",
    files: [],
    watchers: [],
  });
  const { value } = draft;
  const set = (change: Partial<Draft>) => draft.set((before) => ({ ...before, ...change }));
  const send = useCommand(useGovernance().execute, { onDone: draft.forget });
  const form = (
    <div className={styles.next}>
      <WatcherChoice resolution={resolution} values={value.watchers} onChange={(watchers) => set({ watchers })} />
      <StepFields value={value} onChange={set} place={resolution.village.place} />
      <div className={styles.row}>
        <Button
          kind={begins ? "primary" : "plain"}
          disabled={value.watchers.length === 0}
          loading={send.busy}
          onClick={() =>
            void send.run({
              ...value,
              watchers: value.watchers as never[],
              files: fileIds(value.files),
              resolutionId: resolution.id,
              on: value.on as never,
            })
          }
        >
          {say(begins ? "governance.action.execute" : "governance.watch-again")}
        </Button>
      </div>
      <RefusalNote trouble={send.trouble} />
    </div>
  );
  if (begins) return form;
  return (
    <details>
      <summary>{say("governance.watch-again")}</summary>
      {form}
    </details>
  );
}
