import { memo } from "react";
import { Button } from "#ui/Button.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { StateChip } from "#ui/StateChip.tsx";
import type { PlanRead, VillageScore } from "../../contract.ts";
import styles from "../office.module.css";
import { useLabels } from "../use-labels.ts";

type Props = {
  place: string;
  plan: PlanRead;
  team: readonly string[];
  score: VillageScore;
  chosen: string | null;
  frozen: boolean;
  onCard: (cadreId: string, place: string) => void;
  onVillage: (place: string) => void;
  onFirst: (place: string, cadreId: string) => void;
};

/** A village with its cards: who goes there, why, and what it costs. */
export const VillageCard = memo(function VillageCard({
  place,
  plan,
  team,
  score,
  chosen,
  frozen,
  onCard,
  onVillage,
  onFirst,
}: Props) {
  const { say, speak } = useSpeech();
  const { types } = useLabels();
  const village = plan.problem.villages.find((one) => one.place === place);
  const named = plan.villages[place];
  const general = score.reasons.filter((one) => one.cadreId === null);
  return (
    <section className={styles.village} aria-label={named?.name ?? place}>
      <h2>
        <span>
          {named?.township}
          {named?.name} <span className="faint">{types(village?.types ?? [])}</span>
        </span>
        <StateChip
          tone={score.cost === 0 ? "done" : "attention"}
          word={say("stationing.cost-of", { cost: score.cost })}
        />
      </h2>
      {team.map((id) => (
        <div key={id} className={`${styles.card} ${chosen === id ? styles.chosen : ""}`}>
          <button
            type="button"
            className="plain-button"
            disabled={frozen}
            aria-pressed={chosen === id}
            onClick={() => onCard(id, place)}
          >
            {plan.names[id]?.name ?? id} <span className="faint">{plan.names[id]?.unit}</span>
          </button>
          {score.firstSecretary === id ? (
            <StateChip tone="running" word={speak("post.first-secretary")} />
          ) : (
            !frozen &&
            plan.problem.cadres.some((one) => one.id === id && one.party) && (
              <Button kind="link" size="small" onClick={() => onFirst(place, id)}>
                {say("stationing.make-first")}
              </Button>
            )
          )}
          <ul className={styles.why}>
            {score.reasons
              .filter((one) => one.cadreId === id)
              .map((one) => (
                <li key={one.code}>
                  {say(`stationing.reason.${one.code}`)}
                  {one.cost > 0 && say("ui.in-unit", { unit: `+${one.cost}` })}
                </li>
              ))}
          </ul>
        </div>
      ))}
      {general.length > 0 && (
        <ul className={styles.why}>
          {general.map((one) => (
            <li key={one.code}>
              {say(`stationing.reason.${one.code}`)}
              {say("ui.in-unit", { unit: `+${one.cost}` })}
            </li>
          ))}
        </ul>
      )}
      {chosen !== null && !team.includes(chosen) && (
        <Button size="small" onClick={() => onVillage(place)}>
          {say("stationing.move-here")}
        </Button>
      )}
    </section>
  );
});
