import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { To } from "#ui/Address.tsx";
import { Button } from "#ui/Button.tsx";
import { Deadline } from "#ui/Deadline.tsx";
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
import { StartCampaign } from "./StartCampaign.tsx";

export const Share = ({ all, done }: { all: number; done: number }) => (
  <span className={styles.bar} aria-hidden="true">
    <i style={{ inlineSize: `${all === 0 ? 0 : (done * 100) / all}%` }} />
  </span>
);

/** Work that has to reach every household or village, each with how far it is. */
export function Campaigns() {
  const { say, speak } = useSpeech();
  const mayRun = useMay("campaign.run");
  const [starting, setStarting] = useState(false);
  const campaigns = useQuery(useDuties().campaigns.queryOptions({ input: {} }));
  if (campaigns.error && !campaigns.data)
    return <RefusalNote trouble={troubleOf(campaigns.error)} again={() => void campaigns.refetch()} />;
  return (
    <Screen
      title={say("campaigns.title")}
      below={say("campaigns.intro")}
      actions={
        mayRun && (
          <Button kind="primary" onClick={() => setStarting(true)}>
            {say("campaigns.new")}
          </Button>
        )
      }
    >
      {campaigns.data?.length === 0 && <EmptyState title={say("campaigns.none")} />}
      <ul className={styles.rows} aria-busy={campaigns.isPending}>
        {(campaigns.data ?? []).map((one) => (
          <li key={one.id}>
            <span className={styles.grow}>
              <To to={`/campaigns/${one.id}`}>{one.title}</To>{" "}
              <span className="faint">
                <PlaceName code={one.place} /> {speak(`campaigns.over.${one.over}`)}
              </span>
            </span>
            <Share all={one.all} done={one.done} />
            <span className="number">{say("campaigns.done", { done: one.done, all: one.all })}</span>
            {one.state === "running" ? (
              <Deadline on={one.dueOn} />
            ) : (
              <StateChip tone="done" word={say("campaigns.state.ended")} />
            )}
          </li>
        ))}
      </ul>
      {starting && <StartCampaign onClose={() => setStarting(false)} />}
    </Screen>
  );
}
