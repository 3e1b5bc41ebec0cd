import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { To, useAddressState } from "#ui/Address.tsx";
import { Button } from "#ui/Button.tsx";
import { today } from "#ui/Deadline.tsx";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { useMay } from "#ui/Rights.tsx";
import { Screen } from "#ui/Screen.tsx";
import { useSay } from "#ui/Speech.tsx";
import { StateChip } from "#ui/StateChip.tsx";
import { troubleOf } from "#ui/trouble.ts";
import { useCommand } from "#ui/use-command.ts";
import type { RecallRow } from "../../contract.ts";
import { AskDialog } from "../AskDialog.tsx";
import { useStationing } from "../api.ts";
import { Rows } from "../Rows.tsx";
import { StationingNav } from "../StationingNav.tsx";
import { useRuleList } from "../use-lists.ts";

/** Recalls: proposed, decided, replaced in time or not. */
export function Recalls() {
  const say = useSay();
  const api = useStationing();
  const [{ under }] = useAddressState<{ under?: string }>();
  const [deciding, setDeciding] = useState<RecallRow | null>(null);
  const may = useMay("stationing.manage");
  const grounds = useRuleList("stationing.recall", "grounds");
  const found = useQuery(api.recalls.queryOptions({ input: { ...(under && { under: under as never }) } }));
  const decide = useCommand(api.decideRecall, { onDone: () => setDeciding(null) });
  const state = (row: RecallRow) => {
    if (row.outcome === null) return <StateChip tone="attention" word={say("stationing.waits-decision")} />;
    if (row.outcome === "rejected") return <StateChip tone="quiet" word={say("stationing.recall.rejected")} />;
    if (row.replaced) return <StateChip tone="done" word={say("stationing.replaced")} />;
    return (
      <StateChip
        tone={(row.replaceBy ?? "") < today() ? "trouble" : "attention"}
        word={say("stationing.replace-by", { on: row.replaceBy ?? "" })}
      />
    );
  };
  return (
    <Screen title={say("stationing.recalls")} above={<StationingNav />} wide>
      <RefusalNote trouble={found.error ? troubleOf(found.error) : null} again={() => void found.refetch()} />
      <Rows
        label={say("stationing.recalls")}
        rows={found.data}
        rowKey={(row) => row.id}
        empty={say("stationing.recalls-none")}
        cells={[
          {
            key: "who",
            title: say("stationing.person"),
            cell: (row) => <To to={`/stationing/placements/${row.placementId}`}>{row.cadre.name}</To>,
          },
          {
            key: "village",
            title: say("stationing.village"),
            cell: (row) => `${row.village.township}${row.village.name}`,
          },
          { key: "unit", title: say("stationing.unit"), cell: (row) => row.unit.name },
          { key: "ground", title: say("stationing.ground"), cell: (row) => grounds.word(row.ground) },
          { key: "facts", title: say("stationing.recall-facts"), cell: (row) => row.facts },
          { key: "by", title: say("stationing.proposed"), cell: (row) => `${row.proposedName} ${row.proposedOn}` },
          { key: "state", title: say("stationing.state"), cell: state },
          {
            key: "do",
            title: say("stationing.decide"),
            cell: (row) =>
              may &&
              row.outcome === null && (
                <Button size="small" onClick={() => setDeciding(row)}>
                  {say("stationing.decide")}
                </Button>
              ),
          },
        ]}
      />
      {deciding && (
        <AskDialog
          title={say("stationing.decide-recall", { name: deciding.cadre.name })}
          word={say("stationing.decide")}
          danger
          busy={decide.busy}
          trouble={decide.trouble}
          onClose={() => setDeciding(null)}
          initial={{ on: today() }}
          onSend={(given) => void decide.run({ recallId: deciding.id, ...given } as never)}
          asked={[
            {
              key: "outcome",
              label: say("stationing.outcome"),
              kind: "choice",
              needed: true,
              options: (["recalled", "rejected"] as const).map((value) => ({
                value,
                label: say(`stationing.recall.${value}`),
              })),
            },
            { key: "on", label: say("stationing.decided-on"), kind: "day", needed: true },
            { key: "opinion", label: say("stationing.opinion"), kind: "long", needed: true },
          ]}
        />
      )}
    </Screen>
  );
}
