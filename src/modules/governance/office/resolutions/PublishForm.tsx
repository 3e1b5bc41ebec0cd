import { Button } from "#ui/Button.tsx";
import { today } from "#ui/Deadline.tsx";
import { DraftLine } from "#ui/DraftLine.tsx";
import { Field } from "#ui/Field.tsx";
import { Input, TextArea } from "#ui/Input.tsx";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { useSay } from "#ui/Speech.tsx";
import { useTell } from "#ui/Toasts.tsx";
import { useCommand } from "#ui/use-command.ts";
import { useDraft } from "#ui/use-draft.ts";
import type { ResolutionShown } from "../../contract.ts";
import { useGovernance } from "../api.ts";
import styles from "../office.module.css";
import { fileIds, type StepDraft, StepFields } from "./StepFields.tsx";
import { WatcherChoice } from "./WatcherChoice.tsx";

type Draft = StepDraft & { watchers: string[]; title: string; text: string; contact: string; result: string };

/** The longest text that hangs in public. */
const MOST = 2_000;

/** One of the two publications: its public text, drawn up from the record, to be read over before it goes to be approved. */
export function PublishForm({ resolution, ofResult = false }: { resolution: ResolutionShown; ofResult?: boolean }) {
  const say = useSay();
  const tell = useTell();
  const api = useGovernance();
  const draft = useDraft<Draft>(`governance.publish ${resolution.id} ${ofResult} ${resolution.round}`, {
    ...{ on: today(), opinion: "", files: [], watchers: [], contact: "" },
    title: resolution.draft?.title ?? "",
    text: resolution.draft?.text ?? "",
    result: resolution.result ?? "",
  });
  const { value } = draft;
  const set = (change: Partial<Draft>) => draft.set((before) => ({ ...before, ...change }));
  const onDone = () => {
    draft.forget();
    tell(say("governance.post-sent"));
  };
  const post = useCommand(api.post, { onDone });
  const report = useCommand(api.report, { onDone });
  // What was written as the result also stands in public, below what is written there already.
  const { text, result } = value;
  const told = !ofResult || text.includes(result.trim()) ? text : `${text.trim()}\n${result.trim()}`;
  const tooLong = told.trim().length > MOST;
  const send = () => {
    const { title, contact } = value;
    const shared = { resolutionId: resolution.id, title, text: told, contact };
    if (!ofResult) return void post.run(shared);
    const { opinion, files } = value;
    const watched = { on: value.on as never, opinion, files: fileIds(files), watchers: value.watchers as never[] };
    return void report.run({ ...shared, ...watched, result });
  };
  const ready =
    value.title.trim().length > 1 &&
    value.text.trim().length > 4 &&
    !tooLong &&
    (!ofResult || (value.watchers.length > 0 && value.result.trim().length > 1));
  return (
    <div className={styles.next}>
      {ofResult && (
        <>
          <Field label={say("governance.result")} hint={say("governance.result-hint")} required>
            {(given) => (
              <TextArea
                {...given}
                rows={4}
                maxLength={1_500}
                value={value.result}
                onChange={(event) => set({ result: event.target.value })}
              />
            )}
          </Field>
          <WatcherChoice resolution={resolution} values={value.watchers} onChange={(watchers) => set({ watchers })} />
          <StepFields value={value} onChange={set} place={resolution.village.place} />
        </>
      )}
      <Field label={say("governance.public-title")} required>
        {(given) => (
          <Input
            {...given}
            maxLength={80}
            value={value.title}
            onChange={(event) => set({ title: event.target.value })}
          />
        )}
      </Field>
      <Field
        label={say("governance.public-text")}
        hint={say("governance.public-hint")}
        wrong={tooLong ? say("governance.public-too-long", { count: told.trim().length, most: MOST }) : undefined}
        required
      >
        {(given) => (
          <TextArea
            {...given}
            rows={8}
            maxLength={MOST}
            value={value.text}
            onChange={(event) => set({ text: event.target.value })}
          />
        )}
      </Field>
      <Field label={say("governance.contact")} hint={say("governance.contact-hint")}>
        {(given) => (
          <Input
            {...given}
            maxLength={200}
            value={value.contact}
            onChange={(event) => set({ contact: event.target.value })}
          />
        )}
      </Field>
      <DraftLine draft={draft} />
      <div className={styles.row}>
        <Button kind="primary" disabled={!ready} loading={post.busy || report.busy} onClick={send}>
          {say(ofResult ? "governance.action.report" : "governance.action.post")}
        </Button>
      </div>
      <RefusalNote trouble={post.trouble ?? report.trouble} />
    </div>
  );
}
