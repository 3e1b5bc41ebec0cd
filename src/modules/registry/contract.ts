import { oc } from "@orpc/contract";
import { z } from "zod";
import { Day } from "#kernel/day.ts";
import { FindingFacts } from "#kernel/finding.ts";
import { CadreId, CommandId, HouseholdId, id, JobId, PersonId } from "#kernel/ids.ts";
import { Instant } from "#kernel/instant.ts";
import { Money } from "#kernel/money.ts";
import { PageAsked, pageOf } from "#kernel/page.ts";
import { Territory } from "#kernel/territory.ts";
import { moveRoutes } from "./contract-moves.ts";
import { MemberChange } from "./domain/changes.ts";
import { HouseholdEdit } from "./domain/editing.ts";
import { Household, IncomeLine } from "./domain/household.ts";
import { HouseholdFilters, HouseholdRow, HouseholdSort, SavedView, SavedViewId, Total } from "./domain/listing.ts";
import { RecordedChange } from "./domain/take-back.ts";

export * from "./domain/public.ts";

const Finding = z.object({
  rule: z.string(),
  severity: z.enum(["block", "warn"]),
  field: z.string(),
  facts: FindingFacts,
});
const Completeness = z.object({
  score: z.int(),
  parts: z.array(
    z.object({
      part: z.enum(["household", "members", "conditions", "income", "rules"]),
      wanted: z.int(),
      filled: z.int(),
      missing: z.array(z.string()),
    }),
  ),
});
const LineInForce = z.object({ amountFen: Money, year: z.int(), kind: z.string(), source: z.string() });

export const HelperId = id<"HelperId">();
export type HelperId = z.infer<typeof HelperId>;
export const Helper = z.object({
  id: HelperId,
  cadreId: CadreId,
  name: z.string(),
  since: Day,
  until: Day.nullable(),
});
export type Helper = z.infer<typeof Helper>;

/** A household as its page shows it. Sealed values are masked; `masked` names their paths. */
export const HouseholdShown = z.object({
  household: Household,
  masked: z.array(z.string()),
  path: z.array(z.object({ code: Territory, name: z.string() })),
  years: z.array(z.int()).describe("Years with facts, latest first"),
  findings: z.array(Finding),
  completeness: Completeness,
  line: LineInForce.nullable(),
  helpers: z.array(Helper),
  cardState: z.string().nullable(),
  changedAt: Instant,
  asOf: Day.nullable().describe("The past day it is shown as of; null = as it is"),
});
export type HouseholdShown = z.infer<typeof HouseholdShown>;

export const Saved = z.object({
  householdId: HouseholdId,
  changedAt: Instant,
  blockCount: z.int(),
  warnCount: z.int(),
});
export const ChangeSaved = Saved.extend({ foundedId: HouseholdId.nullable() });
export const Unmasked = z.object({
  values: z.record(z.string(), z.union([z.string(), z.array(z.string()), z.null()])),
});
export const PersonsMerged = z.object({ keepId: PersonId, householdId: HouseholdId });
export const HelperDone = z.object({ helperId: HelperId });
const OfHousehold = { commandId: CommandId, householdId: HouseholdId };
const Seen = { seenAt: Instant.describe("`changedAt` of what the editor saw; an older one is refused") };
const Reason = z.string().trim().min(2).max(200);

export const ListHouseholds = PageAsked.extend({
  filters: HouseholdFilters.default({}),
  sort: HouseholdSort.default({ by: "place", down: false }),
});
export const GetHousehold = z.object({
  householdId: HouseholdId,
  asOf: Day.optional(),
  year: z.coerce.number().int().min(2010).max(2100).optional(),
});
export type GetHousehold = z.infer<typeof GetHousehold>;
export const CheckHousehold = z.object({
  householdId: HouseholdId.nullable().describe("null: the draft is a new household"),
  edit: HouseholdEdit.optional(),
  draft: Household.optional(),
});
export const RegisterHousehold = z.object({ commandId: CommandId, household: Household });
export const EditHousehold = z.object({ ...OfHousehold, ...Seen, edit: HouseholdEdit, reason: Reason.optional() });
export const RecordChange = z.object({ ...OfHousehold, ...Seen, change: MemberChange });
export type RecordChange = z.infer<typeof RecordChange>;
export const TakeBackChange = z.object({ ...OfHousehold, ...Seen, changeId: z.uuid(), reason: Reason });
export const PutIncome = z.object({
  ...OfHousehold,
  ...Seen,
  year: z.coerce.number().int().min(2010).max(2100),
  lines: z.array(IncomeLine).max(500),
});
export const Unmask = z.object({
  ...OfHousehold,
  personId: PersonId.nullable().describe("null: the household's own phone and bank card"),
  reason: Reason,
});
export const MergePersons = z.object({
  commandId: CommandId,
  keepId: PersonId,
  otherId: PersonId,
  take: z.array(z.string().max(60)).max(80).describe("Keys of the facts taken over from the other record"),
  reason: Reason,
});
export const AssignHelper = z.object({ ...OfHousehold, helperId: HelperId, cadreId: CadreId, since: Day });
export const AssignHelpers = z.object({
  commandId: CommandId,
  households: z.array(HouseholdId).min(1).max(200),
  cadreId: CadreId,
  since: Day,
});
export const HelpersDone = z.object({
  assigned: z.int(),
  there: z.int().describe("Households this cadre answered for already, or that have ended"),
});
export const EndHelper = z.object({ ...OfHousehold, helperId: HelperId, until: Day });
export const SaveView = z.object({ commandId: CommandId, view: SavedView });
export const DropView = z.object({ commandId: CommandId, viewId: SavedViewId });
export const ExportRegister = z.object({
  commandId: CommandId,
  filters: HouseholdFilters,
  columns: z
    .array(z.string().max(60))
    .min(1)
    .max(200)
    .describe("Field ids of the catalogue; for the list as shown, keys of its columns"),
  rows: z.enum(["household", "person", "list"]),
  sort: HouseholdSort.default({ by: "place", down: false }).describe("The order of the list as shown"),
  format: z.enum(["xlsx", "csv"]),
  gbCodes: z
    .boolean()
    .default(false)
    .describe("A column with the national standard's code beside each fact that has one"),
  unmask: z.boolean().default(false),
  reason: Reason.optional().describe("Needed when sealed values are to be readable"),
});

/** A person in a household, as shown in lists of duplicates. */
export const PersonShown = z.object({
  personId: PersonId,
  householdId: HouseholdId,
  place: z.string(),
  placeName: z.string(),
  name: z.string().nullable(),
  relation: z.string().nullable(),
  idNumber: z.string().nullable().describe("Masked"),
  headName: z.string().nullable(),
  nationalNo: z.string().nullable(),
});
export type PersonShown = z.infer<typeof PersonShown>;

export const HistoryEntry = z.object({
  at: Instant,
  command: z.string().nullable(),
  by: z.string().nullable(),
  reason: z.string().nullable(),
  what: z.array(
    z.object({
      path: z
        .string()
        .describe("A field id (`household.cause`, `person.name`, `year.farmland`), or `income`, `member`"),
      of: z.string().nullable().describe("Whose: the member's name, or the year"),
      before: z.string().nullable(),
      after: z.string().nullable(),
    }),
  ),
});
export type HistoryEntry = z.infer<typeof HistoryEntry>;

const FilterChoices = z.object({
  naturalVillages: z.array(z.string()),
  helpers: z.array(z.object({ cadreId: CadreId, name: z.string(), households: z.int() })),
  more: z.boolean().describe("There are more than fit; a smaller ground shows them"),
});

export type FilterChoices = z.infer<typeof FilterChoices>;

/** Key numbers of a division and of each one below it, from the maintained tally. */
const Count = z.object({
  code: z.string(),
  name: z.string(),
  households: z.int(),
  persons: z.int(),
  blocked: z.int(),
  warned: z.int(),
});

const OfId = z.object({ householdId: HouseholdId });

export const registryContract = {
  choices: oc
    .route({
      method: "GET",
      path: "/households/filter-choices",
      summary: "What a list of this ground can be narrowed by",
    })
    .input(z.object({ under: Territory.optional() }))
    .output(FilterChoices),
  list: oc
    .route({ method: "POST", path: "/households/list", summary: "A page of households; a question, nothing changes" })
    .input(ListHouseholds)
    .output(pageOf(HouseholdRow).extend({ total: Total })),
  counts: oc
    .route({ method: "GET", path: "/households/counts" })
    .input(z.object({ under: Territory.optional() }))
    .output(z.object({ self: Count, children: z.array(Count) })),
  get: oc.route({ method: "GET", path: "/households/{householdId}" }).input(GetHousehold).output(HouseholdShown),
  check: oc
    .route({ method: "POST", path: "/households/check", summary: "What the rules say of a draft; nothing changes" })
    .input(CheckHousehold)
    .output(z.object({ findings: z.array(Finding), completeness: Completeness })),
  register: oc.route({ method: "POST", path: "/households" }).input(RegisterHousehold).output(Saved),
  edit: oc.route({ method: "PUT", path: "/households/{householdId}" }).input(EditHousehold).output(Saved),
  recordChange: oc
    .route({ method: "POST", path: "/households/{householdId}/changes" })
    .input(RecordChange)
    .output(ChangeSaved),
  changes: oc
    .route({ method: "GET", path: "/households/{householdId}/changes" })
    .input(OfId)
    .output(z.array(RecordedChange)),
  takeBackChange: oc
    .route({ method: "POST", path: "/households/{householdId}/changes/{changeId}/take-back" })
    .input(TakeBackChange)
    .output(Saved),
  putIncome: oc
    .route({ method: "PUT", path: "/households/{householdId}/years/{year}/income" })
    .input(PutIncome)
    .output(Saved),
  unmask: oc.route({ method: "POST", path: "/households/{householdId}/unmask" }).input(Unmask).output(Unmasked),
  history: oc
    .route({ method: "GET", path: "/households/{householdId}/history" })
    .input(OfId)
    .output(z.array(HistoryEntry)),
  assignHelper: oc
    .route({ method: "POST", path: "/households/{householdId}/helpers" })
    .input(AssignHelper)
    .output(HelperDone),
  assignHelpers: oc.route({ method: "POST", path: "/households/helpers" }).input(AssignHelpers).output(HelpersDone),
  endHelper: oc
    .route({ method: "POST", path: "/households/{householdId}/helpers/{helperId}/end" })
    .input(EndHelper)
    .output(HelperDone),
  person: oc
    .route({ method: "GET", path: "/persons/{personId}" })
    .input(z.object({ personId: PersonId }))
    .output(PersonShown),
  duplicates: oc
    .route({ method: "GET", path: "/persons/duplicates" })
    .input(PageAsked.extend({ under: Territory.optional() }))
    .output(pageOf(z.object({ records: z.array(PersonShown), elsewhere: z.int() }))),
  beside: oc
    .route({ method: "GET", path: "/persons/{keepId}/beside/{otherId}" })
    .input(z.object({ keepId: PersonId, otherId: PersonId }))
    .output(
      z.object({
        keep: PersonShown,
        other: PersonShown,
        sides: z.array(z.object({ key: z.string(), keep: z.unknown(), other: z.unknown(), differs: z.boolean() })),
        refusal: z.object({ code: z.string(), facts: z.record(z.string(), z.unknown()) }).nullable(),
      }),
    ),
  merge: oc.route({ method: "POST", path: "/persons/{keepId}/merge" }).input(MergePersons).output(PersonsMerged),
  views: oc.route({ method: "GET", path: "/household-views" }).output(z.array(SavedView)),
  saveView: oc.route({ method: "POST", path: "/household-views" }).input(SaveView).output(SavedView),
  dropView: oc
    .route({ method: "POST", path: "/household-views/{viewId}/drop" })
    .input(DropView)
    .output(z.object({ viewId: SavedViewId })),
  export: oc
    .route({ method: "POST", path: "/households/export" })
    .input(ExportRegister)
    .output(z.object({ jobId: JobId })),
  ...moveRoutes,
};
