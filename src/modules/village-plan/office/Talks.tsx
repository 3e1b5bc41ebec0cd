import { useState } from "react";
import { Button } from "#ui/Button.tsx";
import { Choice } from "#ui/Choice.tsx";
import { DayInput } from "#ui/DayInput.tsx";
import { today } from "#ui/Deadline.tsx";
import { Dialog } from "#ui/Dialog.tsx";
import { Field, FieldGrid } from "#ui/Field.tsx";
import { Input, TextArea } from "#ui/Input.tsx";
import { newId } from "#ui/new-command-id.ts";
import { ProofFiles } from "#ui/ProofFiles.tsx";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { useMay } from "#ui/Rights.tsx";
import { Section } from "#ui/Screen.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { useTell } from "#ui/Toasts.tsx";
import { useCommand } from "#ui/use-command.ts";
import { useKept } from "#ui/use-draft.ts";
import { TALKED_OVER, type VillagePlanShown } from "../contract.ts";
import { useVillagePlans } from "./api.ts";
import { FileLinks } from "./FileLinks.tsx";
import styles from "./office.module.css";

/** Whom the plan was talked over with, what was said, and what became of it. */
export function Talks({ plan }: { plan: VillagePlanShown }) {
  const { say, language } = useSpeech();
  const [adding, setAdding] = useState(false);
  const open = TALKED_OVER.includes(plan.state);
  const writes = useMay("village-plan.write", plan.place) && open;
  const nameOf = (kind: string): string => plan.talkKinds.find((one) => one.key === kind)?.[language] ?? kind;
  const asked = plan.talkKinds
    .filter((one) => one.needed > 0)
    .map((one) =>
      say("village-plan.talk.needed", {
        name: one[language],
        there: plan.talks.filter((talk) => talk.kind === one.key).length,
        needed: one.needed,
      }),
    );
  return (
    <Section
      title={say("village-plan.talks")}
      note={open ? asked.join(" · ") : undefined}
      actions={writes && <Button onClick={() => setAdding(true)}>{say("village-plan.talk.add")}</Button>}
    >
      {plan.talks.length === 0 && <p className="faint">{say("village-plan.talks-none")}</p>}
      <ul className={styles.list}>
        {plan.talks.map((one) => (
          <li key={one.id}>
            <span className={styles.row}>
              <span className="number">{one.heldOn}</span>
              <strong>{nameOf(one.kind)}</strong>
              <span>
                {one.who} {say("village-plan.talk.count", { count: one.people })}
              </span>
              <span className="faint">{one.writtenName}</span>
            </span>
            <span className={styles.text}>{one.opinions}</span>
            {one.takenUp && (
              <span>
                <span className="faint">{say("village-plan.talk.taken-up")}</span> {one.takenUp}
              </span>
            )}
            <span className={styles.row}>
              <FileLinks files={one.files} />
            </span>
          </li>
        ))}
      </ul>
      {adding && <TalkDialog plan={plan} onClose={() => setAdding(false)} />}
    </Section>
  );
}

type Typed = {
  kind: string | null;
  heldOn: string | null;
  who: string;
  people: string;
  opinions: string;
  takenUp: string;
};

function TalkDialog({ plan, onClose }: { plan: VillagePlanShown; onClose: () => void }) {
  const { say, language } = useSpeech();
  const tell = useTell();
  const [typed, setTyped, forget] = useKept<Typed>(`village-plan-talk ${plan.id}`, {
    ...{ kind: null, heldOn: today(), who: "", people: "", opinions: "", takenUp: "" },
  });
  const [talkId] = useState(newId);
  const [files, setFiles] = useState<{ fileId: string; name: string }[]>([]);
  const set = (change: Partial<Typed>) => setTyped({ ...typed, ...change });
  const add = useCommand(useVillagePlans().addTalk, {
    onDone: () => {
      forget();
      tell(say("village-plan.talk.added"));
      onClose();
    },
  });
  const whole =
    typed.kind && typed.heldOn && typed.who.trim().length >= 2 && typed.people && typed.opinions.trim().length >= 2;
  return (
    <Dialog
      open
      title={say("village-plan.talk.add")}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{say("ui.cancel")}</Button>
          <Button
            kind="primary"
            disabled={!whole}
            loading={add.busy}
            onClick={() =>
              void add.run({
                ...typed,
                villagePlanId: plan.id,
                id: talkId,
                people: Number(typed.people),
                files: files.map((one) => one.fileId),
              } as never)
            }
          >
            {say("ui.save")}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <FieldGrid>
          <Field label={say("village-plan.talk.kind")} required>
            {(given) => (
              <Choice
                {...given}
                value={typed.kind}
                options={plan.talkKinds.map((one) => ({ value: one.key, label: one[language] }))}
                onChange={(kind) => set({ kind })}
              />
            )}
          </Field>
          <Field label={say("village-plan.talk.on")} required>
            {(given) => (
              <DayInput {...given} value={typed.heldOn} max={today()} onChange={(heldOn) => set({ heldOn })} />
            )}
          </Field>
          <Field label={say("village-plan.talk.who")} required>
            {(given) => (
              <Input
                {...given}
                value={typed.who}
                maxLength={200}
                onChange={(event) => set({ who: event.target.value })}
              />
            )}
          </Field>
          <Field label={say("village-plan.talk.people")} required>
            {(given) => (
              <Input
                {...given}
                inputMode="numeric"
                value={typed.people}
                onChange={(event) => set({ people: event.target.value.replace(/\D/g, "").slice(0, 4) })}
              />
            )}
          </Field>
        </FieldGrid>
        <Field label={say("village-plan.talk.opinions")} required>
          {(given) => (
            <TextArea
              {...given}
              rows={4}
              value={typed.opinions}
              maxLength={4_000}
              onChange={(event) => set({ opinions: event.target.value })}
            />
          )}
        </Field>
        <Field label={say("village-plan.talk.taken-up")}>
          {(given) => (
            <TextArea
              {...given}
              value={typed.takenUp}
              maxLength={2_000}
              onChange={(event) => set({ takenUp: event.target.value })}
            />
          )}
        </Field>
        <ProofFiles
          purpose="stationing"
          place={plan.place}
          label={say("village-plan.files")}
          files={files as never}
          onChange={(next) => setFiles(next as never)}
        />
        <RefusalNote trouble={add.trouble} />
      </div>
    </Dialog>
  );
}
