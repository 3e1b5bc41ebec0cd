import { useQuery } from "@tanstack/react-query";
import { To, useAddressState } from "#ui/Address.tsx";
import { EmptyState } from "#ui/EmptyState.tsx";
import { PlaceName } from "#ui/Places.tsx";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { useActor, useWhyNot } from "#ui/Rights.tsx";
import { Screen, Section } from "#ui/Screen.tsx";
import { Slot } from "#ui/Slot.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { troubleOf } from "#ui/trouble.ts";
import type { WalkShown } from "../../contract.ts";
import { useCards } from "../api.ts";
import styles from "./Walk.module.css";

type Item = WalkShown[number]["stops"][number]["items"][number];

/** What to check at which house tonight, by natural village: on screen, and on paper with boxes to tick. */
export function Walk() {
  const { say } = useSpeech();
  const actor = useActor();
  const whyNot = useWhyNot();
  const [{ under }] = useAddressState<{ under?: string }>();
  const place = under ?? actor.offices[0]?.territory ?? actor.countyCode;
  const walk = useQuery(useCards().walk.queryOptions({ input: { place } }));
  return (
    <Screen
      title={say("cards.walk")}
      above={<To to="/cards">{say("cards.title")}</To>}
      below={<PlaceName code={place} from="township" />}
      actions={<Slot name="walk" id={place} may={(verb) => whyNot(verb, place) === null} />}
    >
      {walk.error && <RefusalNote trouble={troubleOf(walk.error)} again={() => void walk.refetch()} />}
      {walk.data?.length === 0 && <EmptyState title={say("cards.walk-none")} />}
      {walk.data?.map((group) => (
        <Section
          key={`${group.place} ${group.naturalVillage}`}
          title={group.naturalVillage || say("cards.walk-group")}
          note={<PlaceName code={group.place} />}
        >
          {group.stops.map((stop) => (
            <div key={stop.householdId} className={styles.stop}>
              <To to={`/households/${stop.householdId}`} className={styles.head}>
                {stop.headName}
              </To>
              <ul className={styles.items}>
                {stop.items.map((item) => (
                  <li key={`${item.code} ${item.field}`} className={item.urgent ? styles.urgent : undefined}>
                    <span className={styles.box} aria-hidden="true" />
                    <WalkLine item={item} />
                  </li>
                ))}
              </ul>
            </div>
          ))}
        </Section>
      ))}
    </Screen>
  );
}

function WalkLine({ item }: { item: Item }) {
  const { speak, has } = useSpeech();
  return (
    <span>
      {speak(item.code, item.facts)}
      {has(`${item.code}.fix`) && <span className="faint"> {speak(`${item.code}.fix`, item.facts)}</span>}
    </span>
  );
}
