import { oc } from "@orpc/contract";
import { z } from "zod";
import { Day } from "#kernel/day.ts";
import { FindingFacts } from "#kernel/finding.ts";
import { CommandId, FileId, id, JobId } from "#kernel/ids.ts";
import { Instant } from "#kernel/instant.ts";
import { ExportAsked, PageAsked, pageOf } from "#kernel/page.ts";
import { Place, Territory } from "#kernel/territory.ts";
import { VILLAGE_CLASS_CODES } from "./domain/village-code.ts";
import { VILLAGE_FIELD_KEYS, VILLAGE_TYPES } from "./domain/village-fields.ts";
import { VillageFacts, WholeVillage } from "./domain/village-values.ts";

export { checkVillage, completenessOf } from "./domain/check-village.ts";
export * from "./domain/village-code.ts";
export * from "./domain/village-fields.ts";
export { villageWord } from "./domain/village-words.ts";

export const NaturalVillageId = id<"NaturalVillageId">();
export type NaturalVillageId = z.infer<typeof NaturalVillageId>;

const Name = z.string().trim().min(1).max(60);
const LevelName = z.enum(["province", "prefecture", "county", "township", "village"]);
const ClassCode = z.enum(VILLAGE_CLASS_CODES);
const Year = z.int().min(2000).max(2200);
const DocumentNo = z.string().trim().max(100);

export const DivisionRow = z.object({
  code: Territory,
  name: z.string(),
  level: LevelName,
  parent: Territory.nullable(),
  classCode: z.string().nullable(),
  aliases: z.array(z.string()),
  since: Day,
  until: Day.nullable(),
  successor: Territory.nullable(),
});
export type DivisionRow = z.infer<typeof DivisionRow>;

export const CreateDivision = z.object({
  commandId: CommandId,
  code: Territory.describe("9 digits for a township, 12 for a village"),
  name: Name,
  classCode: ClassCode.nullable().default(null),
  since: Day,
});
export const RenameDivision = z.object({
  commandId: CommandId,
  code: Territory,
  name: Name,
  documentNo: DocumentNo.optional(),
});
export const EndDivision = z.object({
  commandId: CommandId,
  code: Territory,
  on: Day.describe("The first day on which it no longer is"),
  successor: Territory.nullable().describe("The division that takes it over; null when nothing does"),
  reason: z.string().trim().min(2).max(200),
  documentNo: DocumentNo.optional(),
});

/** A list of villages: a stored workbook or CSV (purpose `village`), or its lines. */
export const VillageList = z.union([
  z.object({ fileId: FileId }),
  z.object({
    rows: z
      .array(
        z.object({
          line: z.int(),
          code: z.string().max(20).optional(),
          township: z.string().max(60).optional(),
          name: Name,
          classCode: z.string().max(10).optional(),
        }),
      )
      .max(5000),
  }),
]);
export type VillageList = z.infer<typeof VillageList>;

const RefusalShown = z.object({ code: z.string(), facts: z.record(z.string(), z.unknown()) });
export const VillageLine = z.object({
  line: z.int(),
  outcome: z.enum(["new", "same", "renamed", "refused"]),
  name: z.string(),
  code: z.string().nullable(),
  township: z.string().nullable(),
  provisional: z.boolean().describe("The code was given here because the list has none"),
  refusal: RefusalShown.nullable(),
});
export const VillagePlan = z.object({ lines: z.array(VillageLine), counts: z.record(z.string(), z.int()) });
export type VillagePlan = z.infer<typeof VillagePlan>;

export const LoadVillages = z.object({
  commandId: CommandId,
  list: VillageList,
  since: Day,
  leaveOutRefused: z.boolean().default(false).describe("Take the good lines although others are refused"),
});
export const VillagesLoaded = z.object({ added: z.int(), renamed: z.int(), same: z.int(), refused: z.int() });

export const NaturalVillage = z.object({
  id: NaturalVillageId,
  name: Name,
  no: z.int().min(0).max(999).nullable(),
  households: z.int().min(0).max(100_000).nullable(),
  unpaved: z.boolean().nullable(),
  power: z.boolean().nullable(),
  note: z.string().trim().max(200).nullable(),
});
export type NaturalVillage = z.infer<typeof NaturalVillage>;
export const SaveNaturalVillage = NaturalVillage.extend({ commandId: CommandId, place: Place });
export const EndNaturalVillage = z.object({ commandId: CommandId, place: Place, id: NaturalVillageId, on: Day });

const FieldKey = z.enum(VILLAGE_FIELD_KEYS as [string, ...string[]]);
const FindingShown = z.object({
  rule: z.string(),
  severity: z.enum(["block", "warn"]),
  field: z.string(),
  facts: FindingFacts,
});
const CompletenessShown = z.object({ filled: z.int(), total: z.int(), missing: z.array(FieldKey) });

export const VillageFile = z.object({
  place: Place,
  year: Year,
  values: WholeVillage,
  findings: z.array(FindingShown),
  completeness: CompletenessShown,
  changedAt: Instant.nullable().describe("null: nothing written for this year yet"),
});
export type VillageFile = z.infer<typeof VillageFile>;

export const SaveVillageFile = z.object({
  commandId: CommandId,
  place: Place,
  year: z.coerce.number<number>().int().min(2000).max(2200),
  values: VillageFacts,
  seenAt: Instant.nullable().describe("`changedAt` of the file the editor saw; null for a new one"),
});

export const ListVillages = PageAsked.extend({
  under: Territory.optional(),
  text: z
    .string()
    .trim()
    .max(60)
    .optional()
    .describe("Part of the name, or pinyin initials, or the beginning of the code"),
  type: z.enum(VILLAGE_TYPES).optional(),
  villageClass: z.string().max(40).optional(),
  ended: z.literal("yes").optional().describe("Also villages that are no more"),
  year: z.coerce
    .number()
    .int()
    .min(2000)
    .max(2200)
    .optional()
    .describe("Year of the file shown; the latest there is when left out"),
});
export type ListVillages = z.infer<typeof ListVillages>;
export const ExportVillages = ListVillages.omit({ after: true, limit: true }).extend(ExportAsked.shape);

export const VillageRow = z.object({
  code: Place,
  name: z.string(),
  township: z.string(),
  until: Day.nullable(),
  year: Year.nullable(),
  types: z.array(z.string()),
  villageClass: z.string().nullable(),
  exited: z.boolean().nullable(),
  households: z.int().nullable(),
  population: z.int().nullable(),
  naturalVillages: z.int(),
  collectiveIncome: z.int().nullable(),
  filled: z.int(),
  total: z.int(),
  blocks: z.int().describe("Findings that bar the next gate"),
});
export type VillageRow = z.infer<typeof VillageRow>;

export const VillageRead = z.object({
  division: DivisionRow,
  path: z.array(z.object({ code: Territory, name: z.string(), level: LevelName })),
  successor: z.object({ code: Territory, name: z.string() }).nullable(),
  naturalVillages: z.array(NaturalVillage),
  years: z.array(Year).describe("Years with a file, latest first"),
  asOf: Day.nullable().describe("The past day shown; null: today"),
});
export type VillageRead = z.infer<typeof VillageRead>;

const Done = z.object({ code: z.string() });
const PlaceAsked = z.object({ place: Place });
const YearOf = z.object({ place: Place, year: z.coerce.number().int().min(2000).max(2200) });

export const placesContract = {
  divisions: oc
    .route({ method: "GET", path: "/places/divisions" })
    .input(
      z.object({
        under: Territory.optional().describe("The county itself when left out"),
        ended: z.literal("yes").optional(),
      }),
    )
    .output(z.object({ self: DivisionRow, children: z.array(DivisionRow) })),
  createDivision: oc.route({ method: "POST", path: "/places/divisions" }).input(CreateDivision).output(Done),
  renameDivision: oc
    .route({ method: "POST", path: "/places/divisions/{code}/name" })
    .input(RenameDivision)
    .output(Done),
  endDivision: oc.route({ method: "POST", path: "/places/divisions/{code}/end" }).input(EndDivision).output(Done),
  villages: oc
    .route({ method: "GET", path: "/places/villages" })
    .input(ListVillages)
    .output(pageOf(VillageRow).extend({ total: z.int() })),
  exportVillages: oc
    .route({ method: "POST", path: "/places/villages/export" })
    .input(ExportVillages)
    .output(z.object({ jobId: JobId })),
  planVillages: oc
    .route({ method: "POST", path: "/places/villages/plan" })
    .input(z.object({ list: VillageList }))
    .output(VillagePlan),
  loadVillages: oc.route({ method: "POST", path: "/places/villages" }).input(LoadVillages).output(VillagesLoaded),
  village: oc
    .route({ method: "GET", path: "/places/villages/{place}" })
    .input(PlaceAsked.extend({ asOf: Day.optional() }))
    .output(VillageRead),
  saveNaturalVillage: oc
    .route({ method: "PUT", path: "/places/villages/{place}/natural-villages/{id}" })
    .input(SaveNaturalVillage)
    .output(NaturalVillage),
  endNaturalVillage: oc
    .route({ method: "POST", path: "/places/villages/{place}/natural-villages/{id}/end" })
    .input(EndNaturalVillage)
    .output(z.object({ id: NaturalVillageId })),
  villageFile: oc
    .route({ method: "GET", path: "/places/villages/{place}/files/{year}" })
    .input(YearOf.extend({ asOf: Day.optional() }))
    .output(VillageFile),
  saveVillageFile: oc
    .route({ method: "PUT", path: "/places/villages/{place}/files/{year}" })
    .input(SaveVillageFile)
    .output(VillageFile),
};
