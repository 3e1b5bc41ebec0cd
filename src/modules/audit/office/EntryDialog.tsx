import { Button } from "antd";
import { Dialog } from "#ui/Dialog.tsx";
import { FactSheet } from "#ui/FactSheet.tsx";
import { formatMoment } from "#ui/Moment.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import type { AuditEntry } from "../contract.ts";
import styles from "./Audit.module.css";

type Props = { entry: AuditEntry; onSubject: (subject: string) => void; onClose: () => void };

/** One entry as it was sealed: what was asked and what came of it, sensitive values already taken out. */
export function EntryDialog({ entry, onSubject, onClose }: Props) {
  const { say, speak, has } = useSpeech();
  const { subject } = entry;
  return (
    <Dialog
      open
      drawer
      title={`${entry.no} · ${has(`command.${entry.command}`) ? speak(`command.${entry.command}`) : entry.command}`}
      onClose={onClose}
      actions={subject && <Button onClick={() => onSubject(subject)}>{say("audit.same-subject")}</Button>}
    >
      <div className={styles.form}>
        <FactSheet
          facts={[
            { key: "who", name: say("audit.who"), value: entry.who ?? say("audit.system"), wide: true },
            { key: "at", name: say("audit.at"), value: formatMoment(entry.at), wide: true },
            { key: "command", name: say("audit.command"), value: entry.command, wide: true },
            { key: "id", name: say("audit.command-id"), value: entry.commandId, wide: true },
          ]}
        />
        <h3>{say("audit.input")}</h3>
        <pre className={styles.json}>{JSON.stringify(entry.input, null, 2)}</pre>
        <h3>{say("audit.result")}</h3>
        <pre className={styles.json}>{JSON.stringify(entry.result, null, 2)}</pre>
      </div>
    </Dialog>
  );
}
