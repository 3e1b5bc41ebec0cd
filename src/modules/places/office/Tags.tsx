import { useSpeech } from "#ui/Speech.tsx";
import { villageWord } from "../domain/village-words.ts";
import styles from "./office.module.css";

/** Labels of a village, as words in a row. */
export function Tags({ of }: { of: readonly string[] }) {
  const { language } = useSpeech();
  if (of.length === 0) return null;
  return (
    <span className={styles.tags}>
      {of.map((tag) => (
        <span key={tag} className={styles.tag}>
          {villageWord(language, tag)}
        </span>
      ))}
    </span>
  );
}
