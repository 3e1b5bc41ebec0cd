import { useState } from "react";
import { type Trouble, troubleOf } from "./trouble.ts";

const KEPT_MS = 60_000;

/** Fetches a file and hands it to the browser to be saved, under its own name or another; says what went wrong. */
export function useSaveFile(): {
  save: (fetch: () => Promise<File>, name?: string) => Promise<void>;
  busy: boolean;
  trouble: Trouble | null;
} {
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const save = async (fetch: () => Promise<File>, name?: string): Promise<void> => {
    setBusy(true);
    setTrouble(null);
    try {
      const file = await fetch();
      const url = URL.createObjectURL(file);
      const link = document.createElement("a");
      link.href = url;
      link.download = name ?? file.name ?? "";
      link.click();
      setTimeout(() => URL.revokeObjectURL(url), KEPT_MS);
    } catch (error) {
      setTrouble(troubleOf(error));
    } finally {
      setBusy(false);
    }
  };
  return { save, busy, trouble };
}
