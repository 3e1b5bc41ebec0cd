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
import { type BoardChoice, type BoardRow, chosenRows, inDays } from "../../contract.ts";
import { AttendanceNav } from "../AttendanceNav.tsx";
import { useAttendance } from "../api.ts";
import { DayLegend } from "../DayCell.tsx";
import { MonthPicker, thisMonth } from "../MonthPicker.tsx";
import styles from "../office.module.css";
import { BoardTable } from "./BoardTable.tsx";

type Address = { under?: string; month?: string } & BoardChoice;

const PACES = ["met", "on-pace", "behind", "out-of-reach"] as const;

/** Every resident cadre's month at a glance, and who is falling behind for the month or the year. */
export function BoardPage() {
  const { say, speak } = useSpeech();
  const [{ under, month = thisMonth(), ...choice }, setAddress] = useAddressState<Address>();
  const { now, pace, post, q, order } = choice;
  const api = useAttendance();
  const input = { month, ...(under && { under: under as never }) };
  const found = useQuery(api.board.queryOptions({ input }));
  const all = found.data?.rows ?? [];
  const rows = chosenRows(all, choice);
  const paces = PACES.map((value) => ({ value, label: speak(`attendance.pace.${value}`) }));
  const behind = (one: BoardRow): boolean => ["behind", "out-of-reach"].includes(one.year.pace);
  const { save, busy, trouble } = useSaveFile();
  return (
    <Screen
      title={say("attendance.board")}
      above={<AttendanceNav />}
      wide
      actions={
        <Button
          loading={busy}
          onClick={() => void save(() => api.boardFile.call({ ...input, now, pace, post, q, order }))}
        >
          {say("attendance.export")}
        </Button>
      }
    >
      <div className={styles.tools}>
        <MonthPicker value={month} onChange={(next) => setAddress({ month: next })} />
        <FilterChips
          filters={[
            { key: "now", name: say("attendance.month-pace"), options: paces },
            { key: "pace", name: say("attendance.year-pace"), options: paces },
            {
              key: "post",
              name: say("attendance.post"),
              options: ["first-secretary", "team-leader", "team-member"].map((value) => ({
                value,
                label: speak(`post.${value}`),
              })),
            },
            {
              key: "order",
              name: say("attendance.order"),
              options: (["month", "year"] as const).map((value) => ({
                value,
                label: speak(`attendance.order.${value}`),
              })),
            },
          ]}
          values={{ now, pace, post, order }}
          onChange={(change) => setAddress(change as Address)}
          search={{ value: q, placeholder: say("attendance.find"), onChange: (next) => setAddress({ q: next }) }}
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
          {rows.length === 0 ? (
            <EmptyState title={say("ui.found.none")} />
          ) : (
            <BoardTable
              rows={rows}
              link={(row) => <To to={`/attendance/people/${row.cadre.id}?month=${month}`}>{row.cadre.name}</To>}
              days={inDays}
            />
          )}
          <DayLegend />
        </>
      )}
    </Screen>
  );
}
