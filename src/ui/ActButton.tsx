import { useId } from "react";
import type { Refusal } from "#kernel/refusal.ts";
import styles from "./ActButton.module.css";
import { Button, type ButtonProps } from "./Button.tsx";
import { useSpeech } from "./Speech.tsx";

type Props = ButtonProps & { whyNot?: Refusal | null };

/** A button that is off for a reason and says it: the same `whyNot…` that refuses on the server. It stays focusable. */
export function ActButton({ whyNot, onClick, ...rest }: Props) {
  const { speak } = useSpeech();
  const id = useId();
  if (!whyNot) return <Button {...rest} {...(onClick && { onClick })} />;
  return (
    <span className={styles.whole}>
      <Button
        {...rest}
        aria-disabled="true"
        aria-describedby={id}
        disabled={false}
        className="off"
        onClick={() => {}}
      />
      <span id={id} role="tooltip" className={styles.reason}>
        {speak(whyNot.code, whyNot.facts)}
      </span>
    </span>
  );
}
