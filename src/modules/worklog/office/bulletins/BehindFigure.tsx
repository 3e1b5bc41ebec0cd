import { useQuery } from "@tanstack/react-query";
import { To } from "#ui/Address.tsx";
import { Dialog } from "#ui/Dialog.tsx";
import { EmptyState } from "#ui/EmptyState.tsx";
import { Moment } from "#ui/Moment.tsx";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { StateChip } from "#ui/StateChip.tsx";
import { troubleOf } from "#ui/trouble.ts";
import type { BULLETIN_FIGURES, BulletinEvidence, BulletinRead } from "../../contract.ts";
import { nameShown } from "../../contract.ts";
import { useWorklog } from "../api.ts";
import styles from "../office.module.css";

/** A figure of a unit (by its ground) or of a person in a village; `people` is who stands behind a unit's days. */
export type Behind = {
  figure: (typeof BULLETIN_FIGURES)[number] | "people";
  under: string;
  cadreId?: string;
  title: string;
  /** What the bulletin said, to be set beside what the records say now. */
  said: number;
};

/** The list a figure was counted from. */
export function BehindFigure({ bulletin, of, onClose }: { bulletin: BulletinRead; of: Behind; onClose: () => void }) {
  const { speak } = useSpeech();
  return (
    <Dialog open title={`${speak(`worklog.behind.${of.figure}`)} · ${of.title}`} onClose={onClose} drawer>
      {of.figure === "people" ? (
        <People bulletin={bulletin} under={of.under} />
      ) : (
        <Listed bulletin={bulletin} of={of} />
      )}
    </Dialog>
  );
}

function People({ bulletin, under }: { bulletin: BulletinRead; under: string }) {
  const { say } = useSpeech();
  const rows = bulletin.figures.people.filter((one) => one.place.startsWith(under));
  return (
    <ul className={styles.evidence}>
      {rows.map((one) => (
        <li key={`${one.cadreId}${one.place}`}>
          <To to={`/attendance/people/${one.cadreId}?month=${bulletin.until.slice(0, 7)}`}>
            {nameShown(one.name, bulletin.names)}
          </To>{" "}
          <span className="faint">{one.placeName}</span>{" "}
          <span className="number">{`${one.counted / 2} / ${one.target}`}</span>{" "}
          {one.counted >= one.target * 2 && <StateChip tone="done" word={say("worklog.met")} />}
        </li>
      ))}
    </ul>
  );
}

function Listed({ bulletin, of }: { bulletin: BulletinRead; of: Behind }) {
  const { say } = useSpeech();
  const found = useQuery(
    useWorklog().bulletinEvidence.queryOptions({
      input: {
        bulletinId: bulletin.id,
        figure: of.figure as "days",
        under: of.under as never,
        ...(of.cadreId && { cadreId: of.cadreId as never }),
      },
    }),
  );
  const rows = found.data;
  if (found.error) return <RefusalNote trouble={troubleOf(found.error)} again={() => void found.refetch()} />;
  if (!rows) return <p className="faint">{say("ui.loading")}</p>;
  const now = countOf(rows);
  return (
    <>
      {now !== of.said && !rows.more && <p className="soft">{say("worklog.behind.moved", { said: of.said, now })}</p>}
      {rows.more && <p className="soft">{say("worklog.behind.more")}</p>}
      {now === 0 && rows.reports.length === 0 && rows.days.length === 0 && (
        <EmptyState title={say("worklog.behind.none")} />
      )}
      <Rows rows={rows} />
    </>
  );
}

/** The same count the bulletin makes: days that count, logs, households once, reports in time. */
const countOf = (rows: BulletinEvidence): number =>
  rows.days.reduce((sum, one) => sum + one.worth, 0) / 2 +
  rows.logs.length +
  rows.visits.length +
  rows.reports.filter((one) => one.reportId !== null && !one.late).length;

function Rows({ rows }: { rows: BulletinEvidence }) {
  const { say, speak } = useSpeech();
  const half = (kind: string): string => speak(`attendance.kind.${kind}`);
  return (
    <ul className={styles.evidence}>
      {rows.days.map((one) => (
        <li key={`${one.cadreId}${one.place}${one.day}`}>
          <span className="number">{one.day}</span>{" "}
          {one.am === one.pm ? half(one.am) : `${half(one.am)} / ${half(one.pm)}`}{" "}
          <span className="faint number">{say("worklog.behind.worth", { days: one.worth / 2 })}</span>
        </li>
      ))}
      {rows.logs.map((one) => (
        <li key={one.id}>
          <span className="number">{one.day}</span> {one.name} <span className="faint">{one.placeName}</span>{" "}
          <span className="soft">{one.text}</span>
        </li>
      ))}
      {rows.visits.map((one) => (
        <li key={one.id}>
          <To to={`/households/${one.id}`}>{one.headName || one.id}</To>{" "}
          <span className="faint number">{one.days.join("、")}</span> {one.names.join("、")}{" "}
          {one.surveyed && <span className="soft">{say("worklog.evidence.surveyed")}</span>}
        </li>
      ))}
      {rows.reports.map((one) => (
        <li key={`${one.cadreId}${one.place}${one.closesOn}`}>
          <span className="number">{one.closesOn}</span> {one.name} <span className="faint">{one.placeName}</span>{" "}
          <StateChip
            tone={one.reportId === null ? "trouble" : one.late ? "attention" : "done"}
            word={speak(`worklog.state.${one.reportId === null ? "missing" : one.late ? "late" : "sent"}`)}
          />{" "}
          {one.sentAt && <Moment at={one.sentAt} />}
        </li>
      ))}
    </ul>
  );
}
