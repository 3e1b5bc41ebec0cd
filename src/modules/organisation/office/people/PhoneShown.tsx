import { useState } from "react";
import { Button } from "#ui/Button.tsx";
import { Dialog } from "#ui/Dialog.tsx";
import { Field } from "#ui/Field.tsx";
import { Input } from "#ui/Input.tsx";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { useSay } from "#ui/Speech.tsx";
import { useCommand } from "#ui/use-command.ts";
import type { CadreRead } from "../../contract.ts";
import { useOrganisation } from "../api.ts";
import styles from "../office.module.css";

/** A phone with its middle hidden; the whole of it for a reason, which is logged. */
export function PhoneShown({ cadre }: { cadre: CadreRead }) {
  const say = useSay();
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState("");
  const [whole, setWhole] = useState<string | null>(null);
  const show = useCommand(useOrganisation().showPhone, {
    onDone: ({ phone }) => {
      setWhole(phone);
      setAsking(false);
    },
  });
  if (whole) return <span className="number">{whole}</span>;
  return (
    <>
      <span className="number">{cadre.phone}</span>{" "}
      <Button kind="link" style={{ padding: 0, blockSize: "auto" }} onClick={() => setAsking(true)}>
        {say("organisation.phone-show")}
      </Button>
      <Dialog
        open={asking}
        width="narrow"
        title={say("organisation.phone-show")}
        onClose={() => setAsking(false)}
        actions={
          <Button
            kind="primary"
            disabled={reason.trim().length < 2}
            loading={show.busy}
            onClick={() => void show.run({ id: cadre.id, reason: reason.trim() })}
          >
            {say("organisation.phone-show")}
          </Button>
        }
      >
        <div className={styles.form}>
          <Field label={say("organisation.reason")} required hint={say("organisation.phone-logged")}>
            {(given) => (
              <Input {...given} value={reason} maxLength={200} onChange={(event) => setReason(event.target.value)} />
            )}
          </Field>
          <RefusalNote trouble={show.trouble} />
        </div>
      </Dialog>
    </>
  );
}
