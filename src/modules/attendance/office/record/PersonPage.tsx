import { useQuery } from "@tanstack/react-query";
import { useAddressState, usePathPart } from "#ui/Address.tsx";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { Screen } from "#ui/Screen.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { troubleOf } from "#ui/trouble.ts";
import { AttendanceNav } from "../AttendanceNav.tsx";
import { useAttendance } from "../api.ts";
import { MonthPicker, thisMonth } from "../MonthPicker.tsx";
import styles from "../office.module.css";
import { RecordView } from "./RecordView.tsx";

/** One cadre's days, as their office sees them. */
export function PersonPage() {
  const { say, speak } = useSpeech();
  const cadreId = usePathPart("cadreId");
  const [{ month = thisMonth() }, setAddress] = useAddressState<{ month?: string }>();
  const found = useQuery(useAttendance().person.queryOptions({ input: { cadreId: cadreId as never, month } }));
  const board = found.data?.board;
  return (
    <Screen
      title={board?.cadre.name ?? say("attendance.person")}
      above={<AttendanceNav />}
      below={board && `${board.placeName} · ${speak(`post.${board.post}`)}${board.unit ? ` · ${board.unit}` : ""}`}
    >
      <div className={styles.tools}>
        <MonthPicker value={month} onChange={(next) => setAddress({ month: next })} />
      </div>
      <RefusalNote trouble={found.error ? troubleOf(found.error) : null} again={() => void found.refetch()} />
      {found.data && <RecordView record={found.data} />}
    </Screen>
  );
}
