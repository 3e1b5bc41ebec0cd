import { useQuery } from "@tanstack/react-query";
import type { Territory } from "#kernel/territory.ts";
import { Button } from "#ui/Button.tsx";
import { Dialog } from "#ui/Dialog.tsx";
import { FactSheet } from "#ui/FactSheet.tsx";
import { formatCount } from "#ui/Figures.tsx";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { useTell } from "#ui/Toasts.tsx";
import { troubleOf } from "#ui/trouble.ts";
import { useCommand } from "#ui/use-command.ts";
import { useRegistry } from "../api.ts";
import styles from "./Matters.module.css";

const COUNTED = [
  "households",
  "persons",
  "cards",
  "helpers",
  "naturalVillages",
  "appointments",
  "appointmentsEnd",
  "groups",
  "responsibilities",
] as const;

/** What follows a merged village into its successor, in figures; then it is done. */
export function FollowDialog({ code, onClose }: { code: Territory; onClose: () => void }) {
  const { say, speak } = useSpeech();
  const tell = useTell();
  const registry = useRegistry();
  const plan = useQuery(registry.followPlan.queryOptions({ input: { code } }));
  const follow = useCommand(registry.followDivision, {
    onDone: ({ jobId }) => {
      tell(say(jobId ? "registry.follow-begun" : "registry.follow-done"));
      onClose();
    },
  });
  const shown = plan.data;
  return (
    <Dialog
      open
      title={say("registry.follow-title")}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{say("ui.cancel")}</Button>
          <Button
            kind="primary"
            loading={follow.busy}
            disabled={!shown}
            onClick={() => shown && void follow.run({ code, into: shown.into.code })}
          >
            {say("registry.follow-do")}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        {shown && (
          <>
            <p>{say("registry.follow-lead", { from: shown.from.name, into: shown.into.name, since: shown.since })}</p>
            <FactSheet
              facts={COUNTED.map((key) => ({
                key,
                name: speak(`registry.follow.${key}`),
                value: <span className="number">{formatCount(shown[key])}</span>,
              }))}
            />
            <p className="soft">{say("registry.follow-note")}</p>
          </>
        )}
        <RefusalNote trouble={follow.trouble ?? (plan.error ? troubleOf(plan.error) : null)} />
      </div>
    </Dialog>
  );
}
