import { Button } from "#ui/Button.tsx";
import { Dialog } from "#ui/Dialog.tsx";
import { FactSheet } from "#ui/FactSheet.tsx";
import { formatMoment } from "#ui/Moment.tsx";
import { PlaceName } from "#ui/Places.tsx";
import { useSay } from "#ui/Speech.tsx";
import type { AuditEntry } from "../contract.ts";
import styles from "./Audit.module.css";
import { Content } from "./Content.tsx";
import { SealMark } from "./SealMark.tsx";
import { useCommandWord } from "./use-command-word.ts";

type Props = { entry: AuditEntry; onSubject: (subject: string) => void; onClose: () => void };

/** One entry as it was sealed: what was asked and what came of it, sensitive values already taken out. */
export function EntryDialog({ entry, onSubject, onClose }: Props) {
  const say = useSay();
  const word = useCommandWord();
  const { subject, place } = entry;
  return (
    <Dialog
      open
      drawer
      title={`${entry.no} · ${word(entry.command)}`}
      onClose={onClose}
      actions={subject && <Button onClick={() => onSubject(subject)}>{say("audit.same-subject")}</Button>}
    >
      <div className={styles.form}>
        <FactSheet
          facts={[
            { key: "who", name: say("audit.who"), value: entry.who ?? say("audit.system"), wide: true },
            { key: "at", name: say("audit.at"), value: formatMoment(entry.at), wide: true },
            {
              key: "place",
              name: say("audit.place"),
              value: place && <PlaceName code={place} from="township" />,
              wide: true,
            },
            { key: "sealed", name: say("audit.sealed"), value: <SealMark sealed={entry.sealed} />, wide: true },
            { key: "command", name: say("audit.command"), value: <code>{entry.command}</code>, wide: true },
            { key: "id", name: say("audit.command-id"), value: <code>{entry.commandId}</code>, wide: true },
          ]}
        />
        <h3>{say("audit.input")}</h3>
        <Content value={entry.input} />
        <h3>{say("audit.result")}</h3>
        <Content value={entry.result} />
      </div>
    </Dialog>
  );
}
