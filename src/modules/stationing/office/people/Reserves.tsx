import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "#ui/Button.tsx";
import { newCommandId } from "#ui/new-command-id.ts";
import { Section } from "#ui/Screen.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { StateChip } from "#ui/StateChip.tsx";
import { useCommand } from "#ui/use-command.ts";
import { leavingAppraisalIn } from "../../contract.ts";
import { AskDialog } from "../AskDialog.tsx";
import { useStationing } from "../api.ts";
import type { PickedCadre } from "../Picks.tsx";
import { Rows } from "../Rows.tsx";

/** Reserve cadres at the front line, for the organisation department. */
export function Reserves() {
  const { say, language } = useSpeech();
  const api = useStationing();
  const [doing, setDoing] = useState<"add" | { id: string } | null>(null);
  const close = () => setDoing(null);
  const found = useQuery(api.reserves.queryOptions());
  const add = useCommand(api.addReserve, { onDone: close });
  const end = useCommand(api.endReserve, { onDone: close });
  return (
    <Section
      title={say("stationing.reserves")}
      actions={<Button onClick={() => setDoing("add")}>{say("stationing.reserve-add")}</Button>}
    >
      <Rows
        label={say("stationing.reserves")}
        rows={found.data}
        rowKey={(row) => row.id}
        empty={say("stationing.reserves-none")}
        cells={[
          { key: "name", title: say("stationing.person"), cell: (row) => row.cadre.name },
          { key: "unit", title: say("stationing.unit"), cell: (row) => row.unit },
          { key: "village", title: say("stationing.village"), cell: (row) => row.village },
          { key: "merits", title: say("stationing.merits"), cell: (row) => row.merits },
          {
            key: "appraisal",
            title: say("stationing.appraisal"),
            cell: (row) => row.appraisal && leavingAppraisalIn(language, row.appraisal),
          },
          {
            key: "barred",
            title: say("stationing.state"),
            cell: (row) => row.barred && <StateChip tone="trouble" word={say("stationing.bar-stands")} />,
          },
          {
            key: "do",
            title: say("stationing.take-out"),
            cell: (row) => (
              <Button size="small" onClick={() => setDoing({ id: row.id })}>
                {say("stationing.take-out")}
              </Button>
            ),
          },
        ]}
      />
      {doing === "add" && (
        <AskDialog
          title={say("stationing.reserve-add")}
          word={say("ui.save")}
          busy={add.busy}
          trouble={add.trouble}
          onClose={close}
          onSend={({ cadre, ...given }) =>
            void add.run({ id: newCommandId() as never, cadreId: (cadre as PickedCadre).id, ...given } as never)
          }
          asked={[
            { key: "cadre", label: say("stationing.person"), kind: "cadre", needed: true },
            { key: "merits", label: say("stationing.merits"), kind: "long", needed: true },
          ]}
        />
      )}
      {doing !== null && doing !== "add" && (
        <AskDialog
          title={say("stationing.take-out")}
          word={say("stationing.take-out")}
          busy={end.busy}
          trouble={end.trouble}
          onClose={close}
          onSend={(given) => void end.run({ id: doing.id, ...given } as never)}
          asked={[{ key: "reason", label: say("stationing.reason"), kind: "line", needed: true }]}
        />
      )}
    </Section>
  );
}
