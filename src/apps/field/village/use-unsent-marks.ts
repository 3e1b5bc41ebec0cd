import { useEffect, useState } from "react";
import { useOpen } from "../context.ts";
import { inputOf, itemsOf } from "../store/outbox.ts";
import type { UnsentMark } from "./campaign-work.ts";

/** Marks that lie in the outbox, oldest first: shown as they were made until the server's own come. */
export function useUnsentMarks(): readonly UnsentMark[] {
  const { phone, key, sync } = useOpen();
  const [marks, setMarks] = useState<readonly UnsentMark[]>([]);
  const idle = sync.doing === "idle";
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked at again when something was done or sent
  useEffect(() => {
    void (async () => {
      const found: UnsentMark[] = [];
      for (const item of await itemsOf(phone))
        if (item.name === "campaign.mark" && item.state === "waiting")
          found.push((await inputOf(item, key)) as unknown as UnsentMark);
      // what was just sent counts until the news have come too
      setMarks((before) => (idle ? found : [...before, ...found]));
    })();
  }, [phone, key, idle, sync.waiting, sync.refused]);
  return marks;
}
