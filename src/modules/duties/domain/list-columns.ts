import { type ExportedColumn, placeCell } from "#kernel/exported.ts";
import type { MeetingRow } from "./meeting-shapes.ts";

/** The columns of the list of meetings as they go into a file. */
export const MEETING_COLUMNS: readonly ExportedColumn<MeetingRow>[] = [
  { title: "meetings.name", of: (row) => row.title },
  { title: "meetings.kind", of: (row, { language }) => (language === "zh" ? row.kindZh : row.kindEn) },
  { title: "meetings.on", of: (row) => `${row.heldOn} ${row.startsAt}` },
  { title: "meetings.place", of: (row, words) => placeCell(row.place, words) },
  { title: "duties.board.tab.state", of: (row, { tell }) => tell(`meetings.state.${row.state}`) },
  { title: "meetings.export.called", number: true, of: (row) => row.called },
  { title: "meetings.export.answered", number: true, of: (row) => row.answered },
  { title: "meetings.export.present", number: true, of: (row) => (row.state === "held" ? row.present : null) },
];
