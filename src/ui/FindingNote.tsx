import type { Finding } from "#kernel/finding.ts";
import styles from "./FindingNote.module.css";
import { useSpeech } from "./Speech.tsx";

/** What a rule says about a field, right beside it. The rule's id is the key of its sentence (`finding.<rule>`); `….fix` says what to do. */
export function FindingNote({ finding, fix }: { finding: Finding; fix?: { word: string; apply: () => void } }) {
  const { say, speak, has } = useSpeech();
  const key = has(`finding.${finding.rule}`) ? `finding.${finding.rule}` : finding.rule;
  const blocks = finding.severity === "block";
  return (
    <p className={`${styles.finding} ${blocks ? styles.block : styles.warn}`}>
      <svg width="10" height="10" viewBox="0 0 10 10" aria-hidden="true" focusable="false">
        <path d={blocks ? "M5 .6 9.4 5 5 9.4.6 5z" : "M5 1 9.4 9H.6z"} fill="currentColor" />
      </svg>
      <span>
        <span className="hidden-text">{say(blocks ? "ui.finding.block" : "ui.finding.warn")}</span>
        {speak(key, finding.facts)}
        {has(`${key}.fix`) && <span className="soft"> {speak(`${key}.fix`, finding.facts)}</span>}
        {fix && (
          <>
            {" "}
            <button type="button" className={`plain-button ${styles.fix}`} onClick={fix.apply}>
              {fix.word}
            </button>
          </>
        )}
      </span>
    </p>
  );
}
