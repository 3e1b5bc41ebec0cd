import { useSay } from "#ui/Speech.tsx";
import { compareLines, flatLines } from "../words/flat.ts";
import type { Words } from "../words/words.ts";
import styles from "./Edit.module.css";

/** What would change, line by line: struck out what goes, underlined what comes. */
export function Preview({ before, after }: { before: Words; after: Words }) {
  const say = useSay();
  const lines = compareLines(flatLines(before), flatLines(after));
  if (lines.every((one) => one.kind === "same")) return <p className="soft">{say("rules.preview.same")}</p>;
  return (
    <ul className={styles.preview}>
      {lines.map((one) => (
        <li key={one.key} className={styles[one.kind]}>
          {one.kind === "removed" ? <del>{one.text}</del> : one.kind === "added" ? <ins>{one.text}</ins> : one.text}
        </li>
      ))}
    </ul>
  );
}
