import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useAddressState } from "#ui/Address.tsx";
import { Button } from "#ui/Button.tsx";
import { EmptyState } from "#ui/EmptyState.tsx";
import { FilterChips } from "#ui/list/FilterChips.tsx";
import { useKeyset } from "#ui/list/use-keyset.ts";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { useMay } from "#ui/Rights.tsx";
import { Screen } from "#ui/Screen.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { troubleOf } from "#ui/trouble.ts";
import { useWorklog } from "../api.ts";
import styles from "../office.module.css";
import { WorklogNav } from "../WorklogNav.tsx";
import { LogCard } from "./LogCard.tsx";
import { WriteDialog } from "./WriteDialog.tsx";

type Address = { under?: string; show?: "emergencies" | "alike"; item?: string; cadre?: string };

/** Logs of the ground, latest first; emergencies and likenesses when asked for. */
export function LogsPage() {
  const { say, language } = useSpeech();
  const api = useWorklog();
  const [{ under, show, item, cadre }, setAddress] = useAddressState<Address>();
  const [writing, setWriting] = useState(false);
  const may = useMay("worklog.write");
  const lists = useQuery(api.lists.queryOptions({ input: undefined }));
  const logs = useKeyset(api.logs, {
    limit: 50,
    ...(under && { under: under as never }),
    ...(item && { item }),
    ...(cadre && { cadreId: cadre as never }),
    ...(show === "emergencies" && { emergencies: "yes" as const }),
    ...(show === "alike" && { alike: "yes" as const }),
  });
  return (
    <Screen
      title={say("worklog.logs")}
      above={<WorklogNav />}
      actions={
        may && (
          <Button kind="primary" onClick={() => setWriting(true)}>
            {say("worklog.write")}
          </Button>
        )
      }
    >
      <div className={styles.tools}>
        <FilterChips
          filters={[
            {
              key: "show",
              name: say("worklog.only"),
              options: [
                { value: "emergencies", label: say("worklog.emergencies") },
                { value: "alike", label: say("worklog.alike-only") },
              ],
            },
            {
              key: "item",
              name: say("worklog.items"),
              options: (lists.data?.sets ?? []).flatMap((set) =>
                set.items.map((one) => ({ value: one.key, label: one[language] })),
              ),
            },
          ]}
          values={{ show, item }}
          onChange={(change) => setAddress(change as Address)}
        />
        {cadre && (
          <Button size="small" onClick={() => setAddress({ cadre: undefined })}>
            {say("worklog.of-one", { name: logs.rows[0]?.cadre.name ?? "" })} ×
          </Button>
        )}
      </div>
      <RefusalNote trouble={logs.error ? troubleOf(logs.error) : null} again={logs.again} />
      {!logs.loading && logs.rows.length === 0 && (
        <EmptyState title={say("worklog.logs-none")} todo={say("worklog.logs-none.do")} />
      )}
      {logs.rows.map((row) => (
        <LogCard key={row.id} row={row} />
      ))}
      {logs.hasMore && (
        <Button loading={logs.loadingMore} onClick={logs.more}>
          {say("ui.more")}
        </Button>
      )}
      {writing && <WriteDialog onClose={() => setWriting(false)} />}
    </Screen>
  );
}
