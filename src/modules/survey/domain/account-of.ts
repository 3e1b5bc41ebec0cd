import type { Household, IncomeLine } from "#modules/registry/contract.ts";

/** The income account of the survey's own year; a year that is not begun has none, whatever the last one had. */
export const accountOf = ({ year }: Household, asked: number): IncomeLine[] => (year.year === asked ? year.income : []);
