import { Button } from "#ui/Button.tsx";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { useSay } from "#ui/Speech.tsx";
import { useCommand } from "#ui/use-command.ts";
import type { ResolutionShown } from "../../contract.ts";
import { useGovernance } from "../api.ts";
import styles from "../office.module.css";

/** The result has hung its days: the matter is done. */
export function CloseMatter({ resolution }: { resolution: ResolutionShown }) {
  const say = useSay();
  const send = useCommand(useGovernance().close);
  return (
    <div className={styles.next}>
      <p className="soft">{say("governance.close-lead")}</p>
      <div className={styles.row}>
        <Button kind="primary" loading={send.busy} onClick={() => void send.run({ resolutionId: resolution.id })}>
          {say("governance.action.close")}
        </Button>
      </div>
      <RefusalNote trouble={send.trouble} />
    </div>
  );
}
