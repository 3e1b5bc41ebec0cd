import { useState } from "react";
import { type FileId, HouseholdId } from "#kernel/ids.ts";
import { ActButton } from "#ui/ActButton.tsx";
import { Button } from "#ui/Button.tsx";
import { Choice } from "#ui/Choice.tsx";
import { DayInput } from "#ui/DayInput.tsx";
import { today } from "#ui/Deadline.tsx";
import { Dialog } from "#ui/Dialog.tsx";
import { DraftLine } from "#ui/DraftLine.tsx";
import { Field } from "#ui/Field.tsx";
import { TextArea } from "#ui/Input.tsx";
import { MultiChoice } from "#ui/MultiChoice.tsx";
import { newId } from "#ui/new-command-id.ts";
import { ProofFiles } from "#ui/ProofFiles.tsx";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { useTell } from "#ui/Toasts.tsx";
import { useCommand } from "#ui/use-command.ts";
import { useDraft } from "#ui/use-draft.ts";
import {
  CHANGE_EFFECTS,
  ChangeKind,
  choicesIn,
  type HouseholdShown,
  labelIn,
  livingMembers,
  MemberChange,
  whyNotChange,
} from "../../contract.ts";
import { SEALED_OF_PERSON } from "../../domain/masking.ts";
import { useRegistry } from "../api.ts";
import styles from "../list/ExportDialog.module.css";
import { type ChangeDraft, changeOf, EMPTY_CHANGE, untold } from "./change-draft.ts";
import { Joining } from "./Joining.tsx";
import { Relations } from "./Relations.tsx";

/** A natural change (birth, death, marriage, move, split …): a dated event with its proof, never an overwritten row. */
export function ChangeDialog({ page, onClose }: { page: HouseholdShown; onClose: () => void }) {
  const { say, language } = useSpeech();
  const tell = useTell();
  const { household } = page;
  const [start] = useState<ChangeDraft>(() => ({
    ...EMPTY_CHANGE,
    on: today(),
    newHouseholdId: newId(),
    newMemberId: newId(),
  }));
  const kept = useDraft(`change.${household.id}`, start, { secret: SEALED_OF_PERSON });
  const draft = kept.value;
  const set = (part: Partial<ChangeDraft>) => kept.set((before) => ({ ...before, ...part }));
  const record = useCommand(useRegistry().recordChange, {
    onDone: () => {
      kept.forget();
      tell(say("registry.change-recorded"));
      onClose();
    },
  });
  const effect = draft.kind ? CHANGE_EFFECTS[draft.kind] : null;
  const people = livingMembers(household).map((one) => ({
    value: one.id,
    label: `${one.name ?? ""} ${labelIn(language, "relation", one.relation ?? "")}`,
  }));
  const change = draft.kind ? MemberChange.safeParse(changeOf(draft)) : null;
  const whyNot = change?.success ? whyNotChange(household, change.data, today()) : null;
  return (
    <Dialog
      open
      drawer
      title={say("registry.change")}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{say("ui.cancel")}</Button>
          <ActButton
            kind="primary"
            whyNot={whyNot}
            disabled={!change?.success}
            loading={record.busy}
            onClick={() =>
              change?.success &&
              void record.run({
                householdId: HouseholdId.parse(household.id),
                seenAt: page.changedAt,
                change: change.data,
              })
            }
          >
            {say("registry.change-do")}
          </ActButton>
        </>
      }
    >
      <div className={styles.form}>
        <Field label={say("registry.change-kind")} required>
          {(given) => (
            <Choice
              {...given}
              value={draft.kind}
              options={choicesIn(language, "memberChange", ChangeKind.options)}
              onChange={(kind) => set({ kind: kind as ChangeKind | null, personIds: [], relations: {} })}
            />
          )}
        </Field>
        <Field label={say("registry.change-on")} required>
          {(given) => <DayInput {...given} value={draft.on} max={today()} onChange={(on) => set({ on: on ?? "" })} />}
        </Field>
        {(effect === "leave" || effect === "split") && (
          <Field label={say("registry.change-who")} required>
            {(given) => (
              <MultiChoice
                {...given}
                label={say("registry.change-who")}
                values={draft.personIds}
                options={people}
                onChange={(personIds) => set({ personIds })}
              />
            )}
          </Field>
        )}
        {effect === "join" && <Joining household={household} draft={draft} onChange={set} />}
        <Relations
          people={untold(household, draft)}
          relations={draft.relations}
          onChange={(relations) => set({ relations })}
        />
        {effect === "end" && <p className="soft">{say("registry.change-end-note")}</p>}
        <Field label={say("registry.proof")} required hint={say("registry.change-proof-hint")}>
          {() => (
            <ProofFiles
              purpose="proof"
              place={household.place}
              label={say("registry.proof")}
              files={draft.proofs}
              onChange={(files) => set({ proofs: files.map((one) => ({ ...one, fileId: one.fileId as FileId })) })}
            />
          )}
        </Field>
        <Field label={say("registry.note")}>
          {(given) => (
            <TextArea
              {...given}
              rows={3}
              maxLength={500}
              value={draft.note}
              onChange={(event) => set({ note: event.target.value })}
            />
          )}
        </Field>
        <RefusalNote trouble={record.trouble} />
        {kept.restored && <DraftLine draft={kept} />}
      </div>
    </Dialog>
  );
}
