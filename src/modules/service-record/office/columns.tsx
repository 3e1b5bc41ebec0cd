import { gradeWord } from "#modules/worklog/contract.ts";
import { To } from "#ui/Address.tsx";
import type { Column } from "#ui/list/RecordList.tsx";
import type { Speech } from "#ui/Speech.tsx";
import { StateChip, type Tone } from "#ui/StateChip.tsx";
import type { RecordRow } from "../contract.ts";
import { periodIn } from "../domain/period-in.ts";

const TONE: Readonly<Record<RecordRow["serving"], Tone>> = { "on-post": "running", coming: "attention", left: "quiet" };

/** The columns of the list of service records. */
export const recordColumns = ({ say, speak, language }: Speech): Column<RecordRow>[] => [
  {
    key: "name",
    title: say("service-record.name"),
    sort: "name",
    always: true,
    cell: (row) => <To to={`/service-records/${row.cadre.id}`}>{row.cadre.name}</To>,
  },
  { key: "unit", title: say("service-record.unit"), cell: (row) => row.cadre.unit ?? "" },
  { key: "village", title: say("service-record.village"), cell: (row) => row.placeName },
  { key: "post", title: say("service-record.post"), cell: (row) => speak(`post.${row.post}`) },
  {
    key: "serving",
    title: say("service-record.serving"),
    cell: ({ serving }) => <StateChip tone={TONE[serving]} word={speak(`service-record.serving.${serving}`)} />,
  },
  {
    key: "since",
    title: say("service-record.since"),
    sort: "since",
    cell: (row) => <span className="number">{row.since}</span>,
  },
  { key: "terms", title: say("service-record.terms"), sort: "terms", align: "end", cell: (row) => row.terms },
  { key: "certificates", title: say("service-record.certificates"), align: "end", cell: (row) => row.certificates },
  {
    key: "appraisal",
    title: say("service-record.last-appraisal"),
    cell: ({ appraisal }) =>
      appraisal && `${gradeWord(language, appraisal.grade)} · ${periodIn(speak, appraisal.period)}`,
  },
  {
    key: "mark",
    title: say("service-record.mark"),
    cell: ({ barredUntil, reserve }) => (
      <>
        {barredUntil && <StateChip tone="trouble" word={say("service-record.barred", { until: barredUntil })} />}{" "}
        {reserve && <StateChip tone="done" word={say("service-record.mark.reserve")} />}
      </>
    ),
  },
];
