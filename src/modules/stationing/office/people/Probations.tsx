import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "#ui/Button.tsx";
import { today } from "#ui/Deadline.tsx";
import { DaySpan } from "#ui/Moment.tsx";
import { newCommandId } from "#ui/new-command-id.ts";
import { Section } from "#ui/Screen.tsx";
import { useSay } from "#ui/Speech.tsx";
import { StateChip } from "#ui/StateChip.tsx";
import { useCommand } from "#ui/use-command.ts";
import { AskDialog } from "../AskDialog.tsx";
import { useStationing } from "../api.ts";
import type { PickedCadre } from "../Picks.tsx";
import { Rows } from "../Rows.tsx";
import { useRuleList } from "../use-lists.ts";

/** Who is on probation, until when, and how many days were spent on post. */
export function Probations({ may }: { may: boolean }) {
  const say = useSay();
  const api = useStationing();
  const [doing, setDoing] = useState<{ id: string; name: string } | "start" | null>(null);
  const close = () => setDoing(null);
  const kinds = useRuleList("stationing.probation", "kinds");
  const found = useQuery(api.probations.queryOptions());
  const start = useCommand(api.startProbation, { onDone: close });
  const decide = useCommand(api.decideProbation, { onDone: close });
  return (
    <Section
      title={say("stationing.probation")}
      actions={may && <Button onClick={() => setDoing("start")}>{say("stationing.probation-new")}</Button>}
    >
      <Rows
        label={say("stationing.probation")}
        rows={found.data}
        rowKey={(row) => row.id}
        empty={say("stationing.probation-none")}
        cells={[
          { key: "name", title: say("stationing.person"), cell: (row) => row.cadre.name },
          { key: "kind", title: say("stationing.kind"), cell: (row) => kinds.word(row.kind) },
          {
            key: "span",
            title: say("stationing.term"),
            cell: (row) => <DaySpan since={row.since} until={row.until} />,
          },
          { key: "days", title: say("stationing.days-on-post"), cell: (row) => row.onPostDays },
          {
            key: "state",
            title: say("stationing.state"),
            cell: (row) =>
              row.outcome ? (
                <StateChip
                  tone={row.outcome === "confirmed" ? "done" : "quiet"}
                  word={say(`stationing.probation.${row.outcome}`)}
                />
              ) : (
                <StateChip
                  tone={row.until <= today() ? "attention" : "running"}
                  word={say(row.until <= today() ? "stationing.waits-decision" : "stationing.under-way")}
                />
              ),
          },
          {
            key: "do",
            title: say("stationing.decide"),
            cell: (row) =>
              may &&
              row.outcome === null && (
                <Button size="small" onClick={() => setDoing({ id: row.id, name: row.cadre.name })}>
                  {say("stationing.decide")}
                </Button>
              ),
          },
        ]}
      />
      {doing === "start" && (
        <AskDialog
          title={say("stationing.probation-new")}
          word={say("ui.save")}
          busy={start.busy}
          trouble={start.trouble}
          onClose={close}
          initial={{ since: today() }}
          onSend={({ cadre, ...given }) =>
            void start.run({ id: newCommandId() as never, cadreId: (cadre as PickedCadre).id, ...given } as never)
          }
          asked={[
            { key: "cadre", label: say("stationing.person"), kind: "cadre", needed: true },
            { key: "kind", label: say("stationing.kind"), kind: "choice", options: kinds.options, needed: true },
            { key: "since", label: say("stationing.since"), kind: "day", needed: true },
          ]}
        />
      )}
      {doing !== null && doing !== "start" && (
        <AskDialog
          title={say("stationing.probation-decide", { name: doing.name })}
          word={say("stationing.decide")}
          busy={decide.busy}
          trouble={decide.trouble}
          onClose={close}
          onSend={(given) => void decide.run({ probationId: doing.id, ...given } as never)}
          asked={[
            {
              key: "outcome",
              label: say("stationing.outcome"),
              kind: "choice",
              needed: true,
              options: (["confirmed", "extended", "failed"] as const).map((value) => ({
                value,
                label: say(`stationing.probation.${value}`),
              })),
            },
            { key: "opinion", label: say("stationing.opinion"), kind: "long", needed: true },
          ]}
        />
      )}
    </Section>
  );
}
