import { useState } from "react";
import { To, useAddressState } from "#ui/Address.tsx";
import { Button } from "#ui/Button.tsx";
import { FilterChips } from "#ui/list/FilterChips.tsx";
import { type Column, RecordList } from "#ui/list/RecordList.tsx";
import { useKeyset } from "#ui/list/use-keyset.ts";
import { useMay } from "#ui/Rights.tsx";
import { Screen } from "#ui/Screen.tsx";
import { type Speech, useSpeech } from "#ui/Speech.tsx";
import { StateChip } from "#ui/StateChip.tsx";
import { type ResolutionRow, STATES } from "../../contract.ts";
import { useGovernance } from "../api.ts";
import { GovernanceNav } from "../GovernanceNav.tsx";
import { toneOfResolution } from "../tone.ts";
import { useLists } from "../use-lists.ts";
import { OpenMatter } from "./OpenMatter.tsx";

const columnsIn = ({ say, speak, language }: Speech): Column<ResolutionRow>[] => [
  {
    key: "title",
    title: say("governance.title"),
    always: true,
    cell: (row) => <To to={`/governance/resolutions/${row.id}`}>{row.title}</To>,
  },
  { key: "village", title: say("governance.village"), cell: (row) => `${row.village.township}${row.village.name}` },
  { key: "number", title: say("governance.number"), cell: (row) => <span className="number">{row.number}</span> },
  {
    key: "matter",
    title: say("governance.matter"),
    cell: (row) => (language === "zh" ? row.matter.zh : row.matter.en),
  },
  {
    key: "state",
    title: say("governance.state"),
    cell: (row) => <StateChip tone={toneOfResolution(row.state)} word={speak(`governance.state.${row.state}`)} />,
  },
  {
    key: "next",
    title: say("governance.next"),
    cell: (row) => (row.next ? speak(`governance.action.${row.next}`) : <span className="faint">—</span>),
  },
  { key: "last", title: say("governance.last-on"), cell: (row) => <span className="number">{row.lastOn}</span> },
];

type At = { under?: string; state?: string; matter?: string; sort?: string };

/** What the villages of my ground decide, and how far each matter is. */
export function Resolutions() {
  const speech = useSpeech();
  const { say, speak } = speech;
  const { lists, options } = useLists();
  const [opening, setOpening] = useState(false);
  const mayOpen = useMay("resolution.record");
  const [{ under, state, matter, sort }, setAt] = useAddressState<At>();
  const rows = useKeyset(useGovernance().resolutions, {
    ...(under && { under }),
    ...(state && { state }),
    ...(matter && { matter }),
    ...(sort && { sort }),
  } as object);
  const named = (value: string) => ({ value, label: speak(`governance.state.${value}`) });
  return (
    <Screen
      title={say("governance.resolutions")}
      above={<GovernanceNav />}
      below={say("governance.resolutions-intro")}
      wide
      actions={
        mayOpen && (
          <Button kind="primary" onClick={() => setOpening(true)}>
            {say("governance.open")}
          </Button>
        )
      }
    >
      <RecordList
        name="resolutions"
        label={say("governance.resolutions")}
        columns={columnsIn(speech)}
        rows={rows}
        rowKey={(row) => row.id}
        filters={
          <FilterChips
            filters={[
              { key: "state", name: say("governance.state"), options: STATES.map(named) },
              { key: "matter", name: say("governance.matter"), options: options(lists?.matters) },
              {
                key: "sort",
                name: say("governance.sort"),
                options: (["latest", "oldest"] as const).map((value) => ({ value, label: say(`governance.${value}`) })),
              },
            ]}
            values={{ state, matter, sort }}
            onChange={(change) => setAt(change as At)}
          />
        }
        empty={{ title: say("governance.resolutions-none"), todo: say("governance.resolutions-none.do") }}
      />
      {opening && <OpenMatter onClose={() => setOpening(false)} />}
    </Screen>
  );
}
