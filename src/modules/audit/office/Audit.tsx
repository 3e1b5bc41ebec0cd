import { useState } from "react";
import type { Day } from "#kernel/day.ts";
import type { CadreId } from "#kernel/ids.ts";
import { useAddressState } from "#ui/Address.tsx";
import { Button } from "#ui/Button.tsx";
import { DayInput } from "#ui/DayInput.tsx";
import { Field } from "#ui/Field.tsx";
import { ExportList } from "#ui/list/ExportList.tsx";
import { FilterChips } from "#ui/list/FilterChips.tsx";
import { type Column, RecordList } from "#ui/list/RecordList.tsx";
import { type Keyset, useKeyset } from "#ui/list/use-keyset.ts";
import { formatMoment } from "#ui/Moment.tsx";
import { PlaceName } from "#ui/Places.tsx";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { Screen } from "#ui/Screen.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { useTell } from "#ui/Toasts.tsx";
import { useCommand } from "#ui/use-command.ts";
import type { AuditEntry } from "../contract.ts";
import { AREAS } from "../domain/areas.ts";
import styles from "./Audit.module.css";
import { useAudit } from "./api.ts";
import { CheckResult } from "./CheckResult.tsx";
import { EntryDialog } from "./EntryDialog.tsx";
import { Head } from "./Head.tsx";
import { PersonFilter } from "./PersonFilter.tsx";
import { SealMark } from "./SealMark.tsx";
import { useCommandWord } from "./use-command-word.ts";

type Address = { command?: string; since?: string; until?: string; subject?: string; who?: string };

/** The trail: every accepted command, the latest first, and the proof that none was changed. */
export function Audit() {
  const { say, speak } = useSpeech();
  const word = useCommandWord();
  const tell = useTell();
  const audit = useAudit();
  const [{ command, since, until, subject, who }, setAddress] = useAddressState<Address>();
  const [open, setOpen] = useState<AuditEntry | null>(null);
  const [jobId, setJobId] = useState<string | null>(null);
  const verify = useCommand(audit.startCheck, {
    onDone: (started) => {
      setJobId(started.jobId);
      tell(say("audit.check-begun"));
    },
  });
  const filters = {
    ...(command && { command: `${command}.` }),
    ...(since && { since: since as Day }),
    ...(until && { until: until as Day }),
    ...(subject && { subject }),
    ...(who && { cadreId: who as CadreId }),
  };
  const rows: Keyset<AuditEntry> = useKeyset(audit.list, filters);
  const columns: Column<AuditEntry>[] = [
    { key: "no", title: say("audit.no"), align: "end", always: true, cell: (row) => row.no },
    {
      key: "command",
      title: say("audit.what"),
      always: true,
      cell: (row) => (
        <Button kind="link" style={{ padding: 0 }} onClick={() => setOpen(row)}>
          {word(row.command)}
        </Button>
      ),
    },
    { key: "who", title: say("audit.who"), cell: (row) => row.who ?? say("audit.system") },
    { key: "at", title: say("audit.at"), cell: (row) => <span className="number">{formatMoment(row.at)}</span> },
    {
      key: "place",
      title: say("audit.place"),
      cell: (row) => (row.place ? <PlaceName code={row.place} from="township" /> : <span className="faint">—</span>),
    },
    {
      key: "sealed",
      title: say("audit.sealed"),
      cell: (row) => <SealMark sealed={row.sealed} />,
    },
  ];
  return (
    <Screen
      title={say("audit.title")}
      below={say("audit.lead")}
      wide
      actions={
        <Button kind="primary" loading={verify.busy} onClick={() => void verify.run({})}>
          {say("audit.check")}
        </Button>
      }
    >
      <RefusalNote trouble={verify.trouble} />
      <Head />
      <CheckResult jobId={jobId} />
      <RecordList
        name="audit"
        label={say("audit.title")}
        columns={columns}
        rows={rows}
        rowKey={(row) => String(row.no)}
        actions={<ExportList operation={audit.export} filters={filters} />}
        filters={
          <div className={styles.filters}>
            <FilterChips
              filters={[
                {
                  key: "command",
                  name: say("audit.kind"),
                  options: AREAS.map((value) => ({ value, label: speak(`audit.module.${value}`) })),
                },
              ]}
              values={{ command }}
              onChange={setAddress}
            />
            <PersonFilter value={who} onChange={(next) => setAddress({ who: next })} />
            <Field label={say("audit.since")}>
              {(given) => (
                <DayInput {...given} value={since ?? null} onChange={(on) => setAddress({ since: on ?? undefined })} />
              )}
            </Field>
            <Field label={say("audit.until")}>
              {(given) => (
                <DayInput {...given} value={until ?? null} onChange={(on) => setAddress({ until: on ?? undefined })} />
              )}
            </Field>
            {subject && (
              <Button kind="link" onClick={() => setAddress({ subject: undefined })}>
                {say("audit.all-subjects")}
              </Button>
            )}
          </div>
        }
        empty={{ title: say("audit.none"), todo: say("audit.none.do") }}
      />
      {open && (
        <EntryDialog
          entry={open}
          onSubject={(next) => {
            setAddress({ subject: next });
            setOpen(null);
          }}
          onClose={() => setOpen(null)}
        />
      )}
    </Screen>
  );
}
