import { useState } from "react";
import { To, useAddressState } from "#ui/Address.tsx";
import { Button } from "#ui/Button.tsx";
import { FilterChips } from "#ui/list/FilterChips.tsx";
import { type Column, RecordList } from "#ui/list/RecordList.tsx";
import { useKeyset } from "#ui/list/use-keyset.ts";
import { useMay } from "#ui/Rights.tsx";
import { Screen } from "#ui/Screen.tsx";
import { type Speech, useSpeech } from "#ui/Speech.tsx";
import { CHARTER_SORTS, CHARTER_WAYS, type CharterRow } from "../../contract.ts";
import { useGovernance } from "../api.ts";
import { GovernanceNav } from "../GovernanceNav.tsx";
import { AdoptCharter } from "./AdoptCharter.tsx";
import { AdoptedBy } from "./AdoptedBy.tsx";

const columnsIn = ({ say }: Speech): Column<CharterRow>[] => [
  {
    key: "title",
    title: say("governance.charter"),
    always: true,
    cell: (row) => <To to={`/governance/charters/${row.id}`}>{row.title}</To>,
  },
  { key: "village", title: say("governance.village"), cell: (row) => `${row.village.township}${row.village.name}` },
  {
    key: "version",
    title: say("governance.version"),
    cell: (row) => say("governance.version-no", { version: row.version }),
  },
  { key: "on", title: say("governance.adopted-on"), cell: (row) => <span className="number">{row.adoptedOn}</span> },
  {
    key: "basis",
    title: say("governance.basis"),
    cell: (row) => <AdoptedBy charter={row} />,
  },
];

type At = { under?: string; how?: string; sort?: string };

/** The charter in force in each village. */
export function Charters() {
  const speech = useSpeech();
  const { say } = speech;
  const [adopting, setAdopting] = useState(false);
  const may = useMay("resolution.record");
  const [{ under, how, sort }, setAt] = useAddressState<At>();
  const rows = useKeyset(useGovernance().charters, {
    ...(under && { under }),
    ...(how && { how }),
    ...(sort && { sort }),
  } as object);
  return (
    <Screen
      title={say("governance.charters")}
      above={<GovernanceNav />}
      below={say("governance.charters-intro")}
      wide
      actions={
        may && (
          <Button kind="primary" onClick={() => setAdopting(true)}>
            {say("governance.adopt")}
          </Button>
        )
      }
    >
      <RecordList
        name="charters"
        label={say("governance.charters")}
        columns={columnsIn(speech)}
        rows={rows}
        rowKey={(row) => row.id}
        filters={
          <FilterChips
            filters={[
              {
                key: "how",
                name: say("governance.basis"),
                options: CHARTER_WAYS.map((value) => ({ value, label: say(`governance.how.${value}`) })),
              },
              {
                key: "sort",
                name: say("governance.sort"),
                options: CHARTER_SORTS.map((value) => ({ value, label: say(`governance.charters-by.${value}`) })),
              },
            ]}
            values={{ how, sort }}
            onChange={(change) => setAt(change as At)}
          />
        }
        empty={{ title: say("governance.charters-none"), todo: say("governance.charters-none.do") }}
      />
      {adopting && <AdoptCharter onClose={() => setAdopting(false)} />}
    </Screen>
  );
}
