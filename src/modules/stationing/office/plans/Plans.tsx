import { useQuery } from "@tanstack/react-query";
import { To } from "#ui/Address.tsx";
import { Button } from "#ui/Button.tsx";
import { Moment } from "#ui/Moment.tsx";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { Section } from "#ui/Screen.tsx";
import { useSay } from "#ui/Speech.tsx";
import { StateChip } from "#ui/StateChip.tsx";
import { useTell } from "#ui/Toasts.tsx";
import { useCommand } from "#ui/use-command.ts";
import { useStationing } from "../api.ts";
import { Rows } from "../Rows.tsx";

export const percent = (share: number | null): string => (share === null ? "—" : `${(share * 100).toFixed(2)} %`);

/** Plans of a call, and the button that lets the solver propose another. It runs as a job: the tray shows it and can cancel it. */
export function Plans({ callId, open }: { callId: string; open: boolean }) {
  const say = useSay();
  const tell = useTell();
  const api = useStationing();
  const found = useQuery({
    ...api.plans.queryOptions({ input: { callId: callId as never } }),
    refetchInterval: 10_000,
  });
  const start = useCommand(api.startMatching, { onDone: () => tell(say("stationing.matching-started")) });
  return (
    <Section
      title={say("stationing.plans")}
      note={say("stationing.plans.note")}
      actions={
        open && (
          <Button loading={start.busy} onClick={() => void start.run({ callId: callId as never })}>
            {say("stationing.match")}
          </Button>
        )
      }
    >
      <RefusalNote trouble={start.trouble} />
      <Rows
        label={say("stationing.plans")}
        rows={found.data}
        rowKey={(row) => row.id}
        empty={say("stationing.plans-none")}
        cells={[
          {
            key: "at",
            title: say("stationing.made-at"),
            cell: (row) => (
              <To to={`/stationing/plans/${row.id}`}>
                <Moment at={row.madeAt} />
              </To>
            ),
          },
          { key: "source", title: say("stationing.source"), cell: (row) => say(`stationing.source.${row.source}`) },
          { key: "cost", title: say("stationing.cost"), cell: (row) => row.cost },
          { key: "bound", title: say("stationing.bound"), cell: (row) => row.bound ?? "—" },
          { key: "gap", title: say("stationing.gap"), cell: (row) => percent(row.gap) },
          { key: "greedy", title: say("stationing.greedy"), cell: (row) => row.greedy ?? "—" },
          {
            key: "state",
            title: say("stationing.state"),
            cell: (row) => (
              <StateChip
                tone={row.confirmedOn ? "done" : "attention"}
                word={
                  row.confirmedOn
                    ? say("stationing.confirmed-on", { on: row.confirmedOn })
                    : say("stationing.waits-confirm")
                }
              />
            ),
          },
        ]}
      />
    </Section>
  );
}
