import { useEffect, useState } from "react";
import { useOpen } from "../context.ts";
import { unsentOf } from "../store/unsent.ts";

/**
 * Was this command about that thing given already, while the server's word on it has not come back? Then its button is not
 * offered again.
 */
export function useUnsent(): (command: string, about: string) => boolean {
  const { phone, key, sync } = useOpen();
  const [unsent, setUnsent] = useState<ReadonlySet<string>>(new Set());
  const idle = sync.doing === "idle";
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked at again when something was done or sent
  useEffect(() => {
    // until the news have come too, what was just sent counts as on its way
    void unsentOf(phone, key).then((now) => setUnsent((before) => (idle ? now : new Set([...before, ...now]))));
  }, [phone, key, idle, sync.waiting, sync.refused]);
  return (command, about) => unsent.has(`${command} ${about}`);
}
