import type { ReactNode } from "react";
import { To } from "#ui/Address.tsx";
import { EmptyState } from "#ui/EmptyState.tsx";
import { useWhyNot } from "#ui/Rights.tsx";
import { useSpeech } from "#ui/Speech.tsx";

/** Shows a page only to those whose post carries the right; tells the others which right it is. */
export function NeedsRight({ verb, children }: { verb: string; children: ReactNode }) {
  const { say, speak } = useSpeech();
  const refused = useWhyNot()(verb);
  if (!refused) return children;
  return (
    <EmptyState
      title={speak(refused.code, refused.facts)}
      todo={say("office.no-right.do")}
      action={<To to="/">{say("office.to-today")}</To>}
    />
  );
}
