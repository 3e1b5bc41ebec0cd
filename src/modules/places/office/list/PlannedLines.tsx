import { useState } from "react";
import { FigureTile } from "#ui/FigureTile.tsx";
import { ScrollFrame } from "#ui/ScrollFrame.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { StateChip, type Tone } from "#ui/StateChip.tsx";
import type { VillagePlan } from "../../contract.ts";
import styles from "../office.module.css";

type Outcome = VillagePlan["lines"][number]["outcome"];
const OUTCOMES: readonly Outcome[] = ["refused", "new", "renamed", "same"];
const TONE: Readonly<Record<Outcome, Tone>> = {
  refused: "trouble",
  new: "running",
  renamed: "attention",
  same: "quiet",
};
const MOST = 300;

/** What each line of the list comes to: what is wrong first. */
export function PlannedLines({ plan }: { plan: VillagePlan }) {
  const { say, speak } = useSpeech();
  const [all, setAll] = useState(false);
  const lines = [...plan.lines].sort((a, b) => OUTCOMES.indexOf(a.outcome) - OUTCOMES.indexOf(b.outcome));
  const shown = all ? lines : lines.slice(0, MOST);
  return (
    <>
      <div className={styles.tiles}>
        {OUTCOMES.map((one) => (
          <FigureTile
            key={one}
            name={speak(`places.outcome.${one}`)}
            value={plan.counts[one] ?? 0}
            alarming={one === "refused"}
          />
        ))}
      </div>
      <ScrollFrame label={say("places.load-result")}>
        <table className={styles.table} aria-label={say("places.load-result")}>
          <thead>
            <tr>
              <th scope="col" className={styles.end}>
                {say("places.line")}
              </th>
              <th scope="col">{say("places.state")}</th>
              <th scope="col">{say("places.village")}</th>
              <th scope="col">{say("places.township")}</th>
              <th scope="col">{say("places.code")}</th>
              <th scope="col">{say("places.remark")}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((one) => (
              <tr key={one.line}>
                <td className={styles.end}>{one.line}</td>
                <td>
                  <StateChip tone={TONE[one.outcome]} word={speak(`places.outcome.${one.outcome}`)} />
                </td>
                <td>{one.name}</td>
                <td>{one.township}</td>
                <td className="number">{one.code}</td>
                <td>
                  {one.refusal && speak(one.refusal.code, one.refusal.facts)}
                  {one.provisional && say("places.provisional")}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollFrame>
      {!all && lines.length > MOST && (
        <button type="button" className="plain-button" onClick={() => setAll(true)}>
          {say("places.show-all", { count: lines.length })}
        </button>
      )}
    </>
  );
}
