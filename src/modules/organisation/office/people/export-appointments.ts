import type { Language } from "#kernel/actor.ts";
import type { AppointmentRow } from "../../contract.ts";
import { endReasonIn } from "../../domain/cadre-words.ts";

/** Text that a spreadsheet takes as text: quotes doubled, and nothing that could be run as a formula. */
const cell = (value: string): string => {
  const plain = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
};

/** Appointments as CSV with a byte-order mark, which every spreadsheet opens as Chinese. */
export function appointmentsCsv(
  rows: readonly AppointmentRow[],
  titles: readonly string[],
  language: Language,
  postWord: (post: string) => string,
): string {
  const lines = rows.map((row) => [
    row.cadre.name,
    postWord(row.post),
    row.territoryName,
    row.unit?.name ?? "",
    row.since,
    row.until ?? "",
    row.documentNo ?? "",
    row.endReason === null ? "" : endReasonIn(language, row.endReason),
  ]);
  return `\uFEFF${[titles, ...lines].map((line) => line.map(cell).join(",")).join("\r\n")}\r\n`;
}
