import { useState } from "react";
import type { UnitId } from "#kernel/ids.ts";
import { Button } from "#ui/Button.tsx";
import { Checkbox } from "#ui/Checkbox.tsx";
import { Choice } from "#ui/Choice.tsx";
import { DayInput } from "#ui/DayInput.tsx";
import { today } from "#ui/Deadline.tsx";
import { DecimalInput } from "#ui/DecimalInput.tsx";
import { Dialog } from "#ui/Dialog.tsx";
import { Field, FieldGrid } from "#ui/Field.tsx";
import { Input } from "#ui/Input.tsx";
import { newId } from "#ui/new-command-id.ts";
import { PlacePicker } from "#ui/PlacePicker.tsx";
import { useDivisions } from "#ui/Places.tsx";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { useTell } from "#ui/Toasts.tsx";
import { useCommand } from "#ui/use-command.ts";
import { YesNo } from "#ui/YesNo.tsx";
import { UNIT_KINDS, UNIT_LEVELS, type UnitRow } from "../../contract.ts";
import { useOrganisation } from "../api.ts";
import { CadrePicker } from "../CadrePicker.tsx";
import styles from "../office.module.css";
import { UnitChoice } from "../UnitChoice.tsx";
import { EndUnitDialog } from "./EndUnitDialog.tsx";

const fresh = {
  name: "",
  kind: "department" as UnitRow["kind"],
  level: "county" as UnitRow["level"],
  parentId: null as UnitId | null,
  establishment: null as number | null,
  heavy: false,
  premises: null as boolean | null,
  funds: null as boolean | null,
};
const factsOf = ({ name, kind, level, parentId, establishment, heavy, premises, funds }: UnitRow): typeof fresh => ({
  name,
  kind,
  level,
  parentId,
  establishment,
  heavy,
  premises,
  funds,
});

/** A unit is entered or changed. A township's assistance office also says whether it has room and funds. */
export function UnitDialog({ unit, onClose }: { unit?: UnitRow; onClose: () => void }) {
  const { say, speak } = useSpeech();
  const tell = useTell();
  const county = useDivisions(undefined)?.self;
  const [id] = useState(() => (unit?.id ?? newId()) as UnitId);
  const [draft, setDraft] = useState(unit ? factsOf(unit) : fresh);
  const [place, setPlace] = useState<string | undefined>(unit?.territory);
  const [leader, setLeader] = useState(unit?.leader ?? null);
  const [since, setSince] = useState<string | null>(unit?.since ?? today());
  const [ending, setEnding] = useState(false);
  const set = (part: Partial<typeof fresh>) => setDraft((before) => ({ ...before, ...part }));
  const save = useCommand(useOrganisation().saveUnit, {
    onDone: () => {
      tell(say("organisation.saved", { name: draft.name }));
      onClose();
    },
  });
  const territory = place ?? county?.code;
  if (ending && unit) return <EndUnitDialog unit={unit} onClose={onClose} />;
  const options = (codes: readonly string[], prefix: string) =>
    codes.map((value) => ({ value, label: speak(`${prefix}.${value}`) }));
  return (
    <Dialog
      open
      drawer
      title={say(unit ? "organisation.unit-edit" : "organisation.unit-new")}
      onClose={onClose}
      actions={
        <>
          {unit && <Button onClick={() => setEnding(true)}>{say("organisation.unit-end")}</Button>}
          <Button onClick={onClose}>{say("ui.cancel")}</Button>
          <Button
            kind="primary"
            disabled={draft.name.trim() === "" || !territory || !since}
            loading={save.busy}
            onClick={() =>
              void save.run({
                ...draft,
                id,
                name: draft.name.trim(),
                territory: territory as never,
                leaderId: leader?.id ?? null,
                since: since as never,
              })
            }
          >
            {say("ui.save")}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <Field label={say("organisation.name")} required>
          {(given) => (
            <Input
              {...given}
              value={draft.name}
              maxLength={80}
              onChange={(event) => set({ name: event.target.value })}
            />
          )}
        </Field>
        <FieldGrid>
          <Field label={say("organisation.kind")} required>
            {(given) => (
              <Choice
                {...given}
                mayBeEmpty={false}
                value={draft.kind}
                options={options(UNIT_KINDS, "unit-kind")}
                onChange={(kind) => kind && set({ kind: kind as UnitRow["kind"] })}
              />
            )}
          </Field>
          <Field label={say("organisation.level")} required>
            {(given) => (
              <Choice
                {...given}
                mayBeEmpty={false}
                value={draft.level}
                options={options(UNIT_LEVELS, "unit-level")}
                onChange={(level) => level && set({ level: level as UnitRow["level"] })}
              />
            )}
          </Field>
        </FieldGrid>
        <Field label={say("organisation.parent")}>
          {(given) => (
            <UnitChoice
              {...given}
              value={draft.parentId}
              except={id}
              onChange={(parentId) => set({ parentId: parentId as UnitId | null })}
            />
          )}
        </Field>
        <p className="soft">{say("organisation.unit-territory", { county: county?.name ?? "" })}</p>
        <PlacePicker value={place === county?.code ? undefined : place} onChange={setPlace} />
        <Field label={say("organisation.leader")}>
          {(given) => <CadrePicker {...given} value={leader} onChange={setLeader} />}
        </Field>
        <FieldGrid>
          <Field label={say("organisation.establishment")}>
            {(given) => (
              <DecimalInput
                {...given}
                scale={1}
                value={draft.establishment}
                onChange={(establishment) => set({ establishment })}
              />
            )}
          </Field>
          <Field label={say("organisation.since")} required>
            {(given) => <DayInput {...given} value={since} onChange={setSince} />}
          </Field>
        </FieldGrid>
        {draft.kind === "township-office" && (
          <>
            <FieldGrid>
              <Field label={say("organisation.premises")}>
                {(given) => (
                  <YesNo
                    {...given}
                    label={say("organisation.premises")}
                    value={draft.premises}
                    onChange={(premises) => set({ premises })}
                  />
                )}
              </Field>
              <Field label={say("organisation.funds")}>
                {(given) => (
                  <YesNo
                    {...given}
                    label={say("organisation.funds")}
                    value={draft.funds}
                    onChange={(funds) => set({ funds })}
                  />
                )}
              </Field>
            </FieldGrid>
            <Checkbox checked={draft.heavy} onChange={(event) => set({ heavy: event.target.checked })}>
              {say("organisation.heavy-long")}
            </Checkbox>
          </>
        )}
        <RefusalNote trouble={save.trouble} />
      </div>
    </Dialog>
  );
}
