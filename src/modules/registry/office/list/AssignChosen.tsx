import { useState } from "react";
import type { Day } from "#kernel/day.ts";
import { ActButton } from "#ui/ActButton.tsx";
import { Button } from "#ui/Button.tsx";
import { DayInput } from "#ui/DayInput.tsx";
import { today } from "#ui/Deadline.tsx";
import { Dialog } from "#ui/Dialog.tsx";
import { Field } from "#ui/Field.tsx";
import type { Selection } from "#ui/list/selection.ts";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { useWhyNot } from "#ui/Rights.tsx";
import { useSay } from "#ui/Speech.tsx";
import { useTell } from "#ui/Toasts.tsx";
import { useCommand } from "#ui/use-command.ts";
import { useRegistry } from "../api.ts";
import { type Cadre, CadreChoice } from "../CadreChoice.tsx";
import styles from "../matters/Matters.module.css";

const AT_ONCE = 200;

/** The chosen households get a cadre responsible from a day, all at once. */
export function AssignChosen({ under, selection }: { under: string | undefined; selection: Selection }) {
  const say = useSay();
  const tell = useTell();
  const barred = useWhyNot()("household.edit");
  const [open, setOpen] = useState(false);
  const [cadre, setCadre] = useState<Cadre | null>(null);
  const [since, setSince] = useState<string | null>(today());
  const households = [...selection.chosen].slice(0, AT_ONCE);
  const assign = useCommand(useRegistry().assignHelpers, {
    onDone: (done) => {
      tell(say("registry.helpers-assigned", { name: cadre?.name ?? "", ...done }));
      selection.setMany(households, false);
      setOpen(false);
    },
  });
  const word = say("registry.helpers-assign", { count: households.length });
  return (
    <>
      <ActButton whyNot={barred} onClick={() => setOpen(true)}>
        {word}
      </ActButton>
      {open && (
        <Dialog
          open
          title={word}
          onClose={() => setOpen(false)}
          actions={
            <>
              <Button onClick={() => setOpen(false)}>{say("ui.cancel")}</Button>
              <Button
                kind="primary"
                loading={assign.busy}
                disabled={!cadre || !since}
                onClick={() =>
                  cadre && void assign.run({ households: households as never, cadreId: cadre.id, since: since as Day })
                }
              >
                {say("registry.helper-assign")}
              </Button>
            </>
          }
        >
          <div className={styles.form}>
            <Field label={say("registry.helper-who")} required>
              {(given) => (
                <CadreChoice {...given} value={cadre} {...(under && { under: String(under) })} onChange={setCadre} />
              )}
            </Field>
            <Field label={say("registry.helper-since")} required>
              {(given) => <DayInput {...given} value={since} onChange={setSince} />}
            </Field>
            <RefusalNote trouble={assign.trouble} />
          </div>
        </Dialog>
      )}
    </>
  );
}
