import { useState } from "react";
import { useGo } from "#ui/Address.tsx";
import { Button } from "#ui/Button.tsx";
import { DayInput } from "#ui/DayInput.tsx";
import { Dialog } from "#ui/Dialog.tsx";
import { Field, FieldGrid } from "#ui/Field.tsx";
import { Input, TextArea } from "#ui/Input.tsx";
import { newId } from "#ui/new-command-id.ts";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { useTell } from "#ui/Toasts.tsx";
import { useCommand } from "#ui/use-command.ts";
import { PART_KINDS } from "../../contract.ts";
import { useDuties } from "../api.ts";
import { GroundChoice, PersonChoice, useOwnGround } from "../Lines.tsx";
import styles from "../office.module.css";

type Part = {
  id: string;
  kind: (typeof PART_KINDS)[number];
  title: string;
  owner: { id: string; name: string } | null;
  startsOn: string | null;
  dueOn: string | null;
};

/** A plan as a draft: letters with their person, milestones with person and day, stages from day to day. */
export function WritePlan({ onClose }: { onClose: () => void }) {
  const { say, speak } = useSpeech();
  const tell = useTell();
  const go = useGo();
  const [planId] = useState(newId);
  const [place, setPlace] = useState(useOwnGround("plan.edit"));
  const [said, setSaid] = useState({ title: "", goal: "", documentNo: "" });
  const [parts, setParts] = useState<Part[]>([]);
  const set = (change: Partial<typeof said>) => setSaid({ ...said, ...change });
  const change = (id: string, part: Partial<Part>) =>
    setParts(parts.map((one) => (one.id === id ? { ...one, ...part } : one)));
  const save = useCommand(useDuties().savePlan, {
    onDone: () => {
      tell(say("plans.saved"));
      go(`/plans/${planId}`);
    },
  });
  const whole =
    parts.length > 0 &&
    parts.every(
      (one) =>
        one.title.trim().length >= 2 && (one.kind === "stage" || one.owner) && (one.kind === "letter" || one.dueOn),
    );
  return (
    <Dialog
      open
      drawer
      width="broad"
      title={say("plans.new")}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{say("ui.cancel")}</Button>
          <Button
            kind="primary"
            disabled={said.title.trim().length < 2 || said.goal.trim().length < 2 || !whole}
            loading={save.busy}
            onClick={() =>
              void save.run({
                planId,
                place,
                ...said,
                parts: parts.map(({ owner, ...one }) => ({ ...one, ownerId: owner?.id ?? null })),
              } as never)
            }
          >
            {say("plans.save")}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <FieldGrid>
          <Field label={say("plans.name")} required>
            {(given) => (
              <Input
                {...given}
                value={said.title}
                maxLength={100}
                onChange={(event) => set({ title: event.target.value })}
              />
            )}
          </Field>
          <Field label={say("tasks.document")}>
            {(given) => (
              <Input
                {...given}
                value={said.documentNo}
                maxLength={60}
                onChange={(event) => set({ documentNo: event.target.value })}
              />
            )}
          </Field>
          <GroundChoice verb="plan.edit" label={say("duties.place")} value={place} onChange={setPlace} />
        </FieldGrid>
        <Field label={say("plans.goal")} required>
          {(given) => (
            <TextArea
              {...given}
              rows={3}
              value={said.goal}
              maxLength={2_000}
              onChange={(event) => set({ goal: event.target.value })}
            />
          )}
        </Field>
        {parts.map((one) => (
          <div key={one.id} className={styles.line}>
            <Field label={speak(`plans.${one.kind}`)}>
              {(given) => (
                <Input
                  {...given}
                  value={one.title}
                  maxLength={100}
                  onChange={(event) => change(one.id, { title: event.target.value })}
                />
              )}
            </Field>
            {one.kind === "stage" ? (
              <Field label={say("meetings.from")}>
                {(given) => (
                  <DayInput {...given} value={one.startsOn} onChange={(startsOn) => change(one.id, { startsOn })} />
                )}
              </Field>
            ) : (
              <Field label={say("plans.part.owner")}>
                {(given) => (
                  <PersonChoice {...given} value={one.owner} onChange={(owner) => change(one.id, { owner })} />
                )}
              </Field>
            )}
            {one.kind !== "letter" && (
              <Field label={say("duties.due")}>
                {(given) => <DayInput {...given} value={one.dueOn} onChange={(dueOn) => change(one.id, { dueOn })} />}
              </Field>
            )}
            <Button kind="text" onClick={() => setParts(parts.filter((other) => other.id !== one.id))}>
              {say("rules.drop")}
            </Button>
          </div>
        ))}
        <div className={styles.tools}>
          {PART_KINDS.map((kind) => (
            <Button
              key={kind}
              onClick={() =>
                setParts([...parts, { id: newId(), kind, title: "", owner: null, startsOn: null, dueOn: null }])
              }
            >
              {speak(`plans.part.add.${kind}`)}
            </Button>
          ))}
        </div>
        <RefusalNote trouble={save.trouble} />
      </div>
    </Dialog>
  );
}
