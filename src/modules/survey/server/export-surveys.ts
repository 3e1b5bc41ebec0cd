import { listWords } from "#modules/places/index.ts";
import { keepRegisterExport } from "#modules/registry/index.ts";
import { exportOfList } from "#platform/tabular/export-of-list.ts";
import { ListSurveys } from "../contract.ts";
import { SURVEY_COLUMNS } from "../domain/list-columns.ts";
import { surveyRefusals as no } from "../domain/refusals.ts";
import { surveysFor } from "./surveys.ts";

const VERB = "register.export";

/** The list of visits as it is narrowed on the screen. */
export const { start: exportSurveys, job: exportSurveysJob } = exportOfList({
  name: "survey.export",
  file: "survey.export.file",
  verb: VERB,
  input: ListSurveys,
  ground: { under: ({ under }) => under, notFound: () => no.groundNotFound({}) },
  page: surveysFor(VERB),
  placeOf: (row) => row.place,
  columns: SURVEY_COLUMNS,
  words: listWords,
  keep: keepRegisterExport,
});
