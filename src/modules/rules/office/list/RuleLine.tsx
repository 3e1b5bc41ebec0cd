import { To } from "#ui/Address.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import type { RuleRow } from "../../contract.ts";
import { RuleMarks } from "../RuleMarks.tsx";
import { shortLine } from "../words/flat.ts";
import { type Telling, wordsOf } from "../words/words.ts";
import styles from "./RuleList.module.css";

type Props = { rule: RuleRow; telling: Telling; on: string | undefined };

/** One rule: its name, what holds, and who says so. */
export function RuleLine({ rule, telling, on }: Props) {
  const { say, language } = useSpeech();
  const words = wordsOf(telling, rule.id, rule.inForce.value);
  const value = shortLine(words, say("home.and"), (count) => say("rules.and-more", { count }));
  const coming = rule.overrides.find((one) => one.state === "to-come");
  return (
    <li className={styles.rule}>
      <To to={on ? `/rules/${rule.id}?on=${on}` : `/rules/${rule.id}`} className={styles.name}>
        {rule.title[language]}
      </To>
      <span className={styles.value}>{value}</span>
      <span className={styles.mark}>
        <RuleMarks rule={rule} />
        {coming && <span className="faint">{say("rules.coming", { since: coming.since })}</span>}
      </span>
    </li>
  );
}
