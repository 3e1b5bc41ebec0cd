import type { ExportedColumn } from "#kernel/exported.ts";
import { gradeWord } from "#modules/worklog/contract.ts";
import type { RecordRow } from "./asked.ts";
import { periodIn } from "./period-in.ts";

/** The columns of the list of service records as they go into a file. */
export const RECORD_COLUMNS: readonly ExportedColumn<RecordRow>[] = [
  { title: "service-record.name", of: (row) => row.cadre.name },
  { title: "service-record.unit", of: (row) => row.cadre.unit },
  { title: "ui.township", of: (row, { place }) => place(row.place.slice(0, 9)) },
  { title: "ui.village", of: (row, { place }) => place(row.place) },
  { title: "service-record.post", of: (row, { tell }) => tell(`post.${row.post}`) },
  {
    title: "service-record.serving",
    of: (row, { tell }) => tell(`service-record.serving.${row.serving}`),
  },
  { title: "service-record.since", of: (row) => row.since },
  { title: "service-record.terms", number: true, of: (row) => row.terms },
  { title: "service-record.certificates", number: true, of: (row) => row.certificates },
  { title: "service-record.period", of: (row, { tell }) => row.appraisal && periodIn(tell, row.appraisal.period) },
  {
    title: "service-record.grade",
    of: (row, { language }) => row.appraisal && gradeWord(language, row.appraisal.grade),
  },
  { title: "service-record.barred-until", of: (row) => row.barredUntil },
  { title: "service-record.mark.reserve", of: (row, { tell }) => tell(row.reserve ? "ui.yes" : "ui.no") },
];
