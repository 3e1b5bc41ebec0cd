import { type ReactNode, useEffect, useRef, useState } from "react";
import styles from "./ScrollFrame.module.css";

/** Room for something wide: it scrolls inside itself, and by the keyboard too when there is anything to scroll. */
export function ScrollFrame({ label, busy = false, children }: { label: string; busy?: boolean; children: ReactNode }) {
  const frame = useRef<HTMLElement>(null);
  const [scrolls, setScrolls] = useState(false);
  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    const watch = new ResizeObserver(() => setScrolls(element.scrollWidth > element.clientWidth + 1));
    watch.observe(element);
    for (const child of element.children) watch.observe(child);
    return () => watch.disconnect();
  }, []);
  return (
    <section ref={frame} className={styles.frame} aria-label={label} aria-busy={busy} {...(scrolls && { tabIndex: 0 })}>
      {children}
    </section>
  );
}
