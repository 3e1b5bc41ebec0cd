import type { ReactNode } from "react";
import { Button } from "./Button.tsx";
import { Dialog } from "./Dialog.tsx";
import { RefusalNote } from "./RefusalNote.tsx";
import styles from "./ReviewBeforeLeaving.module.css";
import { useSay } from "./Speech.tsx";
import type { Trouble } from "./trouble.ts";

type Props = {
  open: boolean;
  title: string;
  /** Exactly what will happen, one sentence a line. */
  will: readonly string[];
  /** The thing itself as others will see it. */
  children?: ReactNode;
  doWord: string;
  busy?: boolean;
  trouble?: Trouble | null;
  onDo: () => void;
  onClose: () => void;
};

/** For what leaves the house (signing, posting, sending): shows exactly what will happen before it does. */
export function ReviewBeforeLeaving({ open, title, will, children, doWord, busy, trouble, onDo, onClose }: Props) {
  const say = useSay();
  return (
    <Dialog
      open={open}
      title={title}
      width="broad"
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{say("ui.cancel")}</Button>
          <Button kind="primary" loading={busy ?? false} onClick={onDo}>
            {doWord}
          </Button>
        </>
      }
    >
      <ul className={styles.will}>
        {will.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {children}
      <RefusalNote trouble={trouble ?? null} again={onDo} />
    </Dialog>
  );
}
