import { useState } from "react";
import { Button } from "./Button.tsx";
import { openTab, showPaper } from "./open-paper.ts";
import styles from "./Papers.module.css";
import { RefusalNote } from "./RefusalNote.tsx";
import { useSay } from "./Speech.tsx";
import { type Trouble, troubleOf } from "./trouble.ts";

export type Form = "pdf" | "docx";
/** A paper that exists as PDF to print and as Word to go on editing. */
export type OfficePaper = { key: string; word: string; make: (form: Form) => Promise<Blob> };

/** Papers side by side: the first button opens one in a tab, where the browser prints it; the second saves the Word file. */
export function Papers({ papers }: { papers: readonly OfficePaper[] }) {
  const say = useSay();
  const [busy, setBusy] = useState("");
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const get = async (one: OfficePaper, form: Form) => {
    const tab = form === "pdf" ? openTab() : null;
    setBusy(one.key + form);
    setTrouble(null);
    try {
      showPaper(await one.make(form), tab, one.word);
    } catch (error) {
      tab?.close();
      setTrouble(troubleOf(error));
    } finally {
      setBusy("");
    }
  };
  return (
    <div>
      <div className={styles.papers}>
        {papers.map((one) => (
          <span key={one.key} className={styles.pair}>
            <Button
              loading={busy === `${one.key}pdf`}
              aria-label={say("ui.paper-print", { word: one.word })}
              onClick={() => void get(one, "pdf")}
            >
              {one.word}
            </Button>
            <Button
              loading={busy === `${one.key}docx`}
              aria-label={say("ui.paper-word", { word: one.word })}
              onClick={() => void get(one, "docx")}
            >
              Word
            </Button>
          </span>
        ))}
      </div>
      <RefusalNote trouble={trouble} />
    </div>
  );
}
