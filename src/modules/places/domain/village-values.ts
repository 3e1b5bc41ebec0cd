import { z } from "zod";
import { VILLAGE_FIELDS, type VillageFieldDef, type VillageValues } from "./village-fields.ts";

const MOST = 2_000_000_000;

function schemaOf(def: VillageFieldDef): z.ZodType {
  switch (def.kind) {
    case "boolean":
      return z.boolean().nullable();
    case "labels":
      return z.array(z.enum((def.labels ?? []) as [string, ...string[]])).max(10);
    case "label":
      return z.string().trim().min(1).max(40).nullable();
    case "text":
      return z
        .string()
        .trim()
        .max(def.max ?? 400)
        .nullable();
    case "degree":
      return z.number().min(0).max(180).nullable();
    case "year":
      return z.int().min(2000).max(2200).nullable();
    case "area":
    case "money":
      return z.int().min(0).max(Number.MAX_SAFE_INTEGER).nullable();
    default:
      return z.int().min(0).max(MOST).nullable();
  }
}

const shape = Object.fromEntries(Object.entries(VILLAGE_FIELDS).map(([key, def]) => [key, schemaOf(def)]));

/** Some facts of a village's file; what is not named stays as it is. */
export const VillageFacts = z.strictObject(shape).partial() as unknown as z.ZodType<Partial<VillageValues>>;

/** All facts of a village's file. */
export const WholeVillage = z.object(shape) as unknown as z.ZodType<VillageValues>;
