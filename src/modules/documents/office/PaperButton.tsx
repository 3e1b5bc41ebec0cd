import { useState } from "react";
import { Button } from "#ui/Button.tsx";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { useSay } from "#ui/Speech.tsx";
import { type Trouble, troubleOf } from "#ui/trouble.ts";
import styles from "./documents.module.css";

/** Long enough to read and print it; then the tab's copy is let go. */
const KEPT_MS = 600_000;

/** Sets a paper and shows it in a new tab, where the browser prints it; or saves it as a file. A refusal is said here instead. */
export function PaperButton({ word, make }: { word: string; make: () => Promise<Blob> }) {
  const say = useSay();
  const [busy, setBusy] = useState<"show" | "save" | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const get = async (what: "show" | "save") => {
    // The tab is opened within the click, or the browser takes it for an advertisement.
    const tab = what === "show" ? window.open("", "_blank") : null;
    setBusy(what);
    setTrouble(null);
    try {
      const pdf = await make();
      const url = URL.createObjectURL(pdf);
      if (tab) tab.location.replace(url);
      else {
        const link = document.createElement("a");
        link.href = url;
        link.download = pdf instanceof File && pdf.name !== "" ? pdf.name : `${word}.pdf`;
        link.click();
      }
      setTimeout(() => URL.revokeObjectURL(url), KEPT_MS);
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
