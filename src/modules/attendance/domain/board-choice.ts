import { z } from "zod";
import { PACES } from "./figures.ts";
import type { BoardRow } from "./shapes.ts";

/** Half days short of what is asked: of the month so far, of the year as it is going. */
const SHORT = {
  month: ({ month }: BoardRow) => month.target * 2 - month.counted,
  year: ({ year }: BoardRow) => year.target * 2 - (year.expected ?? year.counted),
} as const;

/** What the board is narrowed to, on the page and in its file, and whom it puts first. */
export const BoardChoice = z.object({
  now: z.enum(PACES).optional().describe("How the month goes"),
  pace: z.enum(PACES).optional().describe("Where the year leads"),
  post: z.string().max(40).optional(),
  q: z.string().max(80).optional().describe("Part of a name, village or unit"),
  order: z.enum(["month", "year"]).optional().describe("Who is furthest behind first"),
});
export type BoardChoice = z.infer<typeof BoardChoice>;

/** The rows of the board that are chosen, in the order asked for. */
export function chosenRows(rows: readonly BoardRow[], { now, pace, post, q, order }: BoardChoice): readonly BoardRow[] {
  const chosen = rows.filter(
    (one) =>
      (!now || one.month.pace === now) &&
      (!pace || one.year.pace === pace) &&
      (!post || one.post === post) &&
      (!q || `${one.cadre.name} ${one.placeName} ${one.unit ?? ""}`.includes(q)),
  );
  const short = order && SHORT[order];
  return short ? chosen.toSorted((one, other) => short(other) - short(one)) : chosen;
}
