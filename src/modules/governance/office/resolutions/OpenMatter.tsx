import { useState } from "react";
import { useGo } from "#ui/Address.tsx";
import { Button } from "#ui/Button.tsx";
import { Choice } from "#ui/Choice.tsx";
import { Dialog } from "#ui/Dialog.tsx";
import { DraftLine } from "#ui/DraftLine.tsx";
import { Field } from "#ui/Field.tsx";
import { Input, TextArea } from "#ui/Input.tsx";
import { newId } from "#ui/new-command-id.ts";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { useSay } from "#ui/Speech.tsx";
import { useCommand } from "#ui/use-command.ts";
import { useDraft } from "#ui/use-draft.ts";
import { useGovernance } from "../api.ts";
import styles from "../office.module.css";
import { useLists } from "../use-lists.ts";
import { useOwnVillage, VillageChoice } from "../VillageChoice.tsx";

type Draft = { place?: string | undefined; matter: string | null; title: string; content: string };

/** A matter of the village is opened: which kind, what is to be decided. */
export function OpenMatter({ onClose }: { onClose: () => void }) {
  const say = useSay();
  const go = useGo();
  const own = useOwnVillage();
  const { lists, options, word } = useLists();
  const [resolutionId] = useState(newId);
  const draft = useDraft<Draft>("governance.open", { matter: null, title: "", content: "" });
  const { value } = draft;
  const set = (change: Partial<Draft>) => draft.set((before) => ({ ...before, ...change }));
  const open = useCommand(useGovernance().open, {
    onDone: () => {
      draft.forget();
      go(`/governance/resolutions/${resolutionId}`);
    },
  });
  const place = own ?? value.place;
  const ready =
    place?.length === 12 && value.matter && value.title.trim().length > 1 && value.content.trim().length > 1;
  return (
    <Dialog
      open
      title={say("governance.open")}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{say("ui.cancel")}</Button>
          <Button
            kind="primary"
            disabled={!ready}
            loading={open.busy}
            onClick={() => void open.run({ ...value, resolutionId, place } as never)}
          >
            {say("governance.save")}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        {lists && (
          <p className="soft">{`${say("ui.lead", { word: say("governance.procedure") })}${word(lists.procedure)}`}</p>
        )}
        <VillageChoice value={value.place} onChange={(code) => set({ place: code })} />
        <Field label={say("governance.matter")} required>
          {(given) => (
            <Choice
              {...given}
              value={value.matter}
              options={options(lists?.matters)}
              onChange={(matter) => set({ matter })}
            />
          )}
        </Field>
        <Field label={say("governance.title")} required>
          {(given) => (
            <Input
              {...given}
              value={value.title}
              maxLength={60}
              onChange={(event) => set({ title: event.target.value })}
            />
          )}
        </Field>
        <Field label={say("governance.content")} hint={say("governance.content-hint")} required>
          {(given) => (
            <TextArea
              {...given}
              rows={6}
              maxLength={1_500}
              value={value.content}
              onChange={(event) => set({ content: event.target.value })}
            />
          )}
        </Field>
        <DraftLine draft={draft} />
        <RefusalNote trouble={open.trouble} />
      </div>
    </Dialog>
  );
}
