import { say } from "#i18n/index.ts";
import type { OutRow, OutSheet } from "#platform/tabular/write-xlsx.ts";
import { xlsxBytes } from "#platform/tabular/write-xlsx.ts";
import type { Caller } from "#platform/world.ts";
import { BoardFile } from "../contract.ts";
import { chosenRows } from "../domain/board-choice.ts";
import { inDays } from "../domain/half-day.ts";
import type { HalfKind } from "../domain/ledger.ts";
import type { BoardRow } from "../domain/shapes.ts";
import { readBoard } from "./records.ts";

const days = (halves: number): number => Number(inDays(halves));

/** The month's board as it is looked at, as a workbook: who, how many days of what, against which rule, and each day. */
export async function boardFile(raw: unknown, by: Caller): Promise<File> {
  const { under, month, ...choice } = BoardFile.parse(raw);
  const rows = chosenRows((await readBoard({ under, month }, by)).rows, choice);
  const { language } = by.actor;
  const word = (key: string): string => say(language, `attendance.${key}` as never);
  const text = (title: string, width = 10) => ({ title, kind: "text" as const, width });
  const number = (title: string) => ({ title, kind: "number" as const, width: 8 });
  const dates = rows[0]?.days.map((one) => String(Number(one.day.slice(8)))) ?? [];
  const cell = (one: BoardRow["days"][number]): string => {
    const sign = (kind: HalfKind): string => (kind === "to-come" || kind === "not-placed" ? "" : word(`short.${kind}`));
    return one.am.kind === one.pm.kind ? sign(one.am.kind) : `${sign(one.am.kind)}/${sign(one.pm.kind)}`;
  };
  const sheet: OutSheet = {
    name: month,
    columns: [
      text(word("village"), 18),
      text(word("name")),
      text(word("post"), 14),
      text(word("unit"), 18),
      number(word("counted")),
      number(word("target")),
      number(word("kind.trip")),
      number(word("kind.leave")),
      number(word("kind.absent")),
      number(word("year-counted")),
      number(word("year-expected")),
      text(word("year-pace"), 12),
      ...dates.map((date) => text(date, 4)),
    ],
    rows: rows.map(
      (row): OutRow => [
        row.placeName,
        row.cadre.name,
        say(language, `post.${row.post}` as never),
        row.unit ?? "",
        days(row.month.counted),
        row.month.target,
        days(row.figures.byKind.trip ?? 0),
        days(row.figures.byKind.leave ?? 0),
        days(row.figures.byKind.absent ?? 0),
        days(row.year.counted),
        row.year.expected === null ? null : days(row.year.expected),
        word(`pace.${row.year.pace}`),
        ...row.days.map(cell),
      ],
    ),
  };
  const bytes = await xlsxBytes([sheet]);
  return new File([new Uint8Array(bytes)], `${word("board")}-${month}.xlsx`, {
    type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  });
}
