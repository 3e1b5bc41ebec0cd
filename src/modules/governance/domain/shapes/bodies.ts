import { z } from "zod";
import { Day } from "#kernel/day.ts";
import { CadreId, CommandId } from "#kernel/ids.ts";
import { PageAsked } from "#kernel/page.ts";
import { Place } from "#kernel/territory.ts";
import { SeatId } from "../ids.ts";
import { Key, Named, Reason, Under, Village } from "./common.ts";

/** A person's name: no digits, so that no number ever slips in with it. */
export const PersonName = z
  .string()
  .trim()
  .min(2)
  .max(30)
  .regex(/^[\p{L}·• .'-]+$/u);

export const SeatPeople = z.object({
  commandId: CommandId,
  place: Place,
  body: Key,
  since: Day,
  until: Day.describe("When the term runs out"),
  renews: z.boolean().default(false).describe("Election: whoever sat until now leaves on the first day"),
  people: z
    .array(z.object({ seatId: SeatId, role: Key, name: PersonName, cadreId: CadreId.nullable().default(null) }))
    .min(1)
    .max(300),
});
export type SeatPeople = z.infer<typeof SeatPeople>;
export const EndSeat = z.object({ commandId: CommandId, seatId: SeatId, on: Day, why: Reason });
export const CorrectSeat = z.object({
  commandId: CommandId,
  seatId: SeatId,
  role: Key,
  name: PersonName,
  since: Day,
  until: Day,
});

export const OneVillage = z.object({ place: Place });
export const SeatShown = z.object({
  id: SeatId,
  body: z.string(),
  role: z.string(),
  name: z.string(),
  cadreId: CadreId.nullable(),
  since: Day,
  until: Day,
  endedOn: Day.nullable(),
  endedWhy: z.string().nullable(),
});
export type SeatShown = z.infer<typeof SeatShown>;
export const Gap = z.enum(["none", "few", "term-over"]);
export const BodyShown = Named.extend({
  least: z.int(),
  years: z.int(),
  roles: z.array(Named),
  gap: Gap.nullable(),
  seats: z.array(SeatShown),
  past: z.array(SeatShown),
});
export type BodyShown = z.infer<typeof BodyShown>;
export const VillageBodies = z.object({ village: Village, bodies: z.array(BodyShown) });

export const ListCoverage = PageAsked.extend({ ...Under, gaps: z.literal("yes").optional(), body: Key.optional() });
export const CoverageRow = z.object({
  village: Village,
  bodies: z.array(z.object({ body: z.string(), seats: z.int(), least: z.int(), gap: Gap.nullable() })),
});
export type CoverageRow = z.infer<typeof CoverageRow>;
