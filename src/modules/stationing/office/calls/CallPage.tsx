import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { To, useAddressState, usePathPart } from "#ui/Address.tsx";
import { Button } from "#ui/Button.tsx";
import { FilterChips } from "#ui/list/FilterChips.tsx";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { useMay } from "#ui/Rights.tsx";
import { Screen, Section } from "#ui/Screen.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { useTell } from "#ui/Toasts.tsx";
import { troubleOf } from "#ui/trouble.ts";
import { useCommand } from "#ui/use-command.ts";
import { type CallRead, OUTCOMES } from "../../contract.ts";
import { useStationing } from "../api.ts";
import styles from "../office.module.css";
import { Plans } from "../plans/Plans.tsx";
import { Rows } from "../Rows.tsx";
import { StationingNav } from "../StationingNav.tsx";
import { useLabels } from "../use-labels.ts";
import { Candidacies } from "./Candidacies.tsx";
import { NominateDialog } from "./NominateDialog.tsx";
import { VillagesDialog } from "./VillagesDialog.tsx";

/** One call: quota beside who applied, its villages, its candidates, its plans. */
export function CallPage() {
  const { say } = useSpeech();
  const callId = usePathPart("callId");
  const found = useQuery(useStationing().call.queryOptions({ input: { callId: callId as never } }));
  if (found.data) return <Known call={found.data} />;
  return (
    <Screen title={say(found.error ? "stationing.calls" : "ui.loading")} above={<StationingNav />}>
      <RefusalNote trouble={found.error ? troubleOf(found.error) : null} again={() => void found.refetch()} />
    </Screen>
  );
}

function Known({ call }: { call: CallRead }) {
  const { say, language } = useSpeech();
  const { types, specialities } = useLabels();
  const tell = useTell();
  const api = useStationing();
  const [{ outcome }, setAddress] = useAddressState<{ outcome?: "open" | (typeof OUTCOMES)[number] }>();
  const [doing, setDoing] = useState<"nominate" | "villages" | null>(null);
  const manages = useMay("stationing.manage");
  const may = manages && call.endedOn === null;
  const candidates = useQuery(
    api.candidacies.queryOptions({ input: { callId: call.id, ...(outcome && { outcome }) } }),
  );
  const end = useCommand(api.endCall, { onDone: () => tell(say("stationing.call-over")) });
  return (
    <Screen
      title={call.title}
      above={<StationingNav />}
      below={say("stationing.call-about", {
        opens: call.opensOn,
        closes: call.closesOn,
        since: call.termSince,
        until: call.termUntil,
      })}
      wide
      actions={
        <>
          {may && <Button onClick={() => void end.run({ callId: call.id })}>{say("stationing.call-end")}</Button>}
          {call.endedOn === null && (
            <Button kind="primary" onClick={() => setDoing("nominate")}>
              {say("stationing.nominate")}
            </Button>
          )}
        </>
      }
    >
      <RefusalNote trouble={end.trouble} />
      <Section title={say("stationing.quota")}>
        <Rows
          label={say("stationing.quota")}
          rows={call.levels}
          rowKey={(row) => row.key}
          empty={say("stationing.candidates-none")}
          cells={[
            { key: "level", title: say("stationing.level"), cell: (row) => (language === "zh" ? row.zh : row.en) },
            { key: "asked", title: say("stationing.groups"), cell: (row) => row.asked },
            { key: "needed", title: say("stationing.people-needed"), cell: (row) => row.asked * call.teamSize },
            { key: "candidates", title: say("stationing.candidates"), cell: (row) => row.candidates },
            { key: "approved", title: say("stationing.outcome.approved"), cell: (row) => row.approved },
          ]}
        />
      </Section>
      {manages && <Plans callId={call.id} open={call.endedOn === null} />}
      <Section title={say("stationing.candidates")}>
        <div className={styles.filters}>
          <FilterChips
            filters={[
              {
                key: "outcome",
                name: say("stationing.state"),
                options: [
                  { value: "open", label: say("stationing.under-way") },
                  ...OUTCOMES.map((value) => ({ value, label: say(`stationing.outcome.${value}`) })),
                ],
              },
            ]}
            values={{ outcome }}
            onChange={(change) => setAddress(change as { outcome?: "open" })}
          />
        </div>
        <Candidacies rows={candidates.data} />
      </Section>
      <Section
        title={say("stationing.villages")}
        actions={may && <Button onClick={() => setDoing("villages")}>{say("stationing.villages-set")}</Button>}
      >
        <Rows
          label={say("stationing.villages")}
          rows={call.list}
          rowKey={(row) => row.place}
          empty={say("stationing.villages-none")}
          cells={[
            {
              key: "name",
              title: say("stationing.village"),
              cell: (row) => <To to={`/villages/${row.place}`}>{`${row.township}${row.name}`}</To>,
            },
            { key: "types", title: say("stationing.types"), cell: (row) => types(row.types) },
            { key: "needs", title: say("stationing.needs"), cell: (row) => specialities(row.needs) },
            { key: "note", title: say("stationing.note"), cell: (row) => row.note },
          ]}
        />
      </Section>
      {doing === "nominate" && <NominateDialog call={call} onClose={() => setDoing(null)} />}
      {doing === "villages" && <VillagesDialog call={call} onClose={() => setDoing(null)} />}
    </Screen>
  );
}
