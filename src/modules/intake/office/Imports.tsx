import { useState } from "react";
import { groundFor } from "#kernel/actor.ts";
import type { FileId } from "#kernel/ids.ts";
import { To, useAddressState, useGo } from "#ui/Address.tsx";
import { formatCount } from "#ui/Figures.tsx";
import { FileDrop } from "#ui/FileDrop.tsx";
import { ExportList } from "#ui/list/ExportList.tsx";
import { type Column, RecordList } from "#ui/list/RecordList.tsx";
import { type Keyset, useKeyset } from "#ui/list/use-keyset.ts";
import { Moment } from "#ui/Moment.tsx";
import { PlaceName } from "#ui/Places.tsx";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { useActor } from "#ui/Rights.tsx";
import { Screen, Section } from "#ui/Screen.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { type Trouble, troubleOf } from "#ui/trouble.ts";
import { upload } from "#ui/upload.ts";
import { useCommand } from "#ui/use-command.ts";
import type { BatchRow } from "../contract.ts";
import { useIntake } from "./api.ts";
import { BatchStateChip } from "./BatchStateChip.tsx";
import { HowItGoes } from "./HowItGoes.tsx";
import styles from "./Imports.module.css";

const ACCEPT = ".xlsx,.xls,.csv";

/** Hand in what a township sent, and every file that was handed in before. */
export function Imports() {
  const { say } = useSpeech();
  const go = useGo();
  const actor = useActor();
  const intake = useIntake();
  const [{ under }] = useAddressState<{ under?: string }>();
  const [sent, setSent] = useState<number | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const start = useCommand(intake.start, { onDone: ({ batchId }) => go(`/imports/${batchId}`) });
  const rows: Keyset<BatchRow> = useKeyset(intake.list, {});
  const ground = groundFor(actor, "import.run").map(String);
  const place = under && ground.some((one) => under.startsWith(one)) ? under : (ground[0] ?? actor.countyCode);

  const take = async (file: File) => {
    setTrouble(null);
    setSent(0);
    try {
      const { fileId } = await upload(file, { purpose: "import", place, onProgress: setSent });
      await start.run({ fileId: fileId as FileId });
    } catch (error) {
      setTrouble(troubleOf(error));
    } finally {
      setSent(null);
    }
  };

  const columns: Column<BatchRow>[] = [
    {
      key: "file",
      title: say("imports.file"),
      always: true,
      cell: (row) => <To to={`/imports/${row.id}`}>{row.fileName}</To>,
    },
    { key: "state", title: say("imports.state"), cell: (row) => <BatchStateChip batch={row} /> },
    { key: "place", title: say("imports.place"), cell: (row) => <PlaceName code={row.place} /> },
    ...(["new", "changed", "unchanged", "refused"] as const).map(
      (key): Column<BatchRow> => ({
        key,
        title: say(`imports.count.${key}`),
        align: "end",
        cell: (row) => (row.counts ? formatCount(row.counts[key]) : ""),
      }),
    ),
    { key: "by", title: say("imports.by"), cell: (row) => row.createdBy },
    { key: "at", title: say("imports.at"), cell: (row) => <Moment at={row.createdAt} /> },
  ];

  return (
    <Screen title={say("imports.title")} wide>
      <div className={styles.top}>
        <div>
          <FileDrop
            title={sent === null ? say("imports.drop") : say("imports.sending", { percent: Math.round(sent * 100) })}
            hint={say("imports.drop-hint")}
            accept={ACCEPT}
            disabled={sent !== null}
            onFile={(file) => void take(file)}
          />
          <p className={`faint ${styles.into}`}>
            {say("imports.into")} <PlaceName code={place} from="township" />
          </p>
          <RefusalNote trouble={trouble ?? start.trouble} />
        </div>
        <HowItGoes />
      </div>
      <Section title={say("imports.before")}>
        <RecordList
          name="imports"
          label={say("imports.before")}
          columns={columns}
          rows={rows}
          rowKey={(row) => row.id}
          actions={<ExportList operation={intake.export} filters={{}} />}
          empty={{ title: say("imports.none"), todo: say("imports.none.do") }}
        />
      </Section>
    </Screen>
  );
}
