import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { To } from "#ui/Address.tsx";
import { Button } from "#ui/Button.tsx";
import { EmptyState } from "#ui/EmptyState.tsx";
import { PlaceName } from "#ui/Places.tsx";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { useMay } from "#ui/Rights.tsx";
import { Screen } from "#ui/Screen.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { StateChip } from "#ui/StateChip.tsx";
import { troubleOf } from "#ui/trouble.ts";
import { useDuties } from "../api.ts";
import styles from "../office.module.css";
import { WritePlan } from "./WritePlan.tsx";

/** Implementation plans of my ground, and those in which I have a part. */
export function Plans() {
  const { say, speak } = useSpeech();
  const mayWrite = useMay("plan.edit");
  const [writing, setWriting] = useState(false);
  const plans = useQuery(useDuties().plans.queryOptions({ input: {} }));
  if (plans.error && !plans.data)
    return <RefusalNote trouble={troubleOf(plans.error)} again={() => void plans.refetch()} />;
  return (
    <Screen
      title={say("plans.title")}
      below={say("plans.intro")}
      actions={
        mayWrite && (
          <Button kind="primary" onClick={() => setWriting(true)}>
            {say("plans.new")}
          </Button>
        )
      }
    >
      {plans.data?.length === 0 && <EmptyState title={say("plans.none")} />}
      <ul className={styles.rows}>
        {(plans.data ?? []).map((one) => (
          <li key={one.id}>
            <span className={styles.grow}>
              <To to={`/plans/${one.id}`}>{one.title}</To>{" "}
              <span className="faint">
                <PlaceName code={one.place} from="township" />
              </span>
            </span>
            <span>
              {say("plans.counts", {
                signed: one.signed,
                letters: one.letters,
                reached: one.reached,
                milestones: one.milestones,
              })}
            </span>
            {one.overdue > 0 && <strong className={styles.late}>{say("tasks.overdue", { count: one.overdue })}</strong>}
            <StateChip
              tone={one.state === "draft" ? "quiet" : one.state === "ended" ? "done" : "running"}
              word={speak(`plans.state.${one.state}`)}
            />
          </li>
        ))}
      </ul>
      {writing && <WritePlan onClose={() => setWriting(false)} />}
    </Screen>
  );
}
