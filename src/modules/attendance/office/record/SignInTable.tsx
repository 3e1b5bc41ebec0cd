import type { ReactNode } from "react";
import { Moment } from "#ui/Moment.tsx";
import { ScrollFrame } from "#ui/ScrollFrame.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { StateChip } from "#ui/StateChip.tsx";
import type { SignInRow } from "../../contract.ts";
import styles from "../office.module.css";

type Props = { rows: readonly SignInRow[]; people?: boolean; act?: (row: SignInRow) => ReactNode };

/** Sign-ins with what proves each. The position itself is shown to the person alone; others see how far from the centre. */
export function SignInTable({ rows, people = false, act }: Props) {
  const { say, speak } = useSpeech();
  return (
    <ScrollFrame label={say("attendance.sign-ins")}>
      <table className={styles.table} aria-label={say("attendance.sign-ins")}>
        <thead>
          <tr>
            {people && <th scope="col">{say("attendance.name")}</th>}
            <th scope="col">{say("attendance.day")}</th>
            <th scope="col">{say("attendance.time")}</th>
            <th scope="col">{say("attendance.proof")}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              {people && <td>{row.cadre.name}</td>}
              <td className="number">
                {row.day} {say(`attendance.${row.half}`)}
              </td>
              <td>
                <Moment at={row.at} />{" "}
                {row.deviceAt && <span className="faint">{say("attendance.device-time", { time: row.deviceAt })}</span>}
              </td>
              <td>
                <StateChip
                  tone={row.proof === "none" ? "attention" : "done"}
                  word={speak(`attendance.proof.${row.proof}`, { by: row.countersignedBy ?? "" })}
                />{" "}
                {row.distance !== null && (
                  <span className="faint">{say("attendance.distance", { metres: row.distance })}</span>
                )}{" "}
                {row.photoId && (
                  <a href={`/api/files/${row.photoId}`} target="_blank" rel="noreferrer">
                    {say("attendance.photo")}
                  </a>
                )}{" "}
                {row.position && <span className="faint number">{say("attendance.position", row.position)}</span>}
                {act?.(row)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollFrame>
  );
}
