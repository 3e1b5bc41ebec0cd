import { To } from "#ui/Address.tsx";
import { useSay } from "#ui/Speech.tsx";
import { StateChip } from "#ui/StateChip.tsx";
import type { CandidacyRow } from "../../contract.ts";
import { Rows } from "../Rows.tsx";
import { useLabels } from "../use-labels.ts";

/** Candidates with where they stand in the chain. */
export function Candidacies({ rows }: { rows: readonly CandidacyRow[] | undefined }) {
  const say = useSay();
  const { specialities } = useLabels();
  return (
    <Rows
      label={say("stationing.candidates")}
      rows={rows}
      rowKey={(row) => row.id}
      empty={say("stationing.candidates-none")}
      cells={[
        {
          key: "name",
          title: say("stationing.person"),
          cell: (row) => <To to={`/stationing/candidacies/${row.id}`}>{row.cadre.name}</To>,
        },
        {
          key: "unit",
          title: say("stationing.unit"),
          cell: (row) => `${row.unit.name}${row.team ? ` · ${row.team}` : ""}`,
        },
        { key: "kind", title: say("stationing.kind"), cell: (row) => say(`stationing.kind.${row.kind}`) },
        { key: "specialities", title: say("stationing.specialities"), cell: (row) => specialities(row.specialities) },
        { key: "party", title: say("stationing.party"), cell: (row) => say(row.party ? "ui.yes" : "ui.no") },
        {
          key: "state",
          title: say("stationing.state"),
          cell: (row) =>
            row.outcome ? (
              <StateChip
                tone={row.outcome === "approved" ? "done" : "quiet"}
                word={say(`stationing.outcome.${row.outcome}`)}
              />
            ) : (
              <StateChip
                tone="running"
                word={say("stationing.waits-for", { step: row.waiting ?? "", done: row.step, all: row.steps })}
              />
            ),
        },
      ]}
    />
  );
}
