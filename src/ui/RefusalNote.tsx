import styles from "./RefusalNote.module.css";
import { useSpeech } from "./Speech.tsx";
import type { Trouble } from "./trouble.ts";

/** What did not work, why, and what to do: the sentence of the code, then that of `<code>.do` when there is one. */
export function RefusalNote({ trouble, again }: { trouble: Trouble | null; again?: () => void }) {
  const { say, speak, has } = useSpeech();
  if (!trouble) return null;
  const what =
    trouble.kind === "refused"
      ? has(trouble.code)
        ? speak(trouble.code, trouble.facts)
        : trouble.message
      : say(trouble.kind === "unreachable" ? "ui.unreachable" : "ui.broken");
  const todo =
    trouble.kind === "refused"
      ? has(`${trouble.code}.do`)
        ? speak(`${trouble.code}.do`, trouble.facts)
        : null
      : say(trouble.kind === "unreachable" ? "ui.unreachable.do" : "ui.broken.do");
  return (
    <div className={styles.note} role="alert">
      <p className={styles.what}>{what}</p>
      {todo && <p className={styles.todo}>{todo}</p>}
      {again && trouble.kind !== "refused" && (
        <button type="button" className={`plain-button ${styles.again}`} onClick={again}>
          {say("ui.try-again")}
        </button>
      )}
    </div>
  );
}
