import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { ActButton } from "#ui/ActButton.tsx";
import { Button } from "#ui/Button.tsx";
import { Choice } from "#ui/Choice.tsx";
import { today } from "#ui/Deadline.tsx";
import { Dialog } from "#ui/Dialog.tsx";
import { Field, FieldGrid } from "#ui/Field.tsx";
import { Input } from "#ui/Input.tsx";
import { newId } from "#ui/new-command-id.ts";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { useTell } from "#ui/Toasts.tsx";
import { useCommand } from "#ui/use-command.ts";
import {
  blankDuty,
  type DeclaredDuty,
  type DutySaid,
  declarationOf,
  saidOf,
  whyNotDeclare,
} from "../../../contract.ts";
import { useDuties } from "../../api.ts";
import { GroundChoice, useNamed, useOwnGround } from "../../Lines.tsx";
import styles from "../../office.module.css";
import { NextDays } from "./NextDays.tsx";
import { SettledFields } from "./SettledFields.tsx";
import { WhenFields } from "./WhenFields.tsx";
import { WhoFields } from "./WhoFields.tsx";

/** Two of one key may hold side by side, each on its ground. */
const nameOf = ({ declaration, own }: DeclaredDuty): string => own?.id ?? declaration.key;

/** A duty of our own: filled in anew, or instead of one in force, on what paper; with the next days it will be due. */
export function DeclareDuty({ inForce, onClose }: { inForce: readonly DeclaredDuty[]; onClose: () => void }) {
  const { say } = useSpeech();
  const named = useNamed();
  const tell = useTell();
  const [declarationId] = useState(newId);
  const [place, setPlace] = useState(useOwnGround("duty.declare"));
  const [documentNo, setDocumentNo] = useState("");
  const [instead, setInstead] = useState<string | null>(null);
  const blank = () => blankDuty(`own-${declarationId.slice(-8)}`, today());
  const [said, setSaid] = useState<DutySaid>(blank);
  const choices = useQuery(useDuties().dutyChoices.queryOptions({ input: {} })).data;
  const declare = useCommand(useDuties().declare, {
    onDone: () => {
      tell(say("duties.declared"));
      onClose();
    },
  });
  const from = inForce.find((one) => nameOf(one) === instead)?.declaration;
  const labelOf = ({ declaration, own }: DeclaredDuty) =>
    own ? `${named(declaration)} · ${own.placeName}` : named(declaration);
  const set = (change: Partial<DutySaid>) => setSaid({ ...said, ...change });
  const begin = (name: string | null) => {
    const found = inForce.find((one) => nameOf(one) === name)?.declaration;
    setInstead(name);
    setSaid(found ? saidOf(found, today()) : blank());
  };
  const parts = { said, set, choices };
  return (
    <Dialog
      open
      drawer
      width="broad"
      title={say("duties.declare")}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{say("ui.cancel")}</Button>
          <ActButton
            kind="primary"
            whyNot={whyNotDeclare(said, documentNo)}
            loading={declare.busy}
            onClick={() =>
              void declare.run({ declarationId, place, documentNo, declaration: declarationOf(said, from) } as never)
            }
          >
            {say("duties.declare.do")}
          </ActButton>
        </>
      }
    >
      <div className={styles.form}>
        <FieldGrid>
          <Field label={say("duties.declare.instead")} hint={say("duties.declare.instead.hint")}>
            {(given) => (
              <Choice
                {...given}
                value={instead}
                emptyWord={say("duties.declare.new")}
                options={inForce.map((one) => ({ value: nameOf(one), label: labelOf(one) }))}
                onChange={begin}
              />
            )}
          </Field>
          <Field label={say("duties.name")} required>
            {(given) => (
              <Input {...given} value={said.zh} maxLength={60} onChange={(event) => set({ zh: event.target.value })} />
            )}
          </Field>
          <Field label={say("tasks.document")} required>
            {(given) => (
              <Input
                {...given}
                value={documentNo}
                maxLength={60}
                onChange={(event) => setDocumentNo(event.target.value)}
              />
            )}
          </Field>
          <GroundChoice verb="duty.declare" label={say("duties.place")} value={place} onChange={setPlace} />
        </FieldGrid>
        <WhoFields {...parts} />
        <WhenFields {...parts} />
        <NextDays {...parts} />
        <SettledFields {...parts} />
        <RefusalNote trouble={declare.trouble} />
      </div>
    </Dialog>
  );
}
