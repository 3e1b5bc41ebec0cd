import { lazy, Suspense, useEffect, useState } from "react";
import type { Me } from "#modules/accounts/contract.ts";
import { useLanguage } from "#modules/accounts/office/use-language.ts";
import { JobsTray } from "#modules/jobs/office/JobsTray.tsx";
import { Button } from "#ui/Button.tsx";
import { useSay } from "#ui/Speech.tsx";
import { MyMenu } from "./MyMenu.tsx";
import { PlaceSwitcher } from "./PlaceSwitcher.tsx";
import styles from "./TopBar.module.css";

const SearchDialog = lazy(async () => ({ default: (await import("./SearchDialog.tsx")).SearchDialog }));
const isSearchKey = (event: KeyboardEvent): boolean =>
  (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k";

type Props = { me: Me; menuOpen: boolean; onMenu: () => void };

/** Search, long work, language, and who is here. */
export function TopBar({ me, menuOpen, onMenu }: Props) {
  const say = useSay();
  const { other, choose } = useLanguage();
  const [searching, setSearching] = useState(false);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!isSearchKey(event)) return;
      event.preventDefault();
      setSearching(true);
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, []);
  return (
    <header className={`${styles.bar} no-print`}>
      <button
        type="button"
        className={`plain-button ${styles.menu}`}
        aria-expanded={menuOpen}
        aria-label={say("office.menu")}
        onClick={onMenu}
      >
        <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
          <path d="M3 5.5h14M3 10h14M3 14.5h14" stroke="currentColor" strokeWidth="1.6" strokeLinecap="round" />
        </svg>
      </button>
      <PlaceSwitcher />
      <button type="button" className={styles.search} onClick={() => setSearching(true)}>
        <svg width="16" height="16" viewBox="0 0 16 16" fill="none" stroke="currentColor" aria-hidden="true">
          <circle cx="7" cy="7" r="4.6" strokeWidth="1.4" />
          <path d="m10.6 10.6 3.4 3.4" strokeWidth="1.4" strokeLinecap="round" />
        </svg>
        <span className={styles.hint}>{say("office.search")}</span>
        <kbd>Ctrl K</kbd>
      </button>
      <span className={styles.gap} />
      <JobsTray />
      <Button kind="text" lang={other === "en" ? "en" : "zh-CN"} onClick={() => choose(other)}>
        {other === "en" ? "English" : "中文"}
      </Button>
      <MyMenu me={me} />
      {searching && (
        <Suspense>
          <SearchDialog onClose={() => setSearching(false)} />
        </Suspense>
      )}
    </header>
  );
}
