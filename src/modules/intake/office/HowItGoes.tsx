import { useSay } from "#ui/Speech.tsx";
import styles from "./Imports.module.css";

/** How an import goes, in four lines. */
export function HowItGoes() {
  const say = useSay();
  return (
    <ol className={styles.steps}>
      <li>{say("imports.step.hand-in")}</li>
      <li>{say("imports.step.look")}</li>
      <li>{say("imports.step.mend")}</li>
      <li>{say("imports.step.accept")}</li>
    </ol>
  );
}
