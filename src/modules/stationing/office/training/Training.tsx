import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { To } from "#ui/Address.tsx";
import { Button } from "#ui/Button.tsx";
import { newCommandId } from "#ui/new-command-id.ts";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { useMay } from "#ui/Rights.tsx";
import { Screen } from "#ui/Screen.tsx";
import { useSay } from "#ui/Speech.tsx";
import { StateChip } from "#ui/StateChip.tsx";
import { troubleOf } from "#ui/trouble.ts";
import { useCommand } from "#ui/use-command.ts";
import { AskDialog } from "../AskDialog.tsx";
import { useStationing } from "../api.ts";
import type { PickedFile } from "../FilePick.tsx";
import { Rows } from "../Rows.tsx";
import { StationingNav } from "../StationingNav.tsx";
import { useRuleList } from "../use-lists.ts";

/** Trainings and ceremonies with how many were asked and came. */
export function Training() {
  const say = useSay();
  const api = useStationing();
  const [adding, setAdding] = useState(false);
  const may = useMay("stationing.manage");
  const kinds = useRuleList("stationing.training");
  const found = useQuery(api.events.queryOptions());
  const save = useCommand(api.saveEvent, { onDone: () => setAdding(false) });
  return (
    <Screen
      title={say("stationing.training")}
      above={<StationingNav />}
      wide
      actions={
        may && (
          <Button kind="primary" onClick={() => setAdding(true)}>
            {say("stationing.event-new")}
          </Button>
        )
      }
    >
      <RefusalNote trouble={found.error ? troubleOf(found.error) : null} again={() => void found.refetch()} />
      <Rows
        label={say("stationing.training")}
        rows={found.data}
        rowKey={(row) => row.id}
        empty={say("stationing.events-none")}
        cells={[
          {
            key: "title",
            title: say("stationing.event"),
            cell: (row) => <To to={`/stationing/training/${row.id}`}>{row.title}</To>,
          },
          { key: "on", title: say("stationing.held-on"), cell: (row) => row.heldOn },
          { key: "venues", title: say("stationing.venues"), cell: (row) => row.venues.join("、") },
          {
            key: "came",
            title: say("stationing.came"),
            cell: (row) => say("stationing.came-of", { came: row.came, asked: row.asked }),
          },
          {
            key: "state",
            title: say("stationing.state"),
            cell: (row) => (
              <StateChip
                tone={row.ended ? "quiet" : "running"}
                word={say(row.ended ? "stationing.over" : "stationing.under-way")}
              />
            ),
          },
        ]}
      />
      {adding && (
        <AskDialog
          title={say("stationing.event-new")}
          word={say("ui.save")}
          busy={save.busy}
          trouble={save.trouble}
          onClose={() => setAdding(false)}
          initial={{ hours: 8, certificate: false }}
          onSend={({ venues, files, ...given }) =>
            void save.run({
              id: newCommandId() as never,
              organiser: "",
              ...given,
              venues: String(venues)
                .split(/[\n、,，]+/u)
                .filter(Boolean),
              files: ((files as PickedFile[] | undefined) ?? []).map((one) => one.fileId),
            } as never)
          }
          asked={[
            { key: "kind", label: say("stationing.kind"), kind: "choice", options: kinds.options, needed: true },
            { key: "title", label: say("stationing.title"), kind: "line", needed: true },
            { key: "heldOn", label: say("stationing.held-on"), kind: "day", needed: true },
            { key: "hours", label: say("stationing.hours"), kind: "number", needed: true },
            {
              key: "venues",
              label: say("stationing.venues"),
              hint: say("stationing.venues.hint"),
              kind: "long",
              needed: true,
            },
            { key: "organiser", label: say("stationing.organiser"), kind: "line" },
            { key: "certificate", label: say("stationing.certificate"), kind: "yes", needed: true },
            { key: "files", label: say("stationing.materials"), kind: "files" },
          ]}
        />
      )}
    </Screen>
  );
}
