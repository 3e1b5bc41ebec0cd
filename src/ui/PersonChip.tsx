import { To } from "./Address.tsx";
import styles from "./PersonChip.module.css";

/** A person by name and post, never by picture: `李明 · 村党支部书记`. */
export function PersonChip({ name, post, to }: { name: string; post?: string | undefined; to?: string }) {
  const shown = (
    <>
      <span className={styles.first} aria-hidden="true">
        {[...name].at(-1)}
      </span>
      <span className={styles.name}>{name}</span>
    </>
  );
  return (
    <span className={styles.person}>
      {to ? (
        <To to={to} className={styles.link}>
          {shown}
        </To>
      ) : (
        shown
      )}
      {post && <span className={styles.post}>{post}</span>}
    </span>
  );
}
