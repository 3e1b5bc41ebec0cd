import styles from "./ShowWords.module.css";
import type { Words } from "./words.ts";

/** A value in words, lists as lists. */
export function ShowWords({ words }: { words: Words }) {
  if (words.kind === "line") return <p className={styles.line}>{words.text}</p>;
  const lines = words.lines.map((line, i) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: lines of a value have no other name and never move here
    <li key={i}>
      {line.text}
      {line.note && <span className={styles.note}>{line.note}</span>}
      {line.inside && <ShowWords words={line.inside} />}
    </li>
  ));
  return words.ordered ? <ol className={styles.ordered}>{lines}</ol> : <ul className={styles.list}>{lines}</ul>;
}
