import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { To, useGo } from "#ui/Address.tsx";
import { Button } from "#ui/Button.tsx";
import { DaySpan } from "#ui/Moment.tsx";
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
import { Rows } from "../Rows.tsx";
import { StationingNav } from "../StationingNav.tsx";
import { Candidacies } from "./Candidacies.tsx";

/** Calls for candidates, and whoever waits for my step. */
export function Calls() {
  const say = useSay();
  const go = useGo();
  const api = useStationing();
  const [opening, setOpening] = useState(false);
  const may = useMay("stationing.manage");
  const found = useQuery(api.calls.queryOptions());
  const mine = useQuery(api.candidacies.queryOptions({ input: { mine: "yes", outcome: "open" } }));
  const open = useCommand(api.openCall, { onDone: ({ id }) => go(`/stationing/calls/${id}`) });
  return (
    <Screen
      title={say("stationing.calls")}
      above={<StationingNav />}
      wide
      actions={
        may && (
          <Button kind="primary" onClick={() => setOpening(true)}>
            {say("stationing.call-new")}
          </Button>
        )
      }
    >
      <RefusalNote trouble={found.error ? troubleOf(found.error) : null} again={() => void found.refetch()} />
      <Rows
        label={say("stationing.calls")}
        rows={found.data}
        rowKey={(row) => row.id}
        empty={say("stationing.calls-none")}
        cells={[
          {
            key: "title",
            title: say("stationing.call"),
            cell: (row) => <To to={`/stationing/calls/${row.id}`}>{row.title}</To>,
          },
          {
            key: "days",
            title: say("stationing.apply-days"),
            cell: (row) => <DaySpan since={row.opensOn} until={row.closesOn} />,
          },
          {
            key: "term",
            title: say("stationing.term"),
            cell: (row) => <DaySpan since={row.termSince} until={row.termUntil} />,
          },
          { key: "groups", title: say("stationing.groups"), cell: (row) => row.groups },
          { key: "villages", title: say("stationing.villages"), cell: (row) => row.villages },
          {
            key: "state",
            title: say("stationing.state"),
            cell: (row) => (
              <StateChip
                tone={row.endedOn ? "quiet" : "running"}
                word={say(row.endedOn ? "stationing.over" : "stationing.under-way")}
              />
            ),
          },
        ]}
      />
      {(mine.data?.length ?? 0) > 0 && (
        <Section title={say("stationing.waits-for-me")}>
          <Candidacies rows={mine.data} />
        </Section>
      )}
      {opening && (
        <AskDialog
          title={say("stationing.call-new")}
          word={say("stationing.open")}
          busy={open.busy}
          trouble={open.trouble}
          onClose={() => setOpening(false)}
          onSend={(given) =>
            void open.run({ id: newCommandId() as never, documentNo: null, ...(given as object) } as never)
          }
          asked={[
            { key: "title", label: say("stationing.title"), kind: "line", needed: true },
            { key: "documentNo", label: say("stationing.document-no"), kind: "line" },
            { key: "opensOn", label: say("stationing.opens-on"), kind: "day", needed: true },
            { key: "closesOn", label: say("stationing.closes-on"), kind: "day", needed: true },
            { key: "termSince", label: say("stationing.term-since"), kind: "day", needed: true },
            {
              key: "termUntil",
              label: say("stationing.term-until"),
              kind: "day",
              needed: true,
              hint: say("stationing.term-until.hint"),
            },
          ]}
        />
      )}
    </Screen>
  );
}
