import { useState } from "react";
import { useGo } from "#ui/Address.tsx";
import { Button } from "#ui/Button.tsx";
import { DayInput } from "#ui/DayInput.tsx";
import { today } from "#ui/Deadline.tsx";
import { Dialog } from "#ui/Dialog.tsx";
import { DraftLine } from "#ui/DraftLine.tsx";
import { Field, FieldGrid } from "#ui/Field.tsx";
import { Input, TextArea } from "#ui/Input.tsx";
import { newId } from "#ui/new-command-id.ts";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { useSay } from "#ui/Speech.tsx";
import { useCommand } from "#ui/use-command.ts";
import { useDraft } from "#ui/use-draft.ts";
import { useGovernance } from "../api.ts";
import styles from "../office.module.css";
import { useOwnVillage, VillageChoice } from "../VillageChoice.tsx";
import { ResolutionChoice } from "./ResolutionChoice.tsx";

type Draft = {
  place?: string | undefined;
  title: string;
  text: string;
  adoptedOn: string;
  resolutionId: string | null;
  basis: string;
};
/** A new version of the village rules: its text, and the resolution or the paper that adopted it. */
export function AdoptCharter({ onClose }: { onClose: () => void }) {
  const say = useSay();
  const go = useGo();
  const api = useGovernance();
  const own = useOwnVillage();
  const [charterId] = useState(newId);
  const draft = useDraft<Draft>("governance.adopt", {
    ...{ title: say("governance.charter"), text: "", basis: "" },
    ...{ adoptedOn: today(), resolutionId: null },
  });
  const { value } = draft;
  const set = (change: Partial<Draft>) => draft.set((before) => ({ ...before, ...change }));
  const place = own ?? value.place;
  const send = useCommand(api.adopt, {
    onDone: () => {
      draft.forget();
      go(`/governance/charters/${charterId}`);
    },
  });
  const ready =
    place?.length === 12 &&
    value.text.trim().length >= 20 &&
    (value.resolutionId !== null || value.basis.trim() !== "");
  return (
    <Dialog
      open
      title={say("governance.adopt")}
      width="broad"
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{say("ui.cancel")}</Button>
          <Button
            kind="primary"
            disabled={!ready}
            loading={send.busy}
            onClick={() => void send.run({ ...value, charterId, place } as never)}
          >
            {say("governance.save")}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <VillageChoice value={value.place} onChange={(code) => set({ place: code, resolutionId: null })} />
        <Field label={say("governance.title-of-charter")} required>
          {(given) => (
            <Input
              {...given}
              maxLength={60}
              value={value.title}
              onChange={(event) => set({ title: event.target.value })}
            />
          )}
        </Field>
        <FieldGrid>
          <Field label={say("governance.by-resolution")}>
            {(given) => (
              <ResolutionChoice
                {...given}
                place={place}
                value={value.resolutionId}
                onChange={(resolutionId) => set({ resolutionId })}
              />
            )}
          </Field>
          <Field label={say("governance.adopted-on")} required>
            {(given) => <DayInput {...given} value={value.adoptedOn} onChange={(on) => set({ adoptedOn: on ?? "" })} />}
          </Field>
        </FieldGrid>
        {value.resolutionId === null && (
          <Field label={say("governance.basis")} hint={say("governance.basis-hint")} required>
            {(given) => (
              <Input
                {...given}
                maxLength={200}
                value={value.basis}
                onChange={(event) => set({ basis: event.target.value })}
              />
            )}
          </Field>
        )}
        <Field label={say("governance.charter-text")} hint={say("governance.charter-text-hint")} required>
          {(given) => (
            <TextArea
              {...given}
              rows={14}
              maxLength={20_000}
              value={value.text}
              onChange={(event) => set({ text: event.target.value })}
            />
          )}
        </Field>
        <DraftLine draft={draft} />
        <RefusalNote trouble={send.trouble} />
      </div>
    </Dialog>
  );
}
