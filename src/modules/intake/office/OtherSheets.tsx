import { useGo } from "#ui/Address.tsx";
import { Button } from "#ui/Button.tsx";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { useCommand } from "#ui/use-command.ts";
import type { Batch, ImportLayout } from "../contract.ts";
import { useIntake } from "./api.ts";
import styles from "./Counts.module.css";

/** A batch is one sheet: which one was read, and those beside it that were not, each a click away from a batch of its own. */
export function OtherSheets({ batch, layout }: { batch: Batch; layout: ImportLayout }) {
  const { say } = useSpeech();
  const go = useGo();
  const start = useCommand(useIntake().start, { onDone: ({ batchId }) => go(`/imports/${batchId}`) });
  const others = layout.sheets.map((one, sheet) => ({ ...one, sheet })).filter((one) => one.sheet !== layout.sheet);
  const shown = others.filter((one) => !one.hidden);
  if (shown.length === 0) return null;
  return (
    <section className={styles.actions} aria-label={say("imports.other-sheets")}>
      <p className={styles.words}>
        {say("imports.sheet-read", { name: layout.sheets[layout.sheet]?.name ?? "", count: shown.length })}
      </p>
      {shown.map((one) => (
        <Button
          key={one.sheet}
          size="small"
          loading={start.busy}
          onClick={() => void start.run({ fileId: batch.fileId, sheet: one.sheet })}
        >
          {say("imports.sheet-too", { name: one.name })}
        </Button>
      ))}
      <RefusalNote trouble={start.trouble} />
    </section>
  );
}
