import { listWords } from "#modules/places/index.ts";
import { keepRegisterExport } from "#modules/registry/index.ts";
import { exportOfList } from "#platform/tabular/export-of-list.ts";
import { ListCards, ListErrors } from "../domain/asked.ts";
import { CARD_COLUMNS, ERROR_COLUMNS, errorLines } from "../domain/list-columns.ts";
import { no } from "../domain/refusals.ts";
import { cardsFor } from "./list-cards.ts";
import { errorsFor } from "./list-errors.ts";

const VERB = "register.export";

/** The list of cards as it is narrowed on the screen. */
export const { start: exportCards, job: exportCardsJob } = exportOfList({
  name: "card.export",
  file: "cards.export.file",
  verb: VERB,
  input: ListCards,
  ground: { under: ({ place }) => place, notFound: () => no.notFound({}) },
  page: cardsFor(VERB),
  placeOf: (row) => row.place,
  columns: CARD_COLUMNS,
  words: listWords,
  keep: keepRegisterExport,
});

/** Errors and who answers for them, as they are narrowed on the screen: a row for each who answers. */
export const { start: exportErrors, job: exportErrorsJob } = exportOfList({
  name: "card.export-errors",
  file: "cards.export.errors-file",
  verb: VERB,
  input: ListErrors,
  ground: { under: ({ place }) => place, notFound: () => no.notFound({}) },
  page: async (asked) => {
    const { rows, next } = await errorsFor(VERB, asked);
    return { rows: errorLines(rows), next };
  },
  placeOf: ({ error }) => error.place,
  columns: ERROR_COLUMNS,
  words: listWords,
  keep: keepRegisterExport,
});
