import { oc } from "@orpc/contract";
import { z } from "zod";
import { Day } from "#kernel/day.ts";
import { CommandId, id } from "#kernel/ids.ts";
import { Instant } from "#kernel/instant.ts";

export { whyNotEnd, whyNotOverride } from "./domain/override.ts";

export const OverrideId = id<"OverrideId">();
export type OverrideId = z.infer<typeof OverrideId>;

const DocumentNo = z.string().trim().min(3).max(100).describe("文号: the document that says so");

export const OverrideRule = z.object({
  commandId: CommandId,
  ruleId: z.string().max(100),
  value: z.json(),
  since: Day,
  documentNo: DocumentNo,
  reason: z.string().trim().max(500).default(""),
  insteadOf: z.string().max(200).describe("The version in force that the editor saw"),
});
export type OverrideRule = z.infer<typeof OverrideRule>;

export const EndOverride = z.object({
  commandId: CommandId,
  overrideId: OverrideId,
  until: Day,
  documentNo: DocumentNo,
});
export type EndOverride = z.infer<typeof EndOverride>;

/** One value the county has set, past, present or to come. */
export const OverrideRow = z.object({
  id: OverrideId,
  ruleId: z.string(),
  value: z.json(),
  since: Day,
  until: Day.nullable(),
  documentNo: z.string(),
  reason: z.string(),
  madeBy: z.string(),
  madeAt: Instant,
  endedBy: z.string().nullable(),
  endedDocumentNo: z.string().nullable(),
  state: z.enum(["to-come", "in-force", "over", "withdrawn"]),
});
export type OverrideRow = z.infer<typeof OverrideRow>;

const Named = z.object({ zh: z.string(), en: z.string() });
const Stated = z.object({
  value: z.json(),
  version: z.string(),
  from: z.string(),
  source: z.string(),
  mark: z.string(),
});

/** A rule as it stands on the day asked: what the packs say, what the county says, what is in force. */
export const RuleRow = z.object({
  id: z.string(),
  subject: z.string().describe("The part of the id before the first dot"),
  title: Named,
  base: Stated.describe("What holds without the county's own values"),
  inForce: Stated,
  overridden: z.boolean(),
  overrides: z.array(OverrideRow).describe("The county's values, latest first"),
});
export type RuleRow = z.infer<typeof RuleRow>;

/** A rule with the shape of its value, for the editor. */
export const RuleDetail = RuleRow.extend({ schema: z.json().describe("JSON Schema of the value") });
export type RuleDetail = z.infer<typeof RuleDetail>;

const Pack = z.object({ name: z.string(), title: Named, about: Named, rules: z.int() });
export const ListRules = z.object({ on: Day.optional().describe("Today when left out") });
export const ReadRule = ListRules.extend({ ruleId: z.string().max(100) });

export const rulesContract = {
  list: oc
    .route({ method: "GET", path: "/rules" })
    .input(ListRules)
    .output(z.object({ on: Day, packs: z.array(Pack), rules: z.array(RuleRow) })),
  read: oc.route({ method: "GET", path: "/rules/{ruleId}" }).input(ReadRule).output(RuleDetail),
  override: oc
    .route({ method: "POST", path: "/rules/{ruleId}/overrides" })
    .input(OverrideRule)
    .output(z.object({ overrideId: OverrideId })),
  end: oc
    .route({ method: "POST", path: "/rules/overrides/{overrideId}/end" })
    .input(EndOverride)
    .output(z.object({ overrideId: OverrideId, until: Day })),
};
