import { Button, type ButtonProps, Tooltip } from "antd";
import type { Refusal } from "#kernel/refusal.ts";
import { useSpeech } from "./Speech.tsx";

type Props = ButtonProps & { whyNot?: Refusal | null };

/** A button that is off for a reason and says it: the same `whyNot…` that refuses on the server. It stays focusable. */
export function ActButton({ whyNot, onClick, ...rest }: Props) {
  const { speak } = useSpeech();
  if (!whyNot) return <Button {...rest} {...(onClick && { onClick })} />;
  const reason = speak(whyNot.code, whyNot.facts);
  return (
    <Tooltip title={reason}>
      <Button {...rest} aria-disabled="true" aria-description={reason} className="off" onClick={() => {}} />
    </Tooltip>
  );
}
