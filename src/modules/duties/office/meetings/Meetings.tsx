import { useQuery } from "@tanstack/react-query";
import { To, useAddressState } from "#ui/Address.tsx";
import { Button } from "#ui/Button.tsx";
import { today } from "#ui/Deadline.tsx";
import { FigureTile } from "#ui/FigureTile.tsx";
import { ExportList } from "#ui/list/ExportList.tsx";
import { FilterChips } from "#ui/list/FilterChips.tsx";
import { type Column, RecordList } from "#ui/list/RecordList.tsx";
import { useKeyset } from "#ui/list/use-keyset.ts";
import { PlaceName } from "#ui/Places.tsx";
import { useMay } from "#ui/Rights.tsx";
import { Screen, Section } from "#ui/Screen.tsx";
import { type Speech, useSpeech } from "#ui/Speech.tsx";
import { StateChip, type Tone } from "#ui/StateChip.tsx";
import { MEETING_STATES, type MeetingRow } from "../../contract.ts";
import { useDuties } from "../api.ts";
import { useNamed } from "../Lines.tsx";
import styles from "../office.module.css";

export const TONE: Readonly<Record<MeetingRow["state"], Tone>> = {
  called: "running",
  held: "done",
  cancelled: "quiet",
};

const columnsIn = ({ say, speak, language }: Speech): Column<MeetingRow>[] => [
  {
    key: "title",
    title: say("meetings.name"),
    always: true,
    cell: (row) => <To to={`/meetings/${row.id}`}>{row.title}</To>,
  },
  { key: "kind", title: say("meetings.kind"), cell: (row) => (language === "zh" ? row.kindZh : row.kindEn) },
  {
    key: "on",
    title: say("meetings.on"),
    cell: (row) => <span className="number">{`${row.heldOn} ${row.startsAt}`}</span>,
  },
  { key: "place", title: say("meetings.place"), cell: (row) => <PlaceName code={row.place} /> },
  {
    key: "state",
    title: say("duties.board.tab.state"),
    cell: (row) => <StateChip tone={TONE[row.state]} word={speak(`meetings.state.${row.state}`)} />,
  },
  {
    key: "people",
    title: say("meetings.roll"),
    cell: (row) =>
      row.state === "held"
        ? say("meetings.present", { present: row.present, called: row.called })
        : say("meetings.answers", { answered: row.answered, called: row.called }),
  },
];

type At = { under?: string; kind?: string; state?: string };

/** Meetings of my ground and those I am called to; how many of each kind this year. */
export function Meetings() {
  const speech = useSpeech();
  const { say, speak } = speech;
  const named = useNamed();
  const mayCall = useMay("meeting.call");
  const [{ under, kind, state }, setAt] = useAddressState<At>();
  const api = useDuties();
  const asked = { ...(under && { under }), ...(kind && { kind }), ...(state && { state }) } as object;
  const rows = useKeyset(api.meetings, asked);
  const choices = useQuery(api.meetingChoices.queryOptions({ input: {} }));
  const year = Number(today().slice(0, 4));
  const counts = useQuery(api.meetingCounts.queryOptions({ input: { year, ...(under && { under: under as never }) } }));
  return (
    <Screen
      title={say("meetings.title")}
      below={say("meetings.intro")}
      wide
      actions={
        mayCall && (
          <To to="/meetings/new">
            <Button kind="primary" tabIndex={-1}>
              {say("meetings.call")}
            </Button>
          </To>
        )
      }
    >
      <RecordList
        name="meetings"
        label={say("meetings.title")}
        columns={columnsIn(speech)}
        rows={rows}
        rowKey={(row) => row.id}
        actions={mayCall && <ExportList operation={api.exportMeetings} filters={asked} />}
        filters={
          <FilterChips
            filters={[
              {
                key: "kind",
                name: say("meetings.kind"),
                options: (choices.data?.kinds ?? []).map((one) => ({ value: one.key, label: named(one) })),
              },
              {
                key: "state",
                name: say("duties.board.tab.state"),
                options: MEETING_STATES.map((value) => ({ value, label: speak(`meetings.state.${value}`) })),
              },
            ]}
            values={{ kind, state }}
            onChange={(change) => setAt(change as At)}
          />
        }
        empty={{ title: say("meetings.none"), todo: say("meetings.none.do") }}
      />
      {(counts.data ?? []).length > 0 && (
        <Section title={say("meetings.counts", { year })}>
          <div className={styles.tiles}>
            {(counts.data ?? []).map((one) => (
              <FigureTile key={one.kind} name={named(one)} value={one.held} to={`/meetings?kind=${one.kind}`} />
            ))}
          </div>
        </Section>
      )}
    </Screen>
  );
}
