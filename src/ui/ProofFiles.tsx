import { useState } from "react";
import { Button } from "./Button.tsx";
import styles from "./ProofFiles.module.css";
import { RefusalNote } from "./RefusalNote.tsx";
import { useSay } from "./Speech.tsx";
import { type Trouble, troubleOf } from "./trouble.ts";
import { type Uploaded, upload } from "./upload.ts";

type Props = {
  purpose: string;
  place: string;
  files: readonly Pick<Uploaded, "fileId" | "name">[];
  onChange: (files: Pick<Uploaded, "fileId" | "name">[]) => void;
  label: string;
};

/** Papers and photos that prove something: add, see, take off again. */
export function ProofFiles({ purpose, place, files, onChange, label }: Props) {
  const say = useSay();
  const [sent, setSent] = useState<number | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const add = async (list: FileList | null) => {
    setTrouble(null);
    let all = [...files];
    for (const file of list ?? [])
      try {
        setSent(0);
        all = [...all, await upload(file, { purpose, place, onProgress: setSent })];
        onChange(all);
      } catch (error) {
        setTrouble(troubleOf(error));
      } finally {
        setSent(null);
      }
  };
  return (
    <div className={styles.files}>
      <ul>
        {files.map((file) => (
          <li key={file.fileId} className={styles.file}>
            <a href={`/api/files/${file.fileId}`} target="_blank" rel="noreferrer">
              {file.name}
            </a>
            <Button
              kind="text"
              size="small"
              aria-label={say("ui.file.remove", { name: file.name })}
              onClick={() => onChange(files.filter((one) => one.fileId !== file.fileId))}
            >
              ×
            </Button>
          </li>
        ))}
      </ul>
      <label className={styles.add}>
        <input type="file" multiple aria-label={label} onChange={(event) => void add(event.target.files)} />
        {sent === null ? say("ui.file.add") : say("ui.file.sending", { percent: Math.round(sent * 100) })}
      </label>
      <RefusalNote trouble={trouble} />
    </div>
  );
}
