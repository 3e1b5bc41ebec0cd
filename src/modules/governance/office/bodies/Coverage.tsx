import { To, useAddressState } from "#ui/Address.tsx";
import { FilterChips } from "#ui/list/FilterChips.tsx";
import { type Column, RecordList } from "#ui/list/RecordList.tsx";
import { useKeyset } from "#ui/list/use-keyset.ts";
import { Screen } from "#ui/Screen.tsx";
import { useSay } from "#ui/Speech.tsx";
import { StateChip } from "#ui/StateChip.tsx";
import type { CoverageRow } from "../../contract.ts";
import { useGovernance } from "../api.ts";
import { GovernanceNav } from "../GovernanceNav.tsx";
import { useLists } from "../use-lists.ts";
import { Standing } from "./Standing.tsx";

type At = { under?: string; gaps?: string; body?: string };

/** Every village with its bodies: who is missing, where the term is over. */
export function Coverage() {
  const say = useSay();
  const { lists, options, word } = useLists();
  const [{ under, gaps, body }, setAt] = useAddressState<At>();
  const rows = useKeyset(useGovernance().coverage, {
    ...(under && { under }),
    ...(gaps && { gaps }),
    ...(body && { body }),
  } as object);
  const shown = (lists?.bodies ?? []).filter((one) => body === undefined || one.key === body);
  const columns: Column<CoverageRow>[] = [
    {
      key: "village",
      title: say("governance.village"),
      always: true,
      cell: (row) => (
        <To to={`/governance/bodies/${row.village.place}`}>
          {row.village.township}
          {row.village.name}
        </To>
      ),
    },
    ...shown.map(
      (one): Column<CoverageRow> => ({
        key: one.key,
        title: word(one),
        cell: (row) => <Standing body={row.bodies.find((standing) => standing.body === one.key)} />,
      }),
    ),
    {
      key: "gap",
      title: say("governance.gap"),
      cell: (row) => {
        const missing = row.bodies.filter((one) => one.gap !== null).length;
        return missing === 0 ? <StateChip tone="done" word={say("governance.gap.full")} /> : missing;
      },
    },
  ];
  return (
    <Screen title={say("governance.bodies")} above={<GovernanceNav />} below={say("governance.bodies-intro")} wide>
      <RecordList
        name="village-bodies"
        label={say("governance.coverage")}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.village.place}
        filters={
          <FilterChips
            filters={[
              {
                key: "gaps",
                name: say("governance.gap"),
                options: [{ value: "yes", label: say("governance.gaps-only") }],
              },
              { key: "body", name: say("governance.bodies"), options: options(lists?.bodies) },
            ]}
            values={{ gaps, body }}
            onChange={(change) => setAt(change as At)}
          />
        }
        empty={{ title: say(gaps ? "governance.bodies-gapless" : "governance.bodies-none") }}
      />
    </Screen>
  );
}
