import { z } from "zod";

/** The answer of a change that has nothing else to tell. */
export const Done = z.object({ ok: z.literal(true) });
export const done = { ok: true } as const;
