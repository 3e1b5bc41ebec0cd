import { useState } from "react";
import { Button } from "#ui/Button.tsx";
import { Dialog } from "#ui/Dialog.tsx";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { useSay } from "#ui/Speech.tsx";
import { useTell } from "#ui/Toasts.tsx";
import { useCommand } from "#ui/use-command.ts";
import type { DeviceRow } from "../contract.ts";
import { useSyncApi } from "./api.ts";

/** Reports a phone lost: said plainly what that does before it is done, because what waits on it goes too. */
export function LostButton({ phone, forOthers = false }: { phone: DeviceRow; forOthers?: boolean }) {
  const say = useSay();
  const tell = useTell();
  const api = useSyncApi();
  const [asking, setAsking] = useState(false);
  const report = useCommand(forOthers ? api.reportLostFor : api.reportLost, {
    onDone: () => {
      setAsking(false);
      tell(say("sync.reported", { name: phone.name }));
    },
  });
  if (phone.state !== "active") return null;
  return (
    <>
      <Button aria-label={`${say("sync.report-lost")}: ${phone.name}`} onClick={() => setAsking(true)}>
        {say("sync.report-lost")}
      </Button>
      {asking && (
        <Dialog open title={say("sync.report-lost-of", { name: phone.name })} onClose={() => setAsking(false)}>
          <p>{say("sync.report-lost-will")}</p>
          {phone.holds && phone.holds.waiting > 0 && (
            <p>{say("sync.report-lost-loses", { count: phone.holds.waiting })}</p>
          )}
          <RefusalNote trouble={report.trouble} />
          <Button kind="primary" danger loading={report.busy} onClick={() => void report.run({ deviceId: phone.id })}>
            {say("sync.report-lost-sure")}
          </Button>
        </Dialog>
      )}
    </>
  );
}
