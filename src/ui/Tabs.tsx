import styles from "./Tabs.module.css";

type Tab = { key: string; name: string; count?: number };
type Props = { label: string; tabs: readonly Tab[]; shown: string; onChange: (key: string) => void };

/** Several views of one page. Which is shown stands in the address, so these are links in all but name. */
export function Tabs({ label, tabs, shown, onChange }: Props) {
  return (
    <nav className={`${styles.tabs} no-print`} aria-label={label}>
      {tabs.map((tab) => (
        <button
          key={tab.key}
          type="button"
          className={`plain-button ${styles.tab}`}
          aria-current={tab.key === shown ? "page" : undefined}
          onClick={() => onChange(tab.key)}
        >
          {tab.name}
          {tab.count !== undefined && <span className={styles.count}>{tab.count}</span>}
        </button>
      ))}
    </nav>
  );
}
