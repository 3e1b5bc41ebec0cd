import { useState } from "react";
import { Button } from "#ui/Button.tsx";
import { DayInput } from "#ui/DayInput.tsx";
import { today } from "#ui/Deadline.tsx";
import { Dialog } from "#ui/Dialog.tsx";
import { Field } from "#ui/Field.tsx";
import { newId } from "#ui/new-command-id.ts";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { useSay } from "#ui/Speech.tsx";
import { useTell } from "#ui/Toasts.tsx";
import { useCommand } from "#ui/use-command.ts";
import type { Helper, HelperId, HouseholdShown } from "../../contract.ts";
import { useRegistry } from "../api.ts";
import { type Cadre, CadreChoice } from "../CadreChoice.tsx";
import styles from "../matters/Matters.module.css";

/** A cadre becomes responsible for the household from a day. */
export function AssignHelperDialog({ page, onClose }: { page: HouseholdShown; onClose: () => void }) {
  const say = useSay();
  const tell = useTell();
  const [helperId] = useState(newId);
  const [cadre, setCadre] = useState<Cadre | null>(null);
  const [since, setSince] = useState<string | null>(today());
  const { household } = page;
  const assign = useCommand(useRegistry().assignHelper, {
    onDone: () => {
      tell(say("registry.helper-assigned", { name: cadre?.name ?? "" }));
      onClose();
    },
  });
  return (
    <Dialog
      open
      title={say("registry.helper-assign")}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{say("ui.cancel")}</Button>
          <Button
            kind="primary"
            loading={assign.busy}
            disabled={!cadre || !since}
            onClick={() =>
              cadre &&
              void assign.run({
                householdId: household.id,
                helperId: helperId as HelperId,
                cadreId: cadre.id,
                since: since as never,
              })
            }
          >
            {say("registry.helper-assign")}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <Field label={say("registry.helper-who")} required>
          {(given) => <CadreChoice {...given} value={cadre} under={household.place} onChange={setCadre} />}
        </Field>
        <Field label={say("registry.helper-since")} required>
          {(given) => <DayInput {...given} value={since} onChange={setSince} />}
        </Field>
        <RefusalNote trouble={assign.trouble} />
      </div>
    </Dialog>
  );
}

/** A cadre is no longer responsible from a day; the line stays on record. */
export function EndHelperDialog({
  page,
  helper,
  onClose,
}: {
  page: HouseholdShown;
  helper: Helper;
  onClose: () => void;
}) {
  const say = useSay();
  const tell = useTell();
  const [until, setUntil] = useState<string | null>(today());
  const end = useCommand(useRegistry().endHelper, {
    onDone: () => {
      tell(say("registry.helper-ended-told", { name: helper.name }));
      onClose();
    },
  });
  return (
    <Dialog
      open
      width="narrow"
      title={say("registry.helper-end-title", { name: helper.name })}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{say("ui.cancel")}</Button>
          <Button
            kind="primary"
            loading={end.busy}
            disabled={!until}
            onClick={() => void end.run({ householdId: page.household.id, helperId: helper.id, until: until as never })}
          >
            {say("registry.helper-end")}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <Field label={say("registry.helper-until")} hint={say("registry.helper-until-hint")} required>
          {(given) => <DayInput {...given} value={until} min={helper.since} onChange={setUntil} />}
        </Field>
        <RefusalNote trouble={end.trouble} />
      </div>
    </Dialog>
  );
}
