import type { ReactNode } from "react";
import { ScrollFrame } from "#ui/ScrollFrame.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import type { BoardRow } from "../../contract.ts";
import { DayCell } from "../DayCell.tsx";
import styles from "../office.module.css";
import { PaceChip } from "../Pace.tsx";

type Props = { rows: readonly BoardRow[]; link: (row: BoardRow) => ReactNode; days: (halves: number) => string };

/** One line a person: the month's squares between who it is and where month and year lead. */
export function BoardTable({ rows, link, days }: Props) {
  const { say, speak } = useSpeech();
  const dates = rows[0]?.days ?? [];
  return (
    <ScrollFrame label={say("attendance.board")}>
      <table className={styles.board} aria-label={say("attendance.board")}>
        <thead>
          <tr>
            <th scope="col">{say("attendance.name")}</th>
            <th scope="col">{say("attendance.village")}</th>
            <th scope="col">
              <span className={styles.days}>
                {dates.map((one) => (
                  <span key={one.day} className={styles.dayHead}>
                    {Number(one.day.slice(8))}
                  </span>
                ))}
              </span>
            </th>
            <th scope="col" className={styles.end}>
              {say("attendance.counted")}
            </th>
            <th scope="col" className={styles.end}>
              {say("attendance.year-counted")}
            </th>
            <th scope="col" className={styles.end}>
              {say("attendance.year-expected")}
            </th>
            <th scope="col">{say("attendance.year-pace")}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={`${row.cadre.id} ${row.place}`}>
              <th scope="row">
                {link(row)} <span className="faint">{speak(`post.${row.post}`)}</span>
              </th>
              <td>{row.placeName}</td>
              <td>
                <span className={styles.days}>
                  {row.days.map((one) => (
                    <DayCell key={one.day} day={one} />
                  ))}
                </span>
              </td>
              <td className={styles.end}>
                {days(row.month.counted)} / {row.month.target}
              </td>
              <td className={styles.end}>
                {days(row.year.counted)} / {row.year.target}
              </td>
              <td className={styles.end}>{row.year.expected === null ? "–" : days(row.year.expected)}</td>
              <td>
                <PaceChip pace={row.year.pace} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollFrame>
  );
}
