import { useState } from "react";
import { Button } from "#ui/Button.tsx";
import { DayInput } from "#ui/DayInput.tsx";
import { today } from "#ui/Deadline.tsx";
import { Dialog } from "#ui/Dialog.tsx";
import { Field } from "#ui/Field.tsx";
import { MultiChoice } from "#ui/MultiChoice.tsx";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { useSay } from "#ui/Speech.tsx";
import { useTell } from "#ui/Toasts.tsx";
import { useCommand } from "#ui/use-command.ts";
import type { ToHandOver } from "../../contract.ts";
import { useRegistry } from "../api.ts";
import { type Cadre, CadreChoice } from "../CadreChoice.tsx";
import styles from "./Matters.module.css";

/** All households of one who left pass to another cadre, or some of them. */
export function HandOverDialog({ from, onClose }: { from: ToHandOver; onClose: () => void }) {
  const say = useSay();
  const tell = useTell();
  const [to, setTo] = useState<Cadre | null>(null);
  const [since, setSince] = useState<string | null>(today());
  const [only, setOnly] = useState<string[]>([]);
  const pass = useCommand(useRegistry().handOver, {
    onDone: ({ households }) => {
      tell(say("registry.handed-over", { count: households, name: to?.name ?? "" }));
      onClose();
    },
  });
  return (
    <Dialog
      open
      drawer
      title={say("registry.hand-over-title", { name: from.name })}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{say("ui.cancel")}</Button>
          <Button
            kind="primary"
            loading={pass.busy}
            disabled={!to || !since}
            onClick={() =>
              to &&
              void pass.run({
                fromCadreId: from.cadreId,
                toCadreId: to.id,
                since: since as never,
                householdIds: only as never,
              })
            }
          >
            {say("registry.hand-over")}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <Field label={say("registry.hand-over-to")} required>
          {(given) => (
            <CadreChoice
              {...given}
              value={to}
              {...(from.households[0] && { under: from.households[0].place })}
              onChange={setTo}
            />
          )}
        </Field>
        <Field label={say("registry.hand-over-since")} hint={say("registry.hand-over-since-hint")} required>
          {(given) => <DayInput {...given} value={since} onChange={setSince} />}
        </Field>
        <Field
          label={say("registry.hand-over-which")}
          hint={say("registry.hand-over-which-hint", { count: from.count })}
        >
          {(given) => (
            <MultiChoice
              {...given}
              label={say("registry.hand-over-which")}
              values={only}
              options={from.households.map((one) => ({
                value: one.householdId,
                label: say("registry.household-of", { name: one.headName ?? "" }),
              }))}
              onChange={setOnly}
            />
          )}
        </Field>
        <RefusalNote trouble={pass.trouble} />
      </div>
    </Dialog>
  );
}
