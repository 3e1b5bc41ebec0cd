import { useEffect } from "react";
import { useSay } from "#ui/Speech.tsx";
import { useTell } from "#ui/Toasts.tsx";
import { wasRenewed } from "./renewed.ts";

/** Says, after the page was loaded anew because of an update, why it was. */
export function RenewedNote() {
  const say = useSay();
  const tell = useTell();
  useEffect(() => {
    if (wasRenewed()) tell(say("office.renewed"));
  }, [say, tell]);
  return null;
}
