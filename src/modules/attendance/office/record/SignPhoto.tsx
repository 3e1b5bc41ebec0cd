import { useState } from "react";
import { FileDrop } from "#ui/FileDrop.tsx";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { useActor } from "#ui/Rights.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { type Trouble, troubleOf } from "#ui/trouble.ts";
import { upload } from "#ui/upload.ts";
import styles from "../office.module.css";

/** Takes the photograph of a sign-in: before it where the county requires one, else after it and only if wanted. */
export function SignPhoto({ title, onPhoto }: { title: string; onPhoto: (fileId: string) => void }) {
  const { say } = useSpeech();
  const place = useActor().rights["attendance.sign"]?.[0] ?? "";
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const take = async (file: File) => {
    setBusy(true);
    setTrouble(null);
    try {
      onPhoto((await upload(file, { purpose: "sign-in-photo", place })).fileId);
    } catch (error) {
      setTrouble(troubleOf(error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <div className={styles.signPhoto}>
      <FileDrop
        title={busy ? say("ui.loading") : title}
        accept="image/*"
        disabled={busy}
        onFile={(file) => void take(file)}
      />
      <RefusalNote trouble={trouble} />
    </div>
  );
}
