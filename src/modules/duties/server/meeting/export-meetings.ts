import { listWords } from "#modules/places/index.ts";
import { exportOfList } from "#platform/tabular/export-of-list.ts";
import { keepExportAs } from "#platform/tabular/keep-export.ts";
import { MEETING_COLUMNS } from "../../domain/list-columns.ts";
import { ListMeetings } from "../../domain/meeting-shapes.ts";
import { no } from "../../domain/refusals.ts";
import { meetingsFor } from "./meetings.ts";

const VERB = "meeting.call";

/** The list of meetings as it is narrowed on the screen, for those who call meetings. */
export const { start: exportMeetings, job: exportMeetingsJob } = exportOfList({
  name: "meeting.export",
  file: "meetings.export.file",
  verb: VERB,
  input: ListMeetings,
  ground: { under: ({ under }) => under, notFound: () => no.meeting({}) },
  page: meetingsFor(VERB),
  placeOf: (row) => row.place,
  columns: MEETING_COLUMNS,
  words: listWords,
  keep: keepExportAs("meeting.keep-export", VERB, "meeting.export"),
});
