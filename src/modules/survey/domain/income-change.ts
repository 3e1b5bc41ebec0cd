import { z } from "zod";
import { IncomeLine } from "#modules/registry/contract.ts";

/** One income line as it was found: null before it was there, null when it is to go. */
export const IncomeChange = z.object({ base: IncomeLine.nullable(), value: IncomeLine.nullable() });
export type IncomeChange = z.infer<typeof IncomeChange>;
