import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "#ui/Button.tsx";
import { Choice } from "#ui/Choice.tsx";
import { DayInput } from "#ui/DayInput.tsx";
import { today } from "#ui/Deadline.tsx";
import { Dialog } from "#ui/Dialog.tsx";
import { Field, FieldGrid } from "#ui/Field.tsx";
import { Input, TextArea } from "#ui/Input.tsx";
import { newId } from "#ui/new-command-id.ts";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { useTell } from "#ui/Toasts.tsx";
import { useCommand } from "#ui/use-command.ts";
import { CAMPAIGN_KINDS } from "../../contract.ts";
import { useDuties } from "../api.ts";
import { GroundChoice, linesOf, useNamed, useOwnGround } from "../Lines.tsx";
import styles from "../office.module.css";

/** Starts a campaign; the winter one brings its checklist from the rules. */
export function StartCampaign({ onClose }: { onClose: () => void }) {
  const { say, speak } = useSpeech();
  const named = useNamed();
  const tell = useTell();
  const api = useDuties();
  const choices = useQuery(api.meetingChoices.queryOptions({ input: {} }));
  const [campaignId] = useState(newId);
  const [place, setPlace] = useState(useOwnGround("campaign.run"));
  const [said, setSaid] = useState({ title: "", items: "", documentNo: "" });
  const [kind, setKind] = useState<string | null>(null);
  const [over, setOver] = useState<string | null>("household");
  const [startsOn, setStartsOn] = useState<string | null>(today());
  const [dueOn, setDueOn] = useState<string | null>(null);
  const set = (change: Partial<typeof said>) => setSaid({ ...said, ...change });
  const start = useCommand(api.startCampaign, {
    onDone: () => {
      tell(say("campaigns.started"));
      onClose();
    },
  });
  const winter = choices.data?.winter ?? [];
  const items = linesOf(said.items);
  const checklist = items.map(
    (text, i) => winter.find((one) => named(one) === text) ?? { key: `item-${i + 1}`, zh: text, en: text },
  );
  const choose = (value: string | null) => {
    setKind(value);
    if (value === "winter" && said.items === "") set({ items: winter.map(named).join("\n") });
  };
  return (
    <Dialog
      open
      drawer
      title={say("campaigns.new")}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{say("ui.cancel")}</Button>
          <Button
            kind="primary"
            disabled={said.title.trim().length < 2 || !kind || !over || !startsOn || !dueOn || items.length === 0}
            loading={start.busy}
            onClick={() =>
              void start.run({
                campaignId,
                place,
                kind,
                title: said.title,
                over,
                checklist,
                startsOn,
                dueOn,
                documentNo: said.documentNo,
              } as never)
            }
          >
            {say("campaigns.new")}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <Field label={say("campaigns.name")} required>
          {(given) => (
            <Input
              {...given}
              value={said.title}
              maxLength={100}
              onChange={(event) => set({ title: event.target.value })}
            />
          )}
        </Field>
        <FieldGrid>
          <Field label={say("campaigns.kind")} required>
            {(given) => (
              <Choice
                {...given}
                value={kind}
                options={CAMPAIGN_KINDS.map((value) => ({ value, label: speak(`campaigns.kind.${value}`) }))}
                onChange={choose}
              />
            )}
          </Field>
          <Field label={say("campaigns.over")} required>
            {(given) => (
              <Choice
                {...given}
                value={over}
                mayBeEmpty={false}
                options={(["household", "village"] as const).map((value) => ({
                  value,
                  label: speak(`campaigns.over.${value}`),
                }))}
                onChange={setOver}
              />
            )}
          </Field>
          <GroundChoice verb="campaign.run" label={say("duties.place")} value={place} onChange={setPlace} />
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
          <Field label={say("campaigns.from")} required>
            {(given) => <DayInput {...given} value={startsOn} onChange={setStartsOn} />}
          </Field>
          <Field label={say("campaigns.until")} required>
            {(given) => <DayInput {...given} value={dueOn} min={startsOn ?? today()} onChange={setDueOn} />}
          </Field>
        </FieldGrid>
        <Field label={say("campaigns.checklist")} required hint={say("campaigns.checklist.hint")}>
          {(given) => (
            <TextArea {...given} rows={5} value={said.items} onChange={(event) => set({ items: event.target.value })} />
          )}
        </Field>
        <RefusalNote trouble={start.trouble} />
      </div>
    </Dialog>
  );
}
