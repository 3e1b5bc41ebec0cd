import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { joined } from "#i18n/speak.ts";
import { To, useAddressState } from "#ui/Address.tsx";
import { Button } from "#ui/Button.tsx";
import { today } from "#ui/Deadline.tsx";
import { FigureTile } from "#ui/FigureTile.tsx";
import { FilterChips } from "#ui/list/FilterChips.tsx";
import { type Column, RecordList } from "#ui/list/RecordList.tsx";
import { useKeyset } from "#ui/list/use-keyset.ts";
import { useMay } from "#ui/Rights.tsx";
import { Screen } from "#ui/Screen.tsx";
import { type Speech, useSpeech } from "#ui/Speech.tsx";
import { StateChip } from "#ui/StateChip.tsx";
import { DISPUTE_KINDS, DISPUTE_STATES, type DisputeRow } from "../../contract.ts";
import { useGovernance } from "../api.ts";
import { GovernanceNav } from "../GovernanceNav.tsx";
import styles from "../office.module.css";
import { toneOfDispute } from "../tone.ts";
import { useLists } from "../use-lists.ts";
import { ReportDispute } from "./ReportDispute.tsx";

const isLate = (row: DisputeRow): boolean => row.dueOn !== null && row.dueOn < today();

const columnsIn = ({ say, speak, language }: Speech): Column<DisputeRow>[] => [
  {
    key: "title",
    title: say("governance.dispute-title"),
    always: true,
    cell: (row) => <To to={`/governance/disputes/${row.id}`}>{row.title}</To>,
  },
  { key: "village", title: say("governance.village"), cell: (row) => `${row.village.township}${row.village.name}` },
  { key: "kind", title: say("governance.kind"), cell: (row) => say(`governance.kind.${row.kind}`) },
  {
    key: "topic",
    title: say("governance.topic"),
    cell: (row) =>
      joined(
        language,
        [row.topic, row.rating].flatMap((one) => (one ? [one[language]] : [])),
      ),
  },
  {
    key: "state",
    title: say("governance.state"),
    cell: (row) => (
      <StateChip tone={toneOfDispute(row.state, isLate(row))} word={speak(`governance.dispute.${row.state}`)} />
    ),
  },
  {
    key: "reported",
    title: say("governance.reported-on"),
    cell: (row) => <span className="number">{row.reportedOn}</span>,
  },
  {
    key: "due",
    title: say("governance.due-on"),
    cell: (row) =>
      row.dueOn ? (
        <span className={isLate(row) ? styles.late : undefined}>
          <span className="number">{row.dueOn}</span> {isLate(row) && say("governance.late")}
        </span>
      ) : (
        <span className="faint">—</span>
      ),
  },
];

type At = { under?: string; kind?: string; state?: string; topic?: string; late?: string; sort?: string };

/** Disputes and tendencies of my ground, and what waits. */
export function Disputes() {
  const speech = useSpeech();
  const { say, speak } = speech;
  const api = useGovernance();
  const { lists, options } = useLists();
  const [reporting, setReporting] = useState(false);
  const may = useMay("dispute.report");
  const [{ under, kind, state, topic, late, sort }, setAt] = useAddressState<At>();
  const rows = useKeyset(api.disputes, {
    ...(under && { under }),
    ...(kind && { kind }),
    ...(state && { state }),
    ...(topic && { topic }),
    ...(late && { late }),
    ...(sort && { sort }),
  } as object);
  const counts = useQuery(api.disputeCounts.queryOptions({ input: { ...(under && { under: under as never }) } })).data;
  return (
    <Screen
      title={say("governance.disputes")}
      above={<GovernanceNav />}
      below={say("governance.disputes-intro")}
      wide
      actions={
        may && (
          <Button kind="primary" onClick={() => setReporting(true)}>
            {say("governance.report")}
          </Button>
        )
      }
    >
      <div className={styles.tiles}>
        <FigureTile name={say("governance.tile.open")} value={counts?.open} />
        <FigureTile
          name={say("governance.tile.late")}
          value={counts?.late}
          alarming={(counts?.late ?? 0) > 0}
          to="/governance/disputes?late=yes"
        />
        <FigureTile name={say("governance.tile.above")} value={counts?.above} to="/governance/disputes?state=above" />
        <FigureTile
          name={say("governance.tile.tendencies")}
          value={counts?.tendencies}
          to="/governance/disputes?kind=tendency"
        />
        <FigureTile name={say("governance.tile.settled")} value={counts?.settledThisYear} />
      </div>
      <RecordList
        name="disputes"
        label={say("governance.disputes")}
        columns={columnsIn(speech)}
        rows={rows}
        rowKey={(row) => row.id}
        filters={
          <FilterChips
            filters={[
              {
                key: "kind",
                name: say("governance.kind"),
                options: DISPUTE_KINDS.map((value) => ({ value, label: say(`governance.kind.${value}`) })),
              },
              {
                key: "state",
                name: say("governance.state"),
                options: DISPUTE_STATES.map((value) => ({ value, label: speak(`governance.dispute.${value}`) })),
              },
              { key: "topic", name: say("governance.topic"), options: options(lists?.topics) },
              {
                key: "late",
                name: say("governance.late"),
                options: [{ value: "yes", label: say("governance.late-only") }],
              },
              {
                key: "sort",
                name: say("governance.sort"),
                options: [{ value: "due", label: say("governance.by-due") }],
              },
            ]}
            values={{ kind, state, topic, late, sort }}
            onChange={(change) => setAt(change as At)}
          />
        }
        empty={{ title: say("governance.disputes-none"), todo: say("governance.disputes-none.do") }}
      />
      {reporting && <ReportDispute onClose={() => setReporting(false)} />}
    </Screen>
  );
}
