import { useSpeech } from "#ui/Speech.tsx";
import { STAGES, type Stage } from "../../domain/pipeline.ts";
import styles from "./CardPage.module.css";

/** 建立 → 进 → 录 → 核 → 定版 → 审 → 定稿 → 归档, and where this card is. */
export function Pipeline({ stage }: { stage: Stage }) {
  const { say, speak } = useSpeech();
  const at = STAGES.indexOf(stage);
  return (
    <ol className={styles.pipeline} aria-label={say("cards.pipeline")}>
      {STAGES.map((one, i) => (
        <li
          key={one}
          className={`${styles.step} ${i < at ? styles.past : ""} ${i === at ? styles.here : ""}`}
          aria-current={i === at ? "step" : undefined}
        >
          {speak(`stage.${one}`)}
        </li>
      ))}
    </ol>
  );
}
