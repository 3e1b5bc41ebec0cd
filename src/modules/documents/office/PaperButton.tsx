import { useState } from "react";
import { Button } from "#ui/Button.tsx";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { type Trouble, troubleOf } from "#ui/trouble.ts";

/** Sets a paper and shows it in a new tab, where the browser prints it. A refusal is said here instead. */
export function PaperButton({ word, make }: { word: string; make: () => Promise<Blob> }) {
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const open = async () => {
    // The tab is opened within the click, or the browser takes it for an advertisement.
    const tab = window.open("", "_blank");
    setBusy(true);
    setTrouble(null);
    try {
      const url = URL.createObjectURL(await make());
      if (tab) tab.location.replace(url);
      else window.location.assign(url);
      setTimeout(() => URL.revokeObjectURL(url), 600_000);
    } catch (error) {
      tab?.close();
      setTrouble(troubleOf(error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <Button onClick={() => void open()} loading={busy}>
        {word}
      </Button>
      <RefusalNote trouble={trouble} />
    </>
  );
}
