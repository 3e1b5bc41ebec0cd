import { useQuery } from "@tanstack/react-query";
import { dayOf } from "#kernel/day.ts";
import { EmptyState } from "#ui/EmptyState.tsx";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { Screen } from "#ui/Screen.tsx";
import { useSay } from "#ui/Speech.tsx";
import { troubleOf } from "#ui/trouble.ts";
import { useSyncApi } from "./api.ts";
import { LostButton } from "./LostButton.tsx";
import styles from "./MyPhones.module.css";
import { PhoneState, useHolds } from "./PhoneState.tsx";

/** My phones: name, last seen, how much lies on each; a lost one is reported here and wipes itself at its next contact. */
export function MyPhones() {
  const say = useSay();
  const holds = useHolds();
  const found = useQuery(useSyncApi().devices.queryOptions());
  return (
    <Screen title={say("sync.my-phones")} below={say("sync.my-phones-about")}>
      <RefusalNote trouble={found.error ? troubleOf(found.error) : null} again={() => void found.refetch()} />
      {found.data?.length === 0 && <EmptyState title={say("sync.no-phones")} todo={say("sync.no-phones.do")} />}
      <ul className={styles.rows}>
        {found.data?.map((one) => (
          <li key={one.id} className={styles.row}>
            <strong className={styles.grow}>{one.name}</strong>
            <PhoneState state={one.state} />
            <span className="faint">
              {say("sync.last-seen")} <span className="number">{dayOf(one.lastAt)}</span>
            </span>
            <span className="faint">{holds(one)}</span>
            <LostButton phone={one} />
          </li>
        ))}
      </ul>
    </Screen>
  );
}
