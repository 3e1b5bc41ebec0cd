import { To, useAddressState } from "#ui/Address.tsx";
import { formatCount } from "#ui/Figures.tsx";
import { ExportList } from "#ui/list/ExportList.tsx";
import { FilterChips } from "#ui/list/FilterChips.tsx";
import { type Column, RecordList } from "#ui/list/RecordList.tsx";
import { useKeyset } from "#ui/list/use-keyset.ts";
import { Moment } from "#ui/Moment.tsx";
import { PlaceName } from "#ui/Places.tsx";
import { useMay } from "#ui/Rights.tsx";
import { Screen } from "#ui/Screen.tsx";
import { useSay } from "#ui/Speech.tsx";
import { StateChip } from "#ui/StateChip.tsx";
import type { SurveyRow } from "../contract.ts";
import { useSurveys } from "./api.ts";
import { ChannelChip } from "./ChannelChip.tsx";
import { SurveyNav } from "./SurveyNav.tsx";

type Address = { under?: string; channel?: SurveyRow["channel"] };
const CHANNELS = ["resident", "helper", "other"] as const;

/** Every visit on my ground, newest first, with what came of it. */
export function Surveys() {
  const say = useSay();
  const [{ under, channel }, setAddress] = useAddressState<Address>();
  const surveys = useSurveys();
  const mayExport = useMay("register.export");
  const asked = { ...(under && { under: under as never }), ...(channel && { channel }) };
  const rows = useKeyset(surveys.list, { ...asked, limit: 50 });
  const columns: Column<SurveyRow>[] = [
    { key: "day", title: say("survey.day"), always: true, cell: (row) => <To to={`/surveys/${row.id}`}>{row.day}</To> },
    {
      key: "household",
      title: say("survey.household"),
      always: true,
      cell: (row) => <To to={`/households/${row.householdId}`}>{row.householdName}</To>,
    },
    { key: "place", title: say("survey.village"), cell: (row) => <PlaceName code={row.place} /> },
    { key: "channel", title: say("survey.channel"), cell: (row) => <ChannelChip channel={row.channel} /> },
    { key: "who", title: say("survey.surveyors"), cell: (row) => row.surveyors.map((one) => one.name).join("、") },
    { key: "taken", title: say("survey.taken"), align: "end", cell: (row) => formatCount(row.taken) },
    { key: "same", title: say("survey.same"), align: "end", cell: (row) => formatCount(row.same) },
    {
      key: "open",
      title: say("survey.undecided"),
      cell: (row) =>
        row.open > 0 && <StateChip tone="attention" word={say("survey.open-count", { count: row.open })} />,
    },
    { key: "received", title: say("survey.received"), cell: (row) => <Moment at={row.receivedAt} /> },
  ];
  return (
    <Screen title={say("survey.title")} above={<SurveyNav />} wide>
      <RecordList
        name="surveys"
        label={say("survey.visits")}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.id}
        actions={mayExport && <ExportList operation={surveys.export} filters={asked} />}
        filters={
          <FilterChips
            filters={[
              {
                key: "channel",
                name: say("survey.channel"),
                options: CHANNELS.map((value) => ({ value, label: say(`survey.channel.${value}`) })),
              },
            ]}
            values={{ channel }}
            onChange={(change) => setAddress(change as Address)}
          />
        }
        empty={{ title: say("survey.none"), todo: say("survey.none-do") }}
      />
    </Screen>
  );
}
