import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useAddressState } from "#ui/Address.tsx";
import { Button } from "#ui/Button.tsx";
import { newCommandId } from "#ui/new-command-id.ts";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { useMay } from "#ui/Rights.tsx";
import { Screen } from "#ui/Screen.tsx";
import { useSay } from "#ui/Speech.tsx";
import { troubleOf } from "#ui/trouble.ts";
import { useCommand } from "#ui/use-command.ts";
import { AskDialog } from "../AskDialog.tsx";
import { useStationing } from "../api.ts";
import { Rows } from "../Rows.tsx";
import { StationingNav } from "../StationingNav.tsx";

/** The villages' own people: reserve cadres, and those who lead others to income. */
export function Talents() {
  const say = useSay();
  const api = useStationing();
  const [{ under }] = useAddressState<{ under?: string }>();
  const [doing, setDoing] = useState<"add" | { id: string } | null>(null);
  const close = () => setDoing(null);
  const may = useMay("stationing.report");
  const found = useQuery(api.talents.queryOptions({ input: { ...(under && { under: under as never }) } }));
  const save = useCommand(api.saveTalent, { onDone: close });
  const end = useCommand(api.endTalent, { onDone: close });
  return (
    <Screen
      title={say("stationing.talents")}
      above={<StationingNav />}
      wide
      actions={
        may && (
          <Button kind="primary" onClick={() => setDoing("add")}>
            {say("stationing.talent-add")}
          </Button>
        )
      }
    >
      <RefusalNote trouble={found.error ? troubleOf(found.error) : null} again={() => void found.refetch()} />
      <Rows
        label={say("stationing.talents")}
        rows={found.data}
        rowKey={(row) => row.id}
        empty={say("stationing.talents-none")}
        cells={[
          { key: "name", title: say("stationing.person"), cell: (row) => row.name },
          { key: "kind", title: say("stationing.kind"), cell: (row) => say(`stationing.talent.${row.kind}`) },
          {
            key: "village",
            title: say("stationing.village"),
            cell: (row) => `${row.village.township}${row.village.name}`,
          },
          { key: "party", title: say("stationing.party"), cell: (row) => say(row.party ? "ui.yes" : "ui.no") },
          { key: "skill", title: say("stationing.skill"), cell: (row) => row.skill },
          { key: "projects", title: say("stationing.projects"), cell: (row) => row.projects },
          {
            key: "do",
            title: say("stationing.take-out"),
            cell: (row) =>
              may && (
                <Button size="small" onClick={() => setDoing({ id: row.id })}>
                  {say("stationing.take-out")}
                </Button>
              ),
          },
        ]}
      />
      {doing === "add" && (
        <AskDialog
          title={say("stationing.talent-add")}
          word={say("ui.save")}
          busy={save.busy}
          trouble={save.trouble}
          onClose={close}
          initial={{ ...(under && under.length === 12 && { place: under }) }}
          onSend={(given) =>
            void save.run({ id: newCommandId() as never, born: null, projects: "", ...given } as never)
          }
          asked={[
            { key: "place", label: say("stationing.village"), kind: "place", needed: true },
            {
              key: "kind",
              label: say("stationing.kind"),
              kind: "choice",
              needed: true,
              options: (["reserve", "leader"] as const).map((value) => ({
                value,
                label: say(`stationing.talent.${value}`),
              })),
            },
            { key: "name", label: say("stationing.person"), kind: "line", needed: true },
            { key: "born", label: say("stationing.born"), kind: "number" },
            { key: "party", label: say("stationing.party"), kind: "yes", needed: true },
            { key: "skill", label: say("stationing.skill"), kind: "line", needed: true },
            { key: "projects", label: say("stationing.projects"), kind: "long" },
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
    </Screen>
  );
}
