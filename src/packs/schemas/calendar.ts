import { z } from "zod";
import { shape } from "./text.ts";

const MonthDays = z.array(z.string().regex(/^\d{2}-\d{2}$/));

export const calendarRules = {
  "calendar.holidays": shape(
    "节假日与调休（补充新年度）",
    "Public holidays and make-up days of further years",
    z.record(z.string().regex(/^\d{4}$/), z.object({ off: MonthDays, work: MonthDays })),
  ),
} as const;
