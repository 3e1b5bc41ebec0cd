import { useQuery } from "@tanstack/react-query";
import type { CadreId } from "#kernel/ids.ts";
import { To, useAddressState } from "#ui/Address.tsx";
import { EmptyState } from "#ui/EmptyState.tsx";
import { FilterChips } from "#ui/list/FilterChips.tsx";
import { PlaceName } from "#ui/Places.tsx";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { useActor, useWhyNot } from "#ui/Rights.tsx";
import { Screen, Section } from "#ui/Screen.tsx";
import { Slot } from "#ui/Slot.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { troubleOf } from "#ui/trouble.ts";
import type { WalkGroups, WalkShown } from "../../contract.ts";
import { useCards, useRegister } from "../api.ts";
import styles from "./Walk.module.css";

type WalkAddress = {
  under?: string | undefined;
  after?: string | undefined;
  group?: string | undefined;
  helper?: string | undefined;
};
type Item = WalkGroups[number]["stops"][number]["items"][number];

/** What to check at which house tonight, by natural village: on screen, and on paper with boxes to tick. */
export function Walk() {
  const { say } = useSpeech();
  const actor = useActor();
  const whyNot = useWhyNot();
  const [{ under, after, group, helper }, setAddress] = useAddressState<WalkAddress>();
  const cards = useCards();
  const place = under ?? actor.offices[0]?.territory ?? actor.countyCode;
  const narrowed = { ...(group && { naturalVillage: group }), ...(helper && { helper: helper as CadreId }) };
  const asked = { place, ...narrowed, ...(after && { after }) };
  const walk = useQuery(cards.walk.queryOptions({ input: asked }));
  const helpers = useQuery(cards.byHelper.queryOptions({ input: { place } }));
  const choices = useQuery(useRegister().choices.queryOptions({ input: { under: place } }));
  return (
    <Screen
      title={say("cards.walk")}
      above={<To to="/cards">{say("cards.title")}</To>}
      below={<PlaceName code={place} from="township" />}
      actions={
        <Slot name="walk" id={new URLSearchParams(asked).toString()} may={(verb) => whyNot(verb, place) === null} />
      }
    >
      <FilterChips
        filters={[
          {
            key: "group",
            name: say("cards.walk-of-group"),
            options: (choices.data?.naturalVillages ?? []).map((value) => ({ value, label: value })),
          },
          {
            key: "helper",
            name: say("cards.helpers"),
            options: (helpers.data ?? []).map((one) => ({ value: one.key, label: one.name })),
          },
        ]}
        values={{ group, helper }}
        onChange={(change) => setAddress({ ...change, after: undefined })}
      />
      {walk.error && <RefusalNote trouble={troubleOf(walk.error)} again={() => void walk.refetch()} />}
      {walk.isLoading && <p className="soft">{say("ui.loading")}</p>}
      {walk.data?.groups.length === 0 && <EmptyState title={say("cards.walk-none")} />}
      {walk.data && <Pages walk={walk.data} asked={{ under: place, group, helper }} first={!after} />}
      {walk.data?.groups.map((group) => (
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

/** A walk too long for one list says so, and goes on. */
function Pages({ walk, asked, first }: { walk: WalkShown; asked: WalkAddress; first: boolean }) {
  const { say } = useSpeech();
  const to = (after?: string): string => {
    const set = Object.entries({ ...asked, after }).filter(([, value]) => value !== undefined);
    return `/cards/walk?${new URLSearchParams(set as [string, string][])}`;
  };
  const here = walk.groups.reduce((sum, group) => sum + group.stops.length, 0);
  if (walk.next === null && first) return null;
  return (
    <p className={styles.pages}>
      {say("cards.walk-part", { houses: walk.houses, here })} {!first && <To to={to()}>{say("cards.walk-first")}</To>}{" "}
      {walk.next && <To to={to(walk.next)}>{say("cards.walk-next")}</To>}
    </p>
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
