import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { Day } from "#kernel/day.ts";
import { useAddressState } from "#ui/Address.tsx";
import { Button } from "#ui/Button.tsx";
import { today } from "#ui/Deadline.tsx";
import { Dialog } from "#ui/Dialog.tsx";
import { EmptyState } from "#ui/EmptyState.tsx";
import { FigureTile } from "#ui/FigureTile.tsx";
import { FilterChips } from "#ui/list/FilterChips.tsx";
import { Moment } from "#ui/Moment.tsx";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { Screen } from "#ui/Screen.tsx";
import { ScrollFrame } from "#ui/ScrollFrame.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { StateChip, type Tone } from "#ui/StateChip.tsx";
import { troubleOf } from "#ui/trouble.ts";
import type { ReportRow } from "../../contract.ts";
import { useWorklog } from "../api.ts";
import styles from "../office.module.css";
import { WorklogNav } from "../WorklogNav.tsx";
import { WeekStep } from "./WeekStep.tsx";

const TONES: Readonly<Record<ReportRow["state"], Tone>> = {
  sent: "done",
  late: "attention",
  missing: "trouble",
  due: "quiet",
};
const STATES = ["sent", "late", "missing", "due"] as const;
type Address = { under?: string; on?: string; state?: ReportRow["state"] };

/** The week's reports of a ground: in time, late, missing; each opens. */
export function WeekPage() {
  const { say, speak } = useSpeech();
  const [{ under, on = today(), state }, setAddress] = useAddressState<Address>();
  const [reading, setReading] = useState<string | null>(null);
  const found = useQuery(
    useWorklog().week.queryOptions({ input: { on: on as Day, ...(under && { under: under as never }) } }),
  );
  const week = found.data;
  const rows = (week?.rows ?? []).filter((row) => !state || row.state === state);
  return (
    <Screen
      title={say("worklog.week")}
      above={<WorklogNav />}
      below={
        week &&
        `${say("worklog.of-week", { since: week.since, until: week.closesOn })} · ${say("worklog.closes", { day: week.closesOn, time: week.closesAt })}`
      }
      wide
    >
      <div className={styles.tools}>
        <WeekStep on={on as Day} onChange={(next) => setAddress({ on: next })} />
        <FilterChips
          filters={[
            {
              key: "state",
              name: say("worklog.state"),
              options: STATES.map((value) => ({ value, label: speak(`worklog.state.${value}`) })),
            },
          ]}
          values={{ state }}
          onChange={(change) => setAddress(change as Address)}
        />
      </div>
      <RefusalNote trouble={found.error ? troubleOf(found.error) : null} again={() => void found.refetch()} />
      {week?.rows.length === 0 && <EmptyState title={say("worklog.nobody")} />}
      {week && week.rows.length > 0 && (
        <>
          <div className={styles.tiles}>
            {STATES.map((one) => (
              <FigureTile
                key={one}
                name={speak(`worklog.count.${one}`)}
                value={week.rows.filter((row) => row.state === one).length}
                alarming={one === "missing"}
              />
            ))}
          </div>
          <ScrollFrame label={say("worklog.week")}>
            <table className={styles.table} aria-label={say("worklog.week")}>
              <thead>
                <tr>
                  <th scope="col">{say("worklog.name")}</th>
                  <th scope="col">{say("worklog.village")}</th>
                  <th scope="col">{say("worklog.state")}</th>
                  <th scope="col" className={styles.end}>
                    {say("worklog.days")}
                  </th>
                  <th scope="col" className={styles.end}>
                    {say("worklog.log-count")}
                  </th>
                  <th scope="col" className={styles.end}>
                    {say("worklog.visits")}
                  </th>
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <tr key={`${row.cadre.id} ${row.place}`}>
                    <td>
                      {row.reportId ? (
                        <Button kind="link" onClick={() => setReading(row.reportId)}>
                          {row.cadre.name}
                        </Button>
                      ) : (
                        row.cadre.name
                      )}{" "}
                      <span className="faint">{speak(`post.${row.post}`)}</span>
                    </td>
                    <td>{row.placeName}</td>
                    <td>
                      <StateChip tone={TONES[row.state]} word={speak(`worklog.state.${row.state}`)} />{" "}
                      {row.sentAt && <Moment at={row.sentAt} />}
                    </td>
                    <td className={styles.end}>{row.figures ? row.figures.days / 2 : "–"}</td>
                    <td className={styles.end}>{row.figures?.logs ?? "–"}</td>
                    <td className={styles.end}>{row.figures?.households ?? "–"}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </ScrollFrame>
        </>
      )}
      {reading && <ReportDialog reportId={reading} onClose={() => setReading(null)} />}
    </Screen>
  );
}

function ReportDialog({ reportId, onClose }: { reportId: string; onClose: () => void }) {
  const { say } = useSpeech();
  const found = useQuery(useWorklog().report.queryOptions({ input: { reportId: reportId as never } }));
  const report = found.data;
  return (
    <Dialog
      open
      width="broad"
      title={report ? `${report.cadre.name} · ${report.placeName}` : say("worklog.week")}
      onClose={onClose}
    >
      <RefusalNote trouble={found.error ? troubleOf(found.error) : null} />
      {report &&
        (["done", "plan", "trouble"] as const).map(
          (part) =>
            report[part] && (
              <section key={part} className={styles.sheet} aria-label={say(`worklog.${part}`)}>
                <h3>{say(`worklog.${part}`)}</h3>
                <p className={styles.text}>{report[part]}</p>
              </section>
            ),
        )}
    </Dialog>
  );
}
