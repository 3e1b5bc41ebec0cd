import { useState } from "react";
import { ActButton } from "#ui/ActButton.tsx";
import { Button } from "#ui/Button.tsx";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { useSay } from "#ui/Speech.tsx";
import { useTell } from "#ui/Toasts.tsx";
import { useCommand } from "#ui/use-command.ts";
import type { Batch } from "../contract.ts";
import { whyNotAccept, whyNotTake } from "../domain/batch.ts";
import { useIntake } from "./api.ts";
import styles from "./Counts.module.css";

/** What can be done with the file now. Taking it over is one batch that can be undone as a whole. */
export function BatchActions({ batch }: { batch: Batch }) {
  const say = useSay();
  const tell = useTell();
  const intake = useIntake();
  const [wholeOnly, setWholeOnly] = useState(batch.wholeOnly);
  const accept = useCommand(intake.accept);
  const reject = useCommand(intake.reject, { onDone: () => tell(say("imports.rejected")) });
  const undo = useCommand(intake.undo);
  const { counts } = batch;
  const canDecide = whyNotTake(batch, "accept") === null;
  const canUndo = whyNotTake(batch, "undo") === null;
  const canReject = whyNotTake(batch, "reject") === null;
  const trouble = accept.trouble ?? reject.trouble ?? undo.trouble;
  if (!canDecide && !canUndo && !canReject && !trouble) return null;
  return (
    <section className={styles.actions} aria-label={say("imports.decide")}>
      {canDecide && counts && (
        <>
          <p className={styles.words}>
            {say("imports.will", { households: counts.new + counts.changed, refused: counts.refused })}
          </p>
          {batch.blanks === "clear" && (
            <p className={styles.words}>{say("imports.blanks-cleared", { tab: say("imports.changes") })}</p>
          )}
          <ActButton
            kind="primary"
            whyNot={whyNotAccept(batch, wholeOnly)}
            loading={accept.busy}
            onClick={() => void accept.run({ batchId: batch.id, wholeOnly, blanks: batch.blanks })}
          >
            {say("imports.accept", { count: counts.new + counts.changed })}
          </ActButton>
          <label>
            <input type="checkbox" checked={wholeOnly} onChange={(event) => setWholeOnly(event.target.checked)} />
            {say("imports.whole-only")}
          </label>
        </>
      )}
      {canReject && (
        <Button loading={reject.busy} onClick={() => void reject.run({ batchId: batch.id })}>
          {say("imports.reject")}
        </Button>
      )}
      {canUndo && (
        <>
          <p className={styles.words}>{say("imports.done")}</p>
          <Button danger loading={undo.busy} onClick={() => void undo.run({ batchId: batch.id })}>
            {say("imports.undo")}
          </Button>
        </>
      )}
      <div className={styles.words}>
        <RefusalNote trouble={trouble} />
      </div>
    </section>
  );
}
