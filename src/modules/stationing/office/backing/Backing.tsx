import { useState } from "react";
import { To, useAddressState } from "#ui/Address.tsx";
import { Button } from "#ui/Button.tsx";
import { MoneyFigure } from "#ui/Figures.tsx";
import { FigureTile } from "#ui/FigureTile.tsx";
import { FilterChips } from "#ui/list/FilterChips.tsx";
import { RecordList } from "#ui/list/RecordList.tsx";
import { useKeyset } from "#ui/list/use-keyset.ts";
import { useActor, useMay } from "#ui/Rights.tsx";
import { Screen } from "#ui/Screen.tsx";
import { useSay } from "#ui/Speech.tsx";
import { StateChip, type Tone } from "#ui/StateChip.tsx";
import { COMMITMENT_STANDINGS, type CommitmentRow, type CommitmentStanding, speaksForSome } from "../../contract.ts";
import { useStationing } from "../api.ts";
import styles from "../office.module.css";
import { StationingNav } from "../StationingNav.tsx";
import { useRuleList } from "../use-lists.ts";
import { CommitmentActs } from "./CommitmentActs.tsx";
import { NewPromise } from "./NewPromise.tsx";

type Address = { under?: string; standing?: CommitmentStanding; unit?: string; waiting?: "yes" };
const TONE: Readonly<Record<CommitmentStanding, Tone>> = {
  promised: "quiet",
  doing: "running",
  fulfilled: "done",
  late: "attention",
  missed: "trouble",
};

/** What sending units have promised their villages, and whether it was kept. */
export function Backing() {
  const say = useSay();
  const [{ under, standing, unit, waiting }, setAddress] = useAddressState<Address>();
  const [adding, setAdding] = useState(false);
  const actor = useActor();
  const may = useMay("stationing.commit") && speaksForSome(actor);
  const kinds = useRuleList("stationing.commitments", "kinds");
  const rows = useKeyset(useStationing().commitments, {
    ...(under && { under: under as never }),
    ...(standing && { standing }),
    ...(unit && { unitId: unit as never }),
    ...(waiting && { waiting }),
    limit: 50,
  });
  const totals = (rows.first as { totals?: Record<string, number> } | undefined)?.totals;
  return (
    <Screen
      title={say("stationing.backing")}
      above={<StationingNav />}
      below={say("stationing.backing.intro")}
      wide
      actions={
        may && (
          <Button kind="primary" onClick={() => setAdding(true)}>
            {say("stationing.commitment.new")}
          </Button>
        )
      }
    >
      {totals && (
        <div className={styles.tiles}>
          {COMMITMENT_STANDINGS.map((one) => (
            <FigureTile
              key={one}
              name={say(`stationing.commitment.${one}`)}
              value={totals[one] ?? 0}
              alarming={one === "missed"}
              to={`/stationing/backing?${new URLSearchParams({ ...(under && { under }), ...(unit && { unit }), standing: one })}`}
            />
          ))}
        </div>
      )}
      <RecordList<CommitmentRow>
        name="commitments"
        label={say("stationing.backing")}
        rows={rows}
        rowKey={(row) => row.id}
        columns={[
          {
            key: "text",
            title: say("stationing.commitment.text"),
            always: true,
            cell: (row) => <WhatOf row={row} kind={kinds.word(row.kind)} />,
          },
          {
            key: "unit",
            title: say("stationing.unit"),
            cell: (row) => (
              <>
                <To to={`/stationing/backing/${row.unit.id}`}>{row.unit.name}</To>{" "}
                <span className="faint">{row.headName}</span>
              </>
            ),
          },
          {
            key: "village",
            title: say("stationing.village"),
            cell: (row) => `${row.village.township}${row.village.name}`,
          },
          {
            key: "amount",
            title: say("stationing.commitment.yuan"),
            align: "end",
            cell: (row) => <MoneyFigure fen={row.amount} />,
          },
          { key: "due", title: say("stationing.commitment.due"), cell: (row) => row.dueOn },
          {
            key: "standing",
            title: say("stationing.state"),
            cell: (row) => <StateChip tone={TONE[row.standing]} word={say(`stationing.commitment.${row.standing}`)} />,
          },
          {
            key: "disclosed",
            extra: true,
            title: say("stationing.commitment.disclosed"),
            cell: (row) =>
              row.disclosedOn
                ? say("stationing.commitment.disclosed-on", { on: row.disclosedOn })
                : say("stationing.commitment.not-disclosed"),
          },
        ]}
        filters={
          <FilterChips
            filters={[
              {
                key: "standing",
                name: say("stationing.state"),
                options: COMMITMENT_STANDINGS.map((value) => ({ value, label: say(`stationing.commitment.${value}`) })),
              },
              {
                key: "waiting",
                name: say("stationing.commitment.decide"),
                options: [{ value: "yes", label: say("stationing.commitment.waiting") }],
              },
              {
                key: "unit",
                name: say("stationing.unit"),
                options: [],
                read: () => rows.rows[0]?.unit.name ?? "—",
              },
            ]}
            values={{ standing, waiting, unit }}
            onChange={(change) => setAddress(change as Address)}
          />
        }
        empty={{ title: say("stationing.commitments-none") }}
      />
      {adding && <NewPromise kinds={kinds.options} under={under} onClose={() => setAdding(false)} />}
    </Screen>
  );
}

/** What was promised, its proof, and what has been asked or changed. */
function WhatOf({ row, kind }: { row: CommitmentRow; kind: string }) {
  const say = useSay();
  return (
    <div className={styles.what}>
      <span>
        {row.text} <span className="faint">{kind}</span>
      </span>
      {row.proof && <span className="soft">{say("stationing.commitment.proven", { proof: row.proof })}</span>}
      {row.asked && (
        <span className="soft">
          {say("stationing.commitment.asks", {
            text: row.asked.text,
            due: row.asked.dueOn,
            reason: row.asked.reason,
            name: row.asked.byName,
          })}
        </span>
      )}
      {row.changes.map((one) => (
        <span key={one.decidedOn + one.text} className="faint">
          {one.granted
            ? say("stationing.commitment.changed", {
                on: one.decidedOn,
                text: one.before.text,
                due: one.before.dueOn,
                opinion: one.opinion,
                name: one.decidedName,
              })
            : say("stationing.commitment.refused", {
                on: one.decidedOn,
                opinion: one.opinion,
                name: one.decidedName,
              })}
        </span>
      ))}
      <CommitmentActs row={row} />
    </div>
  );
}
