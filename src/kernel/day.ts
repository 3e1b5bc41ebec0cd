import { z } from "zod";
import type { Instant } from "./instant.ts";

/** A calendar day in Asia/Shanghai, `YYYY-MM-DD`. The zone has had no daylight saving since 1991 and stands at +08:00. */
export const Day = z.iso.date().brand<"Day">();
export type Day = z.infer<typeof Day>;

const MS_PER_DAY = 86_400_000;
const SHANGHAI_OFFSET_MS = 8 * 3_600_000;

const toNumber = (day: Day): number => Math.round(Date.parse(`${day}T00:00:00Z`) / MS_PER_DAY);
const fromNumber = (days: number): Day => new Date(days * MS_PER_DAY).toISOString().slice(0, 10) as Day;

/** The day in Asia/Shanghai on which a moment falls. */
export const dayOf = (at: Instant): Day =>
  new Date(Date.parse(at) + SHANGHAI_OFFSET_MS).toISOString().slice(0, 10) as Day;

/** The first moment of a day in Asia/Shanghai. */
export const startOf = (day: Day): Instant =>
  new Date(toNumber(day) * MS_PER_DAY - SHANGHAI_OFFSET_MS).toISOString() as Instant;

export const addDays = (day: Day, days: number): Day => fromNumber(toNumber(day) + days);

/** Days from `since` to `until`; negative when `until` is earlier. */
export const daysBetween = (since: Day, until: Day): number => toNumber(until) - toNumber(since);

export const yearOf = (day: Day): number => Number(day.slice(0, 4));

/** 0 = Sunday … 6 = Saturday. */
export const weekdayOf = (day: Day): number => (((toNumber(day) + 4) % 7) + 7) % 7;

/** Completed years of age on a day; a person born on 29 February ages on 1 March. */
export function ageOn(born: Day, day: Day): number {
  const years = yearOf(day) - yearOf(born);
  return day.slice(5) < born.slice(5) ? years - 1 : years;
}
