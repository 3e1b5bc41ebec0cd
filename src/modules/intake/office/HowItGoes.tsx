import { useSay } from "#ui/Speech.tsx";
import styles from "./Imports.module.css";

/** How an import goes, in four lines, and the empty form for those who have none. */
export function HowItGoes() {
  const say = useSay();
  return (
    <div>
      <ol className={styles.steps}>
        <li>{say("imports.step.hand-in")}</li>
        <li>{say("imports.step.look")}</li>
        <li>{say("imports.step.mend")}</li>
        <li>{say("imports.step.accept")}</li>
      </ol>
      <p className={styles.template}>
        {say("imports.template.why")}{" "}
        <a href="/api/intake/template" download>
          {say("imports.template")}
        </a>
      </p>
    </div>
  );
}
