import { type ReactNode, useEffect } from "react";
import { useSay } from "#ui/Speech.tsx";
import styles from "./EntryPage.module.css";
import { useLanguage } from "./use-language.ts";

type Props = { title: string; lead?: string; children: ReactNode; foot?: ReactNode };

/** The frame of the pages before the door: signing in, setting up, accepting an invitation. */
export function EntryPage({ title, lead, children, foot }: Props) {
  const say = useSay();
  const { other, atGate } = useLanguage();
  useEffect(() => {
    document.title = `${title} · ${say("ui.product")}`;
  }, [title, say]);
  return (
    <div className={styles.page}>
      <header className={styles.brand}>
        <img src="/icons/office.svg" alt="" width="28" height="28" />
        <span>{say("accounts.product-line")}</span>
        <button
          type="button"
          className={`plain-button ${styles.language}`}
          lang={other === "en" ? "en" : "zh-CN"}
          onClick={() => atGate(other)}
        >
          {other === "en" ? "English" : "中文"}
        </button>
      </header>
      <main className={styles.main}>
        <h1>{title}</h1>
        {lead && <p className={styles.lead}>{lead}</p>}
        {children}
        {foot && <div className={styles.foot}>{foot}</div>}
      </main>
    </div>
  );
}
