import { PlaceName } from "#ui/Places.tsx";
import { useMay } from "#ui/Rights.tsx";
import { Section } from "#ui/Screen.tsx";
import { useSay } from "#ui/Speech.tsx";
import { CardStages } from "./CardStages.tsx";
import styles from "./Ground.module.css";
import { HouseholdFigures } from "./HouseholdFigures.tsx";
import { PostingFigures } from "./PostingFigures.tsx";
import { ZeroErrors } from "./ZeroErrors.tsx";

/** My ground in figures; each opens the list behind it. */
export function Ground({ place }: { place: string }) {
  const say = useSay();
  const readsCards = useMay("card.read");
  const readsPostings = useMay("posting.read");
  return (
    <>
      <Section title={say("home.ground")} note={<PlaceName code={place} from="township" />}>
        <HouseholdFigures place={place} />
      </Section>
      <div className={styles.pair}>
        {readsCards && (
          <Section title={say("home.cards")}>
            <CardStages place={place} />
          </Section>
        )}
        <div>
          {readsCards && (
            <Section title={say("home.zero-errors")} note={say("home.zero-errors.note")}>
              <ZeroErrors place={place} />
            </Section>
          )}
          {readsPostings && (
            <Section title={say("home.postings")}>
              <PostingFigures place={place} />
            </Section>
          )}
        </div>
      </div>
    </>
  );
}
