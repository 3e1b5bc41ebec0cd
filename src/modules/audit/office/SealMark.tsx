import { useSay } from "#ui/Speech.tsx";
import { StateChip } from "#ui/StateChip.tsx";

/** Is an entry in a sealed block already? */
export function SealMark({ sealed }: { sealed: boolean }) {
  const say = useSay();
  return <StateChip tone={sealed ? "done" : "quiet"} word={say(sealed ? "audit.sealed-yes" : "audit.sealed-soon")} />;
}
