import { useQuery } from "@tanstack/react-query";
import { To } from "#ui/Address.tsx";
import { formatCount } from "#ui/Figures.tsx";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { troubleOf } from "#ui/trouble.ts";
import { useCardApi } from "../apis.ts";
import styles from "./Ground.module.css";

/** How many cards stand at each step, in the order of the pipeline. */
export function CardStages({ place }: { place: string }) {
  const { say, speak } = useSpeech();
  const tally = useQuery(useCardApi().tally.queryOptions({ input: { place: place as never } }));
  if (tally.error && !tally.data)
    return <RefusalNote trouble={troubleOf(tally.error)} again={() => void tally.refetch()} />;
  const all = Math.max(tally.data?.cards ?? 0, 1);
  return (
    <div className={styles.stages} aria-busy={tally.isPending}>
      {(tally.data?.stages ?? []).map(({ stage, cards }) => (
        <To key={stage} to={`/cards?tab=all&stage=${stage}&under=${place}`} className={styles.stage}>
          <span className={styles.name}>{speak(`stage.${stage}`)}</span>
          <span className={styles.bar} aria-hidden="true">
            <i style={{ inlineSize: `${(cards * 100) / all}%` }} />
          </span>
          <span className={styles.figure}>{formatCount(cards)}</span>
        </To>
      ))}
      {tally.isPending && <p className={styles.under}>{say("ui.loading")}</p>}
      {tally.data && tally.data.overdue > 0 && (
        <p className={styles.under}>
          <To to={`/cards?tab=all&overdue=1&under=${place}`} className={styles.overdue}>
            {say("home.overdue", { count: formatCount(tally.data.overdue) })}
          </To>
        </p>
      )}
    </div>
  );
}
