import { useQuery } from "@tanstack/react-query";
import { To } from "#ui/Address.tsx";
import { Dialog } from "#ui/Dialog.tsx";
import { EmptyState } from "#ui/EmptyState.tsx";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { troubleOf } from "#ui/trouble.ts";
import type { AppraisalEvidence, AppraisalRow } from "../../contract.ts";
import { useWorklog } from "../api.ts";
import styles from "../office.module.css";

export type Behind = "visits" | "awareness" | "satisfaction";
type Props = { row: AppraisalRow; figure: Behind; onClose: () => void };

/** The list behind a figure: the households that were met and those that were not, or the polls. */
export function EvidenceDialog({ row, figure, onClose }: Props) {
  const { say, speak } = useSpeech();
  const found = useQuery(useWorklog().appraisalEvidence.queryOptions({ input: { appraisalId: row.id } }));
  const title = `${speak(`worklog.figure.${figure}`)} · ${row.cadre?.name ?? say("worklog.team")} ${row.placeName}`;
  return (
    <Dialog open title={title} onClose={onClose} drawer>
      <RefusalNote trouble={found.error ? troubleOf(found.error) : null} again={() => void found.refetch()} />
      {found.isPending && <p className="faint">{say("ui.loading")}</p>}
      {found.data &&
        (figure === "visits" ? <Households found={found.data} /> : <Polls found={found.data} figure={figure} />)}
    </Dialog>
  );
}

function Households({ found }: { found: AppraisalEvidence }) {
  const { say } = useSpeech();
  const met = found.households.filter((one) => one.met.length > 0);
  const rest = found.households.filter((one) => one.met.length === 0);
  const list = (rows: AppraisalEvidence["households"]) => (
    <ul className={styles.evidence}>
      {rows.map((one) => (
        <li key={one.id}>
          <To to={`/households/${one.id}`}>{one.headName || one.id}</To>{" "}
          <span className="faint number">{one.met.join("、")}</span>
          {one.surveyed && <span className="soft"> {say("worklog.evidence.surveyed")}</span>}
        </li>
      ))}
    </ul>
  );
  return (
    <>
      <h3>{say("worklog.evidence.met", { count: met.length, all: found.households.length })}</h3>
      {met.length === 0 ? <EmptyState title={say("worklog.evidence.none")} /> : list(met)}
      {rest.length > 0 && (
        <>
          <h3>{say("worklog.evidence.not-met", { count: rest.length })}</h3>
          {list(rest)}
        </>
      )}
    </>
  );
}

function Polls({ found, figure }: { found: AppraisalEvidence; figure: "awareness" | "satisfaction" }) {
  const { say } = useSpeech();
  if (found.polls.length === 0) return <EmptyState title={say("worklog.evidence.no-polls")} />;
  return (
    <ul className={styles.evidence}>
      {found.polls.map((one) => (
        <li key={one.id}>
          <span className="number">{one.day}</span>{" "}
          {say("worklog.evidence.poll", {
            part: figure === "awareness" ? one.aware : one.satisfied,
            asked: one.asked,
            name: one.by,
          })}{" "}
          <span className="soft">{one.note}</span>
        </li>
      ))}
    </ul>
  );
}
