import { useEffect, useState } from "react";
import { useOpen } from "../context.ts";
import type { KeptDraft } from "../store/phone.ts";

/** What was begun and not handed in, the latest first. */
export function useDrafts(): readonly KeptDraft[] {
  const { phone, sync } = useOpen();
  const [drafts, setDrafts] = useState<readonly KeptDraft[]>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked at again when something was sent
  useEffect(() => {
    void phone.drafts.toArray().then((found) => {
      const open = found.filter((one) => !one.forCommand);
      setDrafts(open.sort((a, b) => (a.changedAt < b.changedAt ? 1 : -1)));
    });
  }, [phone, sync.waiting]);
  return drafts;
}
