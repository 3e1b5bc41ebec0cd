import { To } from "#ui/Address.tsx";
import { Section } from "#ui/Screen.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import type { ResolutionShown } from "../../contract.ts";
import styles from "../office.module.css";

/** How the resolution and its result hang in public. */
export function PostingsOf({ resolution }: { resolution: ResolutionShown }) {
  const { say, speak } = useSpeech();
  const postings = [
    { word: say("governance.posting-of.resolution"), posting: resolution.posting },
    { word: say("governance.posting-of.result"), posting: resolution.resultPosting },
  ].flatMap(({ word, posting }) => (posting ? [{ word, posting }] : []));
  if (postings.length === 0) return null;
  return (
    <Section title={say("governance.posting")}>
      <ul className={styles.list}>
        {postings.map(({ word, posting }) => (
          <li key={posting.id}>
            <To to={`/postings/${posting.id}`}>{word}</To>
            <span className="soft">{speak(`posting.state.${posting.state}`)}</span>
            {posting.postedOn && posting.lastDay && (
              <span className="number soft">
                {say("governance.posting-days", { since: posting.postedOn, until: posting.lastDay })}
              </span>
            )}
            {posting.objections > 0 && (
              <span className={posting.open > 0 ? styles.late : "soft"}>
                {say("governance.posting-objections", { count: posting.objections, open: posting.open })}
              </span>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
