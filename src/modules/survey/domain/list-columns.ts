import type { ExportedColumn } from "#kernel/exported.ts";
import { timeHere } from "#kernel/instant.ts";
import type { SurveyRow } from "./shapes.ts";

/** The columns of the list of visits as they go into a file. */
export const SURVEY_COLUMNS: readonly ExportedColumn<SurveyRow>[] = [
  { title: "survey.day", of: (row) => row.day },
  { title: "survey.household", of: (row) => row.householdName },
  { title: "ui.township", of: (row, { place }) => place(row.place.slice(0, 9)) },
  { title: "survey.village", of: (row, { place }) => place(row.place) },
  { title: "survey.channel", of: (row, { tell }) => tell(`survey.channel.${row.channel}`) },
  { title: "survey.surveyors", of: (row) => row.surveyors.map((one) => one.name).join("、") },
  { title: "survey.taken", number: true, of: (row) => row.taken },
  { title: "survey.same", number: true, of: (row) => row.same },
  { title: "survey.undecided", number: true, of: (row) => row.open },
  { title: "survey.received", of: (row) => timeHere(row.receivedAt) },
];
