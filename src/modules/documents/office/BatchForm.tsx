import { useState } from "react";
import type { Territory } from "#kernel/territory.ts";
import { ActButton } from "#ui/ActButton.tsx";
import { Choice } from "#ui/Choice.tsx";
import { Field, FieldGrid } from "#ui/Field.tsx";
import { Input } from "#ui/Input.tsx";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { useWhyNot } from "#ui/Rights.tsx";
import { useSay } from "#ui/Speech.tsx";
import { useCommand } from "#ui/use-command.ts";
import { BATCH_PAPERS, type PrintBatch } from "../contract.ts";
import { useDocuments } from "./api.ts";
import styles from "./documents.module.css";

const FORMS = ["pdf", "zip"] as const;

/** One paper of every household of the village as one job; the file waits in the tray. */
export function BatchForm({ place }: { place: Territory }) {
  const say = useSay();
  const whyNot = useWhyNot();
  const [paper, setPaper] = useState<PrintBatch["paper"]>("card");
  const [form, setForm] = useState<PrintBatch["form"]>("pdf");
  const [unmask, setUnmask] = useState(false);
  const [reason, setReason] = useState("");
  const [started, setStarted] = useState(false);
  const batch = useCommand(useDocuments().printBatch, { onDone: () => setStarted(true) });
  const mayOpen = paper === "card" && whyNot("household.unseal", place) === null;
  const open = mayOpen && unmask;
  const start = () => {
    setStarted(false);
    void batch.run({ place, paper, form, unmask: open, ...(open ? { reason } : {}) });
  };
  return (
    <div className={styles.batch}>
      <h3>{say("documents.batch")}</h3>
      <p className="faint">{say("documents.batch-lead")}</p>
      <FieldGrid>
        <Field label={say("documents.batch-paper")}>
          {(given) => (
            <Choice
              {...given}
              mayBeEmpty={false}
              value={paper}
              options={BATCH_PAPERS.map((value) => ({ value, label: say(`documents.${value}`) }))}
              onChange={(value) => setPaper((value ?? "card") as PrintBatch["paper"])}
            />
          )}
        </Field>
        <Field label={say("documents.batch-form")}>
          {(given) => (
            <Choice
              {...given}
              mayBeEmpty={false}
              value={form}
              options={FORMS.map((value) => ({ value, label: say(`documents.batch-form.${value}`) }))}
              onChange={(value) => setForm((value ?? "pdf") as PrintBatch["form"])}
            />
          )}
        </Field>
      </FieldGrid>
      {mayOpen && (
        <label className={styles.tick}>
          <input type="checkbox" checked={unmask} onChange={(event) => setUnmask(event.target.checked)} />
          {say("documents.unmask")}
        </label>
      )}
      {open && (
        <Field label={say("documents.unmask-reason")} hint={say("documents.unmask-note")} required>
          {({ status, ...given }) => (
            <Input {...given} status={status} value={reason} onChange={(event) => setReason(event.target.value)} />
          )}
        </Field>
      )}
      <div className={styles.row}>
        <ActButton kind="primary" whyNot={whyNot("document.print", place)} loading={batch.busy} onClick={start}>
          {say("documents.start")}
        </ActButton>
      </div>
      <RefusalNote trouble={batch.trouble} />
      {started && <p role="status">{say("documents.started")}</p>}
    </div>
  );
}
