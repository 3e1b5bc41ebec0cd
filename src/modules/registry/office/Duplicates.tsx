import { useState } from "react";
import { To, useAddressState } from "#ui/Address.tsx";
import { Button } from "#ui/Button.tsx";
import { EmptyState } from "#ui/EmptyState.tsx";
import { useKeyset } from "#ui/list/use-keyset.ts";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { Screen } from "#ui/Screen.tsx";
import { useSay } from "#ui/Speech.tsx";
import { troubleOf } from "#ui/trouble.ts";
import type { PersonShown } from "../contract.ts";
import { useRegistry } from "./api.ts";
import { CodeWord } from "./CodeWord.tsx";
import styles from "./Duplicates.module.css";
import { MergeDialog } from "./MergeDialog.tsx";

type Pair = { keep: PersonShown; other: PersonShown };

/** People who stand in the register twice, by the first 18 characters of their ID; each pair is compared and merged here. */
export function Duplicates() {
  const say = useSay();
  const [{ under }] = useAddressState<{ under?: string }>();
  const groups = useKeyset(useRegistry().duplicates, under ? { under } : {});
  const [pair, setPair] = useState<Pair | null>(null);
  return (
    <Screen
      title={say("registry.duplicates")}
      above={<To to="/households">{say("registry.back-to-list")}</To>}
      below={say("registry.duplicates-lead")}
    >
      {groups.error ? <RefusalNote trouble={troubleOf(groups.error)} again={groups.again} /> : null}
      {!groups.loading && !groups.error && groups.rows.length === 0 && (
        <EmptyState title={say("registry.duplicates-none")} />
      )}
      {groups.rows.map((group) => (
        <div key={group.records.map((one) => one.personId).join()} className={styles.group}>
          <ul className={styles.records}>
            {group.records.map((one) => (
              <li key={one.personId} className={styles.record}>
                <To to={`/persons/${one.personId}`}>{one.name}</To>
                <span className="number">{one.idNumber}</span>
                <span className="soft">
                  {one.placeName} · {say("registry.household-of", { name: one.headName ?? "" })} ·{" "}
                  <CodeWord list="relation" value={one.relation} />
                </span>
              </li>
            ))}
          </ul>
          {group.elsewhere > 0 && (
            <p className="faint">{say("registry.duplicates-elsewhere", { count: group.elsewhere })}</p>
          )}
          {group.records[0] && group.records[1] && (
            <Button
              onClick={() => {
                const [keep, other] = group.records;
                if (keep && other) setPair({ keep, other });
              }}
            >
              {say("registry.compare-and-merge")}
            </Button>
          )}
        </div>
      ))}
      {groups.hasMore && (
        <Button onClick={groups.more} loading={groups.loadingMore}>
          {say("ui.list.more")}
        </Button>
      )}
      {pair && (
        <MergeDialog
          pair={pair}
          onSwap={() => setPair({ keep: pair.other, other: pair.keep })}
          onClose={() => setPair(null)}
        />
      )}
    </Screen>
  );
}
