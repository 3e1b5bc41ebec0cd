import { addDays, type Day } from "#kernel/day.ts";
import type { Refusal } from "#kernel/refusal.ts";
import { no } from "./refusals.ts";

export type Bar = {
  cadreId: string;
  since: Day;
  until: Day;
  appealedOn: Day | null;
  appealOutcome: "upheld" | "lifted" | null;
};

/** Does this bar stand on a day? Lifted on appeal it never stands again. */
export const stands = (bar: Bar, day: Day): boolean =>
  bar.since <= day && day < bar.until && bar.appealOutcome !== "lifted";

export function whyNotAppeal(bar: Bar, cadreId: string, on: Day, appealDays: number): Refusal | null {
  if (bar.cadreId !== cadreId) return no.notYourBar({});
  if (bar.appealedOn !== null) return no.appealedAlready({ on: bar.appealedOn });
  const last = addDays(bar.since, appealDays);
  return on > last ? no.appealTooLate({ last }) : null;
}

export const whyNotDecideAppeal = (bar: Bar, cadreId: string): Refusal | null => {
  if (bar.appealedOn === null || bar.appealOutcome !== null) return no.noAppeal({});
  return bar.cadreId === cadreId ? no.notOnYourself({}) : null;
};

const BETWEEN = /[\s,，、;；。.|/\t]+/u;
/** Names as they are pasted from a list: any mark between them, numbers and 同志 left out, each name once, in their order. */
export const namesIn = (text: string): string[] => [
  ...new Set(
    text
      .split(BETWEEN)
      .map((one) =>
        one
          .replace(/^[0-9０-９()（）]+/u, "")
          .replace(/同志$/u, "")
          .trim(),
      )
      .filter((one) => /^[\p{Script=Han}·A-Za-z]{2,20}$/u.test(one)),
  ),
];
