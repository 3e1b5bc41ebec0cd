import { z } from "zod";
import { PersonId } from "#kernel/ids.ts";
import { findField } from "#modules/registry/contract.ts";

const Value = z.union([z.string().max(500), z.number(), z.boolean(), z.array(z.string().max(60)).max(20), z.null()]);

/** One fact as it was found at the house: what the surveyor's phone showed before (`seenValue`) and what it is (`foundValue`). */
export const FactChange = z.object({
  field: z
    .string()
    .max(60)
    .refine((id) => ["household", "person", "year"].includes(findField(id)?.scope ?? ""), "field unknown")
    .describe("Field of the register: household.phone, person.school, year.fuel"),
  personId: PersonId.nullable().default(null).describe("Whose fact; null for the household's and the year's own"),
  seenValue: Value.describe("The value the surveyor saw; a sealed one as it was shown, masked"),
  foundValue: Value,
});
export type FactChange = z.infer<typeof FactChange>;
export type FactValue = FactChange["foundValue"];

/** `year.fuel` → `fuel` */
export const keyOf = (field: string): string => field.slice(field.indexOf(".") + 1);
