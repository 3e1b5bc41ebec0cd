import { useSay } from "#ui/Speech.tsx";
import styles from "./Shell.module.css";

/** The office before it is known who sits here: the same frame, empty, so that nothing moves when it fills. */
export function Frame() {
  const say = useSay();
  return (
    <div className={styles.shell}>
      <div className={styles.rail} />
      <div className={styles.right}>
        <div className={styles.bar} />
        <main className={styles.page}>
          <h1 className={styles.waiting}>{say("ui.loading")}</h1>
        </main>
      </div>
    </div>
  );
}
