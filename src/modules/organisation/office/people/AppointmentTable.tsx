import { useState } from "react";
import { To } from "#ui/Address.tsx";
import { Button } from "#ui/Button.tsx";
import { today } from "#ui/Deadline.tsx";
import { EmptyState } from "#ui/EmptyState.tsx";
import { useActor, useMay } from "#ui/Rights.tsx";
import { ScrollFrame } from "#ui/ScrollFrame.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { StateChip, type Tone } from "#ui/StateChip.tsx";
import { type AppointmentRow, endReasonIn } from "../../contract.ts";
import styles from "../office.module.css";
import { CorrectDialog } from "./CorrectDialog.tsx";
import { EndAppointmentDialog } from "./EndAppointmentDialog.tsx";

type State = "now" | "to-come" | "over";
const TONE: Readonly<Record<State, Tone>> = { now: "done", "to-come": "running", over: "quiet" };
const stateOf = (row: AppointmentRow): State => {
  if (row.until !== null && row.until <= today()) return "over";
  return row.since > today() ? "to-come" : "now";
};

/** Is it open to be ended by the person at this desk? */
const mayEnd = (row: AppointmentRow, cadreId: string): boolean => stateOf(row) !== "over" && row.cadre.id !== cadreId;

type Props = { rows: readonly AppointmentRow[]; without?: "cadre"; empty: string };

/** Appointments of one person, or over one place, each with its span and document. */
export function AppointmentTable({ rows, without, empty }: Props) {
  const { say, speak, language } = useSpeech();
  const may = useMay("organisation.edit");
  const { cadreId } = useActor();
  const [correcting, setCorrecting] = useState<AppointmentRow | null>(null);
  const [ending, setEnding] = useState<AppointmentRow | null>(null);
  if (rows.length === 0) return <EmptyState title={empty} />;
  return (
    <ScrollFrame label={say("organisation.appointments")}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{say("organisation.post")}</th>
            {without !== "cadre" && <th scope="col">{say("organisation.person")}</th>}
            <th scope="col">{say("organisation.territory")}</th>
            <th scope="col">{say("organisation.unit")}</th>
            <th scope="col">{say("organisation.span")}</th>
            <th scope="col">{say("organisation.document-no")}</th>
            <th scope="col">{say("organisation.state")}</th>
            {may && (
              <th scope="col">
                <span className="hidden-text">{say("ui.more")}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">{speak(`post.${row.post}`)}</th>
              {without !== "cadre" && (
                <td>
                  <To to={`/organisation/cadres/${row.cadre.id}`}>{row.cadre.name}</To>
                </td>
              )}
              <td>{row.territoryName}</td>
              <td>
                {row.unit?.name}
                {row.seconded && <span className="faint"> {say("organisation.seconded")}</span>}
              </td>
              <td className="number">
                {row.until
                  ? say("organisation.from-to", { since: row.since, until: row.until })
                  : say("organisation.from", { since: row.since })}
              </td>
              <td>{row.documentNo}</td>
              <td>
                <StateChip tone={TONE[stateOf(row)]} word={speak(`organisation.state.${stateOf(row)}`)} />
                {row.endReason && <span className="faint"> {endReasonIn(language, row.endReason)}</span>}
                {row.fullTime && <span className="faint"> {say("organisation.full-time")}</span>}
              </td>
              {may && (
                <td className={styles.end}>
                  {mayEnd(row, cadreId) && (
                    <Button kind="link" style={{ padding: 0, blockSize: "auto" }} onClick={() => setEnding(row)}>
                      {say("organisation.dismiss")}
                    </Button>
                  )}{" "}
                  {row.cadre.id !== cadreId && (
                    <Button kind="link" style={{ padding: 0, blockSize: "auto" }} onClick={() => setCorrecting(row)}>
                      {say("organisation.correct")}
                    </Button>
                  )}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {correcting && <CorrectDialog row={correcting} onClose={() => setCorrecting(null)} />}
      {ending && <EndAppointmentDialog row={ending} onClose={() => setEnding(null)} />}
    </ScrollFrame>
  );
}
