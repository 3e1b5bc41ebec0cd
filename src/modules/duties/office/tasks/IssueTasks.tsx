import { useState } from "react";
import { Button } from "#ui/Button.tsx";
import { Choice } from "#ui/Choice.tsx";
import { DayInput } from "#ui/DayInput.tsx";
import { today } from "#ui/Deadline.tsx";
import { Dialog } from "#ui/Dialog.tsx";
import { Field, FieldGrid } from "#ui/Field.tsx";
import { Input, TextArea } from "#ui/Input.tsx";
import { MultiChoice } from "#ui/MultiChoice.tsx";
import { newId } from "#ui/new-command-id.ts";
import { useDivisions } from "#ui/Places.tsx";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { useTell } from "#ui/Toasts.tsx";
import { useCommand } from "#ui/use-command.ts";
import { useDuties } from "../api.ts";
import { GroundChoice, linesOf, useOwnGround } from "../Lines.tsx";
import styles from "../office.module.css";

const OWNERS: Readonly<Record<number, readonly string[]>> = {
  9: ["township-secretary", "township-head", "township-clerk"],
  12: ["first-secretary", "village-secretary", "village-head", "village-clerk"],
};

/** A list of items, each given to every place chosen, to whoever holds a post there. */
export function IssueTasks({ onClose }: { onClose: () => void }) {
  const { say, speak } = useSpeech();
  const tell = useTell();
  const [listId] = useState(newId);
  const [ground, setGround] = useState(useOwnGround("task.give"));
  const below = useDivisions(ground.length < 12 ? ground : undefined);
  const places = ground.length < 12 && below?.self.code === ground ? below.children : [{ code: ground, name: ground }];
  const [said, setSaid] = useState({ title: "", about: "", documentNo: "", items: "" });
  const [to, setTo] = useState<string[]>([]);
  const [post, setPost] = useState<string | null>(null);
  const [dueOn, setDueOn] = useState<string | null>(null);
  const set = (change: Partial<typeof said>) => setSaid({ ...said, ...change });
  const issue = useCommand(useDuties().issueTasks, {
    onDone: ({ tasks }) => {
      tell(say("tasks.issued", { count: tasks }));
      onClose();
    },
  });
  const lines = linesOf(said.items);
  const digits = places[0]?.code.length ?? 12;
  const ready = said.title.trim().length >= 2 && lines.length > 0 && to.length > 0 && post && dueOn;
  return (
    <Dialog
      open
      drawer
      title={say("tasks.issue")}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{say("ui.cancel")}</Button>
          <Button
            kind="primary"
            disabled={!ready}
            loading={issue.busy}
            onClick={() =>
              void issue.run({
                listId,
                place: ground,
                title: said.title,
                about: said.about,
                documentNo: said.documentNo,
                items: lines.flatMap((title) => to.map((place) => ({ taskId: newId(), place, title, dueOn, post }))),
              } as never)
            }
          >
            {say("tasks.issue")}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <Field label={say("tasks.list-name")} required>
          {(given) => (
            <Input
              {...given}
              value={said.title}
              maxLength={100}
              onChange={(event) => set({ title: event.target.value })}
            />
          )}
        </Field>
        <Field label={say("tasks.items")} required hint={say("tasks.items.hint")}>
          {(given) => (
            <TextArea {...given} rows={5} value={said.items} onChange={(event) => set({ items: event.target.value })} />
          )}
        </Field>
        <GroundChoice
          verb="task.give"
          label={say("notices.under")}
          value={ground}
          onChange={(code) => {
            setGround(code);
            setTo([]);
            setPost(null);
          }}
        />
        <Field label={say("tasks.to")} required>
          {(given) => (
            <MultiChoice
              {...given}
              label={say("tasks.to")}
              values={to}
              options={places.map((one) => ({ value: one.code, label: one.name }))}
              onChange={setTo}
            />
          )}
        </Field>
        <FieldGrid>
          <Field label={say("tasks.owner-post")} required>
            {(given) => (
              <Choice
                {...given}
                value={post}
                options={(OWNERS[digits] ?? []).map((value) => ({ value, label: speak(`post.${value}`) }))}
                onChange={setPost}
              />
            )}
          </Field>
          <Field label={say("tasks.due")} required>
            {(given) => <DayInput {...given} value={dueOn} min={today()} onChange={setDueOn} />}
          </Field>
        </FieldGrid>
        <FieldGrid>
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
          <Field label={say("tasks.about")}>
            {(given) => (
              <Input
                {...given}
                value={said.about}
                maxLength={500}
                onChange={(event) => set({ about: event.target.value })}
              />
            )}
          </Field>
        </FieldGrid>
        <RefusalNote trouble={issue.trouble} />
      </div>
    </Dialog>
  );
}
