import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Refusal } from "#kernel/refusal.ts";
import { ActButton } from "#ui/ActButton.tsx";
import { Button } from "#ui/Button.tsx";
import { Dialog } from "#ui/Dialog.tsx";
import { Field } from "#ui/Field.tsx";
import { Input } from "#ui/Input.tsx";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { useTell } from "#ui/Toasts.tsx";
import { troubleOf } from "#ui/trouble.ts";
import { useCommand } from "#ui/use-command.ts";
import type { PersonShown } from "../contract.ts";
import { findField } from "../domain/fields.ts";
import { useRegistry } from "./api.ts";
import styles from "./Duplicates.module.css";
import { FactValue } from "./FactValue.tsx";

type Props = { pair: { keep: PersonShown; other: PersonShown }; onSwap: () => void; onClose: () => void };

/** Two records of one person side by side: what stays, what is taken over, and the other ends as merged. */
export function MergeDialog({ pair, onSwap, onClose }: Props) {
  const { say, speak } = useSpeech();
  const tell = useTell();
  const registry = useRegistry();
  const input = { keepId: pair.keep.personId, otherId: pair.other.personId };
  const beside = useQuery(registry.beside.queryOptions({ input }));
  const [take, setTake] = useState<readonly string[]>([]);
  const [reason, setReason] = useState("");
  const merge = useCommand(registry.merge, {
    onDone: () => {
      tell(say("registry.merged", { name: pair.keep.name ?? "" }));
      onClose();
    },
  });
  const refused = beside.data?.refusal;
  const whyNot = refused ? new Refusal(refused.code, 409, refused.facts) : null;
  return (
    <Dialog
      open
      drawer
      width="broad"
      title={say("registry.compare-and-merge")}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onSwap}>{say("registry.merge-swap")}</Button>
          <ActButton
            kind="primary"
            whyNot={whyNot}
            disabled={reason.trim().length < 2 || !beside.data}
            loading={merge.busy}
            onClick={() => void merge.run({ ...input, take: [...take], reason: reason.trim() })}
          >
            {say("registry.merge")}
          </ActButton>
        </>
      }
    >
      <div className={styles.form}>
        <RefusalNote trouble={beside.error ? troubleOf(beside.error) : merge.trouble} />
        {whyNot && <RefusalNote trouble={{ kind: "refused", ...whyNot, message: whyNot.code, facts: whyNot.facts }} />}
        <table className={styles.sides}>
          <thead>
            <tr>
              <th scope="col">{say("ui.diff.field")}</th>
              <th scope="col">{say("registry.merge-keep", { place: pair.keep.placeName })}</th>
              <th scope="col">{say("registry.merge-other", { place: pair.other.placeName })}</th>
              <th scope="col">{say("registry.merge-take")}</th>
            </tr>
          </thead>
          <tbody>
            {beside.data?.sides.map((side) => {
              const field = findField(`person.${side.key}`);
              if (!field) return null;
              const name = speak(`field.${field.id}`);
              return (
                <tr key={side.key} className={side.differs ? styles.differs : undefined}>
                  <th scope="row">{name}</th>
                  <td>
                    <FactValue field={field} value={side.keep} />
                  </td>
                  <td>
                    <FactValue field={field} value={side.other} />
                  </td>
                  <td>
                    {side.differs && (
                      <input
                        type="checkbox"
                        aria-label={say("registry.merge-take-field", { field: name })}
                        checked={take.includes(side.key)}
                        onChange={(event) =>
                          setTake(event.target.checked ? [...take, side.key] : take.filter((one) => one !== side.key))
                        }
                      />
                    )}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
        <Field label={say("registry.reason")} required hint={say("registry.reason-hint")}>
          {(given) => <Input {...given} value={reason} onChange={(event) => setReason(event.target.value)} />}
        </Field>
      </div>
    </Dialog>
  );
}
