import { z } from "zod";
import { Day } from "#kernel/day.ts";
import { Money } from "#kernel/money.ts";
import type { FieldDef, FieldDefs, ValueOf } from "./fields/kinds.ts";

/** The Zod type of one field. Drafts may be incomplete and wrong; the rules say what is missing and what cannot be. */
function schemaOf(def: FieldDef): z.ZodType {
  switch (def.kind) {
    case "codes":
      return z.array(z.string().max(60)).max(20).default([]);
    case "code":
      return z.string().max(60).nullable().default(null);
    case "text":
      return z
        .string()
        .max(def.max ?? 200)
        .nullable()
        .default(null);
    case "boolean":
      return z.boolean().nullable().default(null);
    case "money":
      return Money.nullable().default(null);
    case "day":
      return Day.nullable().default(null);
    default:
      return z.int().min(-2_000_000_000).max(2_000_000_000).nullable().default(null);
  }
}

type FactShape<Defs extends FieldDefs> = {
  -readonly [Key in keyof Defs]: z.ZodDefault<z.ZodType<ValueOf<Defs[Key]>>>;
};

/** The Zod shape of a block of the catalogue, so that no field is written down twice. */
export const shapeOf = <Defs extends FieldDefs>(defs: Defs): FactShape<Defs> =>
  Object.fromEntries(Object.entries(defs).map(([key, def]) => [key, schemaOf(def)])) as FactShape<Defs>;
