import type { RuleValue } from "#packs/index.ts";
import type { ComparisonPlan } from "./comparison.ts";

/** What is compared with what, as the packs and the county say; a source the county has dropped is not asked for. */
export const planFor = (
  sources: ComparisonPlan["sources"],
  fields: RuleValue<"card.comparison.fields">,
): ComparisonPlan => {
  const known = new Set(sources.map((one) => one.key));
  return {
    sources,
    fields: fields
      .map((field) => ({ ...field, sources: field.sources.filter((one) => known.has(one)) }))
      .filter((field) => field.sources.length > 0),
  };
};
