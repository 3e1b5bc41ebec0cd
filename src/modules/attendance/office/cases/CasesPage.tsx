import { useAddressState } from "#ui/Address.tsx";
import { Button } from "#ui/Button.tsx";
import { Checkbox } from "#ui/Checkbox.tsx";
import { EmptyState } from "#ui/EmptyState.tsx";
import { useKeyset } from "#ui/list/use-keyset.ts";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { Screen } from "#ui/Screen.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { Tabs } from "#ui/Tabs.tsx";
import { troubleOf } from "#ui/trouble.ts";
import { CASE_KINDS, type CaseKind } from "../../contract.ts";
import { AttendanceNav } from "../AttendanceNav.tsx";
import { useAttendance } from "../api.ts";
import styles from "../office.module.css";
import { CaseCard } from "./CaseCard.tsx";

type Address = { under?: string; kind?: CaseKind; all?: "yes" };

/** Leaves, travel, corrections and questions of the ground: what waits first, the rest when asked for. */
export function CasesPage() {
  const { say, speak } = useSpeech();
  const [{ under, kind = "leave", all }, setAddress] = useAddressState<Address>();
  const list = useKeyset(useAttendance().cases, {
    kind,
    limit: 50,
    ...(under && { under: under as never }),
    ...(!all && { waiting: "yes" as const }),
  });
  return (
    <Screen title={say("attendance.cases")} above={<AttendanceNav />}>
      <Tabs
        label={say("attendance.cases")}
        shown={kind}
        tabs={CASE_KINDS.map((key) => ({ key, name: speak(`attendance.case.${key}`) }))}
        onChange={(next) => setAddress({ kind: next as CaseKind })}
      />
      <div className={styles.tools}>
        <Checkbox
          checked={!all}
          onChange={(event) => setAddress({ all: event.target.checked ? undefined : "yes" } as Address)}
        >
          {say("attendance.waiting-only")}
        </Checkbox>
      </div>
      <RefusalNote trouble={list.error ? troubleOf(list.error) : null} />
      {!list.loading && list.rows.length === 0 && <EmptyState title={say("attendance.cases-none")} />}
      {list.rows.map((row) => (
        <CaseCard key={row.id} row={row} person />
      ))}
      {list.hasMore && <Button onClick={() => void list.more()}>{say("ui.more")}</Button>}
    </Screen>
  );
}
