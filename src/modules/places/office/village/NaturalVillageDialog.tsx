import { useState } from "react";
import type { Place } from "#kernel/territory.ts";
import { Button } from "#ui/Button.tsx";
import { DecimalInput } from "#ui/DecimalInput.tsx";
import { Dialog } from "#ui/Dialog.tsx";
import { Field, FieldGrid } from "#ui/Field.tsx";
import { Input } from "#ui/Input.tsx";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { useSay } from "#ui/Speech.tsx";
import { useTell } from "#ui/Toasts.tsx";
import { useCommand } from "#ui/use-command.ts";
import { YesNo } from "#ui/YesNo.tsx";
import type { NaturalVillage } from "../../contract.ts";
import { usePlaces } from "../api.ts";
import styles from "../office.module.css";

/** One natural village or group is entered or corrected. */
export function NaturalVillageDialog({
  place,
  row,
  onClose,
}: {
  place: Place;
  row: NaturalVillage;
  onClose: () => void;
}) {
  const say = useSay();
  const tell = useTell();
  const [draft, setDraft] = useState(row);
  const set = (part: Partial<NaturalVillage>) => setDraft((before) => ({ ...before, ...part }));
  const save = useCommand(usePlaces().saveNaturalVillage, {
    onDone: () => {
      tell(say("places.saved", { name: draft.name }));
      onClose();
    },
  });
  return (
    <Dialog
      open
      title={say(row.name ? "places.natural-edit" : "places.natural-new")}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{say("ui.cancel")}</Button>
          <Button
            kind="primary"
            disabled={draft.name.trim() === ""}
            loading={save.busy}
            onClick={() => void save.run({ ...draft, name: draft.name.trim(), place })}
          >
            {say("ui.save")}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <FieldGrid>
          <Field label={say("places.name")} required>
            {(given) => (
              <Input
                {...given}
                value={draft.name}
                maxLength={60}
                onChange={(event) => set({ name: event.target.value })}
              />
            )}
          </Field>
          <Field label={say("places.natural-no")}>
            {(given) => <DecimalInput {...given} scale={1} value={draft.no} onChange={(no) => set({ no })} />}
          </Field>
          <Field label={say("places.households")}>
            {(given) => (
              <DecimalInput
                {...given}
                scale={1}
                value={draft.households}
                onChange={(households) => set({ households })}
              />
            )}
          </Field>
          <Field label={say("places.natural-paved")}>
            {(given) => (
              <YesNo
                {...given}
                label={say("places.natural-paved")}
                value={draft.unpaved === null ? null : !draft.unpaved}
                onChange={(paved) => set({ unpaved: paved === null ? null : !paved })}
              />
            )}
          </Field>
          <Field label={say("places.natural-power")}>
            {(given) => (
              <YesNo
                {...given}
                label={say("places.natural-power")}
                value={draft.power}
                onChange={(power) => set({ power })}
              />
            )}
          </Field>
        </FieldGrid>
        <Field label={say("places.remark")}>
          {(given) => (
            <Input
              {...given}
              value={draft.note ?? ""}
              maxLength={200}
              onChange={(event) => set({ note: event.target.value || null })}
            />
          )}
        </Field>
        <RefusalNote trouble={save.trouble} />
      </div>
    </Dialog>
  );
}
