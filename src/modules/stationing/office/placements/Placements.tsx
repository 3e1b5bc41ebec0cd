import { To, useAddressState } from "#ui/Address.tsx";
import { ExportList } from "#ui/list/ExportList.tsx";
import { FilterChips } from "#ui/list/FilterChips.tsx";
import { RecordList } from "#ui/list/RecordList.tsx";
import { useKeyset } from "#ui/list/use-keyset.ts";
import { DaySpan } from "#ui/Moment.tsx";
import { useMay } from "#ui/Rights.tsx";
import { Screen } from "#ui/Screen.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { StateChip } from "#ui/StateChip.tsx";
import { PLACEMENT_STATES, type PlacementRow, type PlacementState, POSTS_OF_TEAM } from "../../contract.ts";
import { useStationing } from "../api.ts";
import { StationingNav } from "../StationingNav.tsx";
import { toneOf } from "./tone.ts";

type Address = { under?: string; state?: PlacementState; post?: (typeof POSTS_OF_TEAM)[number] };

/** Resident cadres with village, term and where they stand. */
export function Placements() {
  const { say, speak } = useSpeech();
  const [{ under, state, post }, setAddress] = useAddressState<Address>();
  const stationing = useStationing();
  const manages = useMay("stationing.manage");
  const asked = { ...(under && { under: under as never }), ...(state && { state }), ...(post && { post }) };
  const rows = useKeyset(stationing.placements, { ...asked, limit: 50 });
  return (
    <Screen title={say("stationing.placements")} above={<StationingNav />} wide>
      <RecordList<PlacementRow>
        name="placements"
        label={say("stationing.placements")}
        rows={rows}
        rowKey={(row) => row.id}
        columns={[
          {
            key: "name",
            title: say("stationing.person"),
            always: true,
            cell: (row) => <To to={`/stationing/placements/${row.id}`}>{row.cadre.name}</To>,
          },
          {
            key: "village",
            title: say("stationing.village"),
            cell: (row) => `${row.village.township}${row.village.name}`,
          },
          { key: "post", title: say("stationing.post"), cell: (row) => speak(`post.${row.post}`) },
          { key: "unit", title: say("stationing.unit"), cell: (row) => row.unit.name },
          {
            key: "term",
            title: say("stationing.term"),
            cell: (row) => <DaySpan since={row.termSince} until={row.termUntil} />,
          },
          {
            key: "state",
            title: say("stationing.state"),
            cell: (row) => <StateChip tone={toneOf(row.state)} word={say(`stationing.placement.${row.state}`)} />,
          },
        ]}
        actions={manages && <ExportList operation={stationing.exportPlacements} filters={asked} />}
        filters={
          <FilterChips
            filters={[
              {
                key: "state",
                name: say("stationing.state"),
                options: PLACEMENT_STATES.map((value) => ({ value, label: say(`stationing.placement.${value}`) })),
              },
              {
                key: "post",
                name: say("stationing.post"),
                options: POSTS_OF_TEAM.map((value) => ({ value, label: speak(`post.${value}`) })),
              },
            ]}
            values={{ state, post }}
            onChange={(change) => setAddress(change as Address)}
          />
        }
        empty={{ title: say("stationing.placements-none") }}
      />
    </Screen>
  );
}
