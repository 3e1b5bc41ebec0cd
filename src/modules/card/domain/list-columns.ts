import type { Language } from "#kernel/actor.ts";
import { dayOf } from "#kernel/day.ts";
import type { ExportedColumn } from "#kernel/exported.ts";
import { fieldIdOf } from "./facts.ts";
import type { CardRow } from "./shown.ts";
import type { ErrorShown } from "./shown-errors.ts";

/** The columns of the list of cards as they go into a file. */
export const CARD_COLUMNS: readonly ExportedColumn<CardRow>[] = [
  { title: "cards.head", of: (row) => row.headName },
  { title: "ui.township", of: (row, { place }) => place(row.place.slice(0, 9)) },
  { title: "ui.village", of: (row, { place }) => place(row.place) },
  { title: "registry.natural-village", of: (row) => row.naturalVillage },
  { title: "cards.stage", of: (row, { tell }) => tell(`stage.${row.stage}`) },
  { title: "cards.version", number: true, of: (row) => row.version },
  { title: "cards.export.signed", number: true, of: (row) => row.signed },
  { title: "cards.export.needed", number: true, of: (row) => row.needed },
  { title: "cards.due", of: (row) => row.dueOn },
  { title: "registry.findings.block", number: true, of: (row) => row.blocks },
  { title: "registry.findings.warn", number: true, of: (row) => row.warns },
  { title: "cards.export.completeness", number: true, of: (row) => row.completeness },
];

type Entry = ErrorShown["entries"][number];
/** An error without its values: what was wrong stays on the record itself. */
type ErrorListed = Omit<ErrorShown, "said" | "shouldBe" | "sealed" | "alsoIn">;
/** An error with one of those who answer for it; one that is not proven yet has nobody. */
export type ErrorLine = { error: ErrorListed; entry: Entry | null };

export const errorLines = (errors: readonly ErrorListed[]): ErrorLine[] =>
  errors.flatMap((error): ErrorLine[] =>
    error.entries.length === 0 ? [{ error, entry: null }] : error.entries.map((entry) => ({ error, entry })),
  );

/** What the fact is called: as it was frozen, or in English by its field. */
function fieldNamed({ path, label }: ErrorListed, language: Language, tell: (code: string) => string): string {
  const code = `field.${fieldIdOf(path)}`;
  const word = language === "zh" ? code : tell(code);
  return word === code ? label : word;
}

/** The columns of errors and responsibility: a row for each who answers. */
export const ERROR_COLUMNS: readonly ExportedColumn<ErrorLine>[] = [
  { title: "cards.head", of: ({ error }) => error.headName },
  { title: "ui.township", of: ({ error }, { place }) => place(error.place.slice(0, 9)) },
  { title: "ui.village", of: ({ error }, { place }) => place(error.place) },
  { title: "cards.version", number: true, of: ({ error }) => error.version },
  { title: "cards.error-field", of: ({ error }, { language, tell }) => fieldNamed(error, language, tell) },
  { title: "cards.error-kind", of: ({ error }, { tell }) => tell(`cards.error-kind.${error.kind}`) },
  { title: "cards.error-state", of: ({ error }, { tell }) => tell(`cards.error-state.${error.state}`) },
  { title: "cards.export.reported-by", of: ({ error }) => error.reportedName },
  { title: "cards.export.reported-on", of: ({ error }) => dayOf(error.reportedAt) },
  { title: "cards.export.proven-by", of: ({ error }) => error.provenName },
  { title: "cards.export.proven-on", of: ({ error }) => error.provenAt && dayOf(error.provenAt) },
  { title: "cards.export.answers", of: ({ entry }) => entry?.name ?? null },
  { title: "cards.export.post", of: ({ entry }, { tell }) => entry && tell(`post.${entry.post}`) },
  { title: "cards.export.share", of: ({ entry }) => entry?.share ?? null },
  { title: "cards.export.entry-state", of: ({ entry }, { tell }) => entry && tell(`cards.entry-state.${entry.state}`) },
  { title: "cards.export.outcome", of: ({ error, entry }) => entry?.outcome ?? error.outcome },
  { title: "cards.export.document-no", of: ({ error }) => error.documentNo },
];
