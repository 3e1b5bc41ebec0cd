import { type DragEvent, useId, useState } from "react";
import styles from "./FileDrop.module.css";

type Props = {
  title: string;
  hint?: string;
  accept: string;
  disabled?: boolean;
  onFile: (file: File) => void;
};

/** Takes a file by dropping it here, or by the button's own file dialog: both work from the keyboard and the mouse. */
export function FileDrop({ title, hint, accept, disabled = false, onFile }: Props) {
  const id = useId();
  const [over, setOver] = useState(false);
  const take = (files: FileList | null) => {
    const file = files?.[0];
    if (file && !disabled) onFile(file);
  };
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is the pointer's way; the input inside is everybody's
    <div
      className={over ? styles.over : styles.drop}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
    >
      <input
        id={id}
        type="file"
        accept={accept}
        disabled={disabled}
        className={styles.input}
        onChange={(event) => {
          take(event.target.files);
          event.target.value = "";
        }}
      />
      <label htmlFor={id} className={styles.label}>
        <span className={styles.title}>{title}</span>
        {hint && <span className="soft">{hint}</span>}
      </label>
    </div>
  );
}
