import styles from "./DraftLine.module.css";
import { useSay } from "./Speech.tsx";
import type { Draft } from "./use-draft.ts";

type Props = { draft: Pick<Draft<unknown>, "dirty" | "restored" | "incomplete" | "forget"> };

/** Tells the truth about a form: nothing changed, kept as a draft, or brought back from before. */
export function DraftLine({ draft }: Props) {
  const say = useSay();
  const words = draft.incomplete
    ? "ui.draft.incomplete"
    : draft.restored
      ? "ui.draft.restored"
      : draft.dirty
        ? "ui.draft.kept"
        : "ui.draft.unchanged";
  return (
    <p className={styles.line} role="status">
      {say(words)}
      {draft.dirty && (
        <button type="button" className={`plain-button ${styles.drop}`} onClick={draft.forget}>
          {say("ui.draft.drop")}
        </button>
      )}
    </p>
  );
}
