import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useAddressState } from "#ui/Address.tsx";
import { Button } from "#ui/Button.tsx";
import { today } from "#ui/Deadline.tsx";
import { Missing } from "#ui/Figures.tsx";
import { newCommandId } from "#ui/new-command-id.ts";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { useMay } from "#ui/Rights.tsx";
import { Screen, Section } from "#ui/Screen.tsx";
import { useSay } from "#ui/Speech.tsx";
import { StateChip } from "#ui/StateChip.tsx";
import { troubleOf } from "#ui/trouble.ts";
import { useCommand } from "#ui/use-command.ts";
import { AskDialog } from "../AskDialog.tsx";
import { useStationing } from "../api.ts";
import type { PickedFile } from "../FilePick.tsx";
import type { PickedCadre } from "../Picks.tsx";
import { Rows } from "../Rows.tsx";
import { StationingNav } from "../StationingNav.tsx";
import { useRuleList } from "../use-lists.ts";

/** How often the heads of sending units came, and what their days in the village led to. */
export function Visits() {
  const say = useSay();
  const api = useStationing();
  const [{ under }] = useAddressState<{ under?: string }>();
  const [adding, setAdding] = useState(false);
  const may = useMay("stationing.report");
  const outputs = useRuleList("stationing.unit-visits", "outputs");
  const input = { ...(under && { under: under as never }) };
  const standing = useQuery(api.visitStanding.queryOptions({ input }));
  const found = useQuery(api.visits.queryOptions({ input }));
  const record = useCommand(api.recordVisit, { onDone: () => setAdding(false) });
  return (
    <Screen
      title={say("stationing.visits")}
      above={<StationingNav />}
      wide
      actions={
        may && (
          <Button kind="primary" onClick={() => setAdding(true)}>
            {say("stationing.visit-new")}
          </Button>
        )
      }
    >
      <RefusalNote trouble={found.error ? troubleOf(found.error) : null} again={() => void found.refetch()} />
      <Section title={say("stationing.visit-standing")}>
        <Rows
          label={say("stationing.visit-standing")}
          rows={standing.data}
          rowKey={(row) => row.unit.id}
          empty={say("stationing.visit-standing-none")}
          cells={[
            { key: "unit", title: say("stationing.unit"), cell: (row) => row.unit.name },
            { key: "head", title: say("stationing.head"), cell: (row) => row.head ?? <Missing /> },
            { key: "villages", title: say("stationing.villages"), cell: (row) => row.villages },
            {
              key: "visits",
              title: say("stationing.visits-count"),
              cell: (row) => say("stationing.visits-of", { visits: row.visits, needed: row.needed }),
            },
            { key: "squats", title: say("stationing.squats"), cell: (row) => row.squats },
            {
              key: "lacking",
              title: say("stationing.not-visited"),
              cell: (row) =>
                row.lacking.length === 0 ? (
                  <StateChip tone="done" word={say("stationing.complete")} />
                ) : (
                  row.lacking.map((one) => `${one.township}${one.name}`).join("、")
                ),
            },
          ]}
        />
      </Section>
      <Section title={say("stationing.visits")}>
        <Rows
          label={say("stationing.visits")}
          rows={found.data}
          rowKey={(row) => row.id}
          empty={say("stationing.visits-none")}
          cells={[
            { key: "who", title: say("stationing.person"), cell: (row) => row.cadre.name },
            {
              key: "village",
              title: say("stationing.village"),
              cell: (row) => `${row.village.township}${row.village.name}`,
            },
            { key: "kind", title: say("stationing.kind"), cell: (row) => say(`stationing.visit.${row.kind}`) },
            {
              key: "on",
              title: say("stationing.since"),
              cell: (row) => say("stationing.days-from", { since: row.since, days: row.days }),
            },
            { key: "purpose", title: say("stationing.purpose"), cell: (row) => row.purpose },
            {
              key: "outputs",
              title: say("stationing.outputs"),
              cell: (row) =>
                outputs.options
                  .flatMap((one) =>
                    row.outputs[one.value] ? [say("ui.lead", { word: one.label }) + row.outputs[one.value]] : [],
                  )
                  .join("；"),
            },
            { key: "solved", title: say("stationing.solved"), cell: (row) => row.solved },
            {
              key: "files",
              title: say("stationing.visit-proof"),
              cell: (row) =>
                row.files.map((file, i) => (
                  <a key={file} href={`/api/files/${file}`} target="_blank" rel="noreferrer">
                    {say("stationing.visit-file", { no: i + 1 })}{" "}
                  </a>
                )),
            },
          ]}
        />
      </Section>
      {adding && (
        <AskDialog
          title={say("stationing.visit-new")}
          word={say("ui.save")}
          busy={record.busy}
          trouble={record.trouble}
          onClose={() => setAdding(false)}
          initial={{ since: today(), days: 1, kind: "squat", ...(under && under.length === 12 && { place: under }) }}
          onSend={({ cadre, files, ...given }) => {
            const said = Object.fromEntries(
              outputs.options.flatMap((one) => (given[one.value] ? [[one.value, given[one.value]]] : [])),
            );
            const rest = Object.fromEntries(
              Object.entries(given).filter(([key]) => !outputs.options.some((one) => one.value === key)),
            );
            const who = cadre as PickedCadre;
            void record.run({
              id: newCommandId() as never,
              cadreId: who.id,
              unitId: who.unitId,
              solved: "",
              files: ((files as PickedFile[] | undefined) ?? []).map((one) => one.fileId),
              outputs: said,
              ...rest,
            } as never);
          }}
          asked={[
            { key: "place", label: say("stationing.village"), kind: "place", needed: true },
            { key: "cadre", label: say("stationing.person"), kind: "cadre", needed: true },
            {
              key: "kind",
              label: say("stationing.kind"),
              kind: "choice",
              needed: true,
              options: (["squat", "visit"] as const).map((value) => ({
                value,
                label: say(`stationing.visit.${value}`),
              })),
            },
            { key: "since", label: say("stationing.since"), kind: "day", needed: true },
            { key: "days", label: say("stationing.days"), kind: "number", needed: true },
            { key: "purpose", label: say("stationing.purpose"), kind: "line", needed: true },
            ...outputs.options.map((one) => ({ key: one.value, label: one.label, kind: "long" as const })),
            { key: "solved", label: say("stationing.solved"), kind: "long" },
            { key: "files", label: say("stationing.visit-proof"), kind: "files" },
          ]}
        />
      )}
    </Screen>
  );
}
