import { useState } from "react";
import { useGo } from "#ui/Address.tsx";
import { Button } from "#ui/Button.tsx";
import { Choice } from "#ui/Choice.tsx";
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
import { DISPUTE_KINDS, type DisputeKind } from "../../contract.ts";
import { useGovernance } from "../api.ts";
import styles from "../office.module.css";
import { useLists } from "../use-lists.ts";
import { useOwnVillage, VillageChoice } from "../VillageChoice.tsx";
import { HouseholdChoice, type PickedHousehold } from "./HouseholdChoice.tsx";

type Draft = {
  place?: string | undefined;
  kind: DisputeKind;
  topic: string | null;
  rating: string | null;
  title: string;
  parties: string;
  households: PickedHousehold[];
  facts: string;
  reportedOn: string;
};

/** A dispute, or a tendency somebody has noticed. What is typed of people does not stay on the machine. */
export function ReportDispute({ onClose }: { onClose: () => void }) {
  const say = useSay();
  const go = useGo();
  const own = useOwnVillage();
  const { lists, options } = useLists();
  const [disputeId] = useState(newId);
  const draft = useDraft<Draft>(
    "governance.report",
    {
      ...{ kind: "dispute", topic: null, rating: null, title: "", parties: "" },
      ...{ households: [], facts: "", reportedOn: today() },
    },
    { secret: ["title", "parties", "households", "facts"] },
  );
  const { value } = draft;
  const set = (change: Partial<Draft>) => draft.set((before) => ({ ...before, ...change }));
  const send = useCommand(useGovernance().reportDispute, {
    onDone: () => {
      draft.forget();
      go(`/governance/disputes/${disputeId}`);
    },
  });
  const place = own ?? value.place;
  const tendency = value.kind === "tendency";
  const ready =
    place?.length === 12 &&
    value.topic &&
    value.title.trim().length > 1 &&
    value.facts.trim().length > 1 &&
    (!tendency || value.rating);
  const run = () =>
    void send.run({
      ...value,
      ...{ disputeId, place, rating: tendency ? value.rating : null },
      households: value.households.map((one) => one.id),
    } as never);
  return (
    <Dialog
      open
      title={say("governance.report-title")}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{say("ui.cancel")}</Button>
          <Button kind="primary" disabled={!ready} loading={send.busy} onClick={run}>
            {say("governance.report")}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <VillageChoice value={value.place} onChange={(code) => set({ place: code, households: [] })} />
        <FieldGrid>
          <Field label={say("governance.kind")} required>
            {(given) => (
              <Choice
                {...given}
                mayBeEmpty={false}
                value={value.kind}
                options={DISPUTE_KINDS.map((one) => ({ value: one, label: say(`governance.kind.${one}`) }))}
                onChange={(kind) => set({ kind: kind as DisputeKind })}
              />
            )}
          </Field>
          <Field label={say("governance.topic")} required>
            {(given) => (
              <Choice
                {...given}
                value={value.topic}
                options={options(lists?.topics)}
                onChange={(topic) => set({ topic })}
              />
            )}
          </Field>
          {tendency && (
            <Field label={say("governance.rating")} required>
              {(given) => (
                <Choice
                  {...given}
                  value={value.rating}
                  options={options(lists?.ratings)}
                  onChange={(rating) => set({ rating })}
                />
              )}
            </Field>
          )}
          <Field label={say("governance.reported-on")} required>
            {(given) => (
              <DayInput {...given} value={value.reportedOn} onChange={(on) => set({ reportedOn: on ?? "" })} />
            )}
          </Field>
        </FieldGrid>
        <Field label={say("governance.dispute-title")} required>
          {(given) => (
            <Input
              {...given}
              maxLength={60}
              value={value.title}
              onChange={(event) => set({ title: event.target.value })}
            />
          )}
        </Field>
        <Field label={say("governance.parties")} hint={say("governance.parties-hint")}>
          {(given) => (
            <Input
              {...given}
              maxLength={200}
              value={value.parties}
              onChange={(event) => set({ parties: event.target.value })}
            />
          )}
        </Field>
        {place?.length === 12 && (
          <HouseholdChoice place={place} value={value.households} onChange={(households) => set({ households })} />
        )}
        <Field label={say("governance.facts")} required>
          {(given) => (
            <TextArea
              {...given}
              rows={4}
              maxLength={2_000}
              value={value.facts}
              onChange={(event) => set({ facts: event.target.value })}
            />
          )}
        </Field>
        <DraftLine draft={draft} />
        <RefusalNote trouble={send.trouble} />
      </div>
    </Dialog>
  );
}
