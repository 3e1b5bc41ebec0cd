import { useState } from "react";
import { Button } from "#ui/Button.tsx";
import { openTab, showPaper } from "#ui/open-paper.ts";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { useSay } from "#ui/Speech.tsx";
import { type Trouble, troubleOf } from "#ui/trouble.ts";
import styles from "./documents.module.css";

/** Sets a paper and shows it in a new tab, where the browser prints it; or saves it as a file. A refusal is said here instead. */
export function PaperButton({ word, make }: { word: string; make: () => Promise<Blob> }) {
  const say = useSay();
  const [busy, setBusy] = useState<"show" | "save" | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const get = async (what: "show" | "save") => {
    const tab = what === "show" ? openTab() : null;
    setBusy(what);
    setTrouble(null);
    try {
      showPaper(await make(), tab, word);
    } catch (error) {
      tab?.close();
      setTrouble(troubleOf(error));
    } finally {
      setBusy(null);
    }
  };
  return (
    <div className={styles.paper}>
      <div className={styles.pair}>
        <Button
          onClick={() => void get("show")}
          loading={busy === "show"}
          aria-label={say("documents.show-paper", { word })}
        >
          {word}
        </Button>
        <Button
          onClick={() => void get("save")}
          loading={busy === "save"}
          aria-label={say("documents.save-paper", { word })}
        >
          {say("documents.save")}
        </Button>
      </div>
      <RefusalNote trouble={trouble} />
    </div>
  );
}
