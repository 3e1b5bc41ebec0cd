import styles from "./DraftLine.module.css";
import { useSay } from "./Speech.tsx";
import type { Draft } from "./use-draft.ts";

/** Tells the truth about a form: nothing changed, kept as a draft, or brought back from before. */
export function DraftLine({ draft }: { draft: Pick<Draft<unknown>, "dirty" | "restored" | "forget"> }) {
  const say = useSay();
  return (
    <p className={styles.line} role="status">
      {draft.restored ? say("ui.draft.restored") : say(draft.dirty ? "ui.draft.kept" : "ui.draft.unchanged")}
      {draft.dirty && (
        <button type="button" className={`plain-button ${styles.drop}`} onClick={draft.forget}>
          {say("ui.draft.drop")}
        </button>
      )}
    </p>
  );
}
