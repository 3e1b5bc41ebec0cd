import { useQuery } from "@tanstack/react-query";
import { To, useAddressState } from "#ui/Address.tsx";
import { Button } from "#ui/Button.tsx";
import { EmptyState } from "#ui/EmptyState.tsx";
import { FigureTile } from "#ui/FigureTile.tsx";
import { FilterChips } from "#ui/list/FilterChips.tsx";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { Screen } from "#ui/Screen.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { troubleOf } from "#ui/trouble.ts";
import { useSaveFile } from "#ui/use-save-file.ts";
import { type BoardRow, inDays } from "../../contract.ts";
import { AttendanceNav } from "../AttendanceNav.tsx";
import { useAttendance } from "../api.ts";
import { DayLegend } from "../DayCell.tsx";
import { MonthPicker, thisMonth } from "../MonthPicker.tsx";
import styles from "../office.module.css";
import { BoardTable } from "./BoardTable.tsx";

type Address = { under?: string; month?: string; pace?: BoardRow["year"]["pace"]; post?: string };

/** Every resident cadre's month at a glance, and who is falling behind for the month or the year. */
export function BoardPage() {
  const { say, speak } = useSpeech();
  const [{ under, month = thisMonth(), pace, post }, setAddress] = useAddressState<Address>();
  const api = useAttendance();
  const input = { month, ...(under && { under: under as never }) };
  const found = useQuery(api.board.queryOptions({ input }));
  const all = found.data?.rows ?? [];
  const rows = all.filter((one) => (!pace || one.year.pace === pace) && (!post || one.post === post));
  const behind = (one: BoardRow): boolean => ["behind", "out-of-reach"].includes(one.year.pace);
  const { save, busy, trouble } = useSaveFile();
  return (
    <Screen
      title={say("attendance.board")}
      above={<AttendanceNav />}
      wide
      actions={
        <Button loading={busy} onClick={() => void save(() => api.boardFile.call(input))}>
          {say("attendance.export")}
        </Button>
      }
    >
      <div className={styles.tools}>
        <MonthPicker value={month} onChange={(next) => setAddress({ month: next })} />
        <FilterChips
          filters={[
            {
              key: "pace",
              name: say("attendance.year-pace"),
              options: (["met", "on-pace", "behind", "out-of-reach"] as const).map((value) => ({
                value,
                label: speak(`attendance.pace.${value}`),
              })),
            },
            {
              key: "post",
              name: say("attendance.post"),
              options: ["first-secretary", "team-leader", "team-member"].map((value) => ({
                value,
                label: speak(`post.${value}`),
              })),
            },
          ]}
          values={{ pace, post }}
          onChange={(change) => setAddress(change as Address)}
        />
      </div>
      <RefusalNote
        trouble={trouble ?? (found.error ? troubleOf(found.error) : null)}
        again={() => void found.refetch()}
      />
      {found.isPending && <p className="soft">{say("ui.loading")}</p>}
      {found.data && all.length === 0 && (
        <EmptyState title={say("attendance.nobody")} todo={say("attendance.nobody.do")} />
      )}
      {all.length > 0 && (
        <>
          <div className={styles.tiles}>
            <FigureTile name={say("attendance.people")} value={all.length} />
            <FigureTile
              name={say("attendance.month-met")}
              value={all.filter((one) => one.month.pace === "met").length}
            />
            <FigureTile name={say("attendance.behind-now")} value={all.filter(behind).length} alarming />
            <FigureTile
              name={say("attendance.leave-beyond")}
              value={all.filter((one) => one.leave.halves > one.leave.limit * 2).length}
              alarming
            />
            <FigureTile
              name={say("attendance.questions-open")}
              value={all.reduce((sum, one) => sum + one.questions, 0)}
              to="/attendance/cases?kind=question"
            />
          </div>
          <BoardTable
            rows={rows}
            link={(row) => <To to={`/attendance/people/${row.cadre.id}?month=${month}`}>{row.cadre.name}</To>}
            days={inDays}
          />
          <DayLegend />
        </>
      )}
    </Screen>
  );
}
