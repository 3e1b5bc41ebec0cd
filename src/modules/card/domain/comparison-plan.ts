import type { ComparisonPlan } from "./comparison.ts";

/** Which of the six sources can carry which fact. Keys of the sources are the pack's (`card.comparison.sources`). */
const BOOKLET = "household-booklet";
const ORIGINALS = "originals";
const FORM = "survey-form";
const HANDBOOK = "handbook";
const NATIONAL = "national-system";
const FACTS = "facts";

const FIELDS: ComparisonPlan["fields"] = [
  { id: "person.name", sources: [BOOKLET, ORIGINALS, FORM, HANDBOOK, NATIONAL, FACTS] },
  { id: "person.idNumber", sources: [BOOKLET, ORIGINALS, FORM, NATIONAL] },
  { id: "person.relation", sources: [BOOKLET, FORM, HANDBOOK, NATIONAL, FACTS] },
  { id: "person.health", sources: [ORIGINALS, FORM, NATIONAL, FACTS] },
  { id: "person.schoolState", sources: [FORM, NATIONAL, FACTS] },
  { id: "person.labour", sources: [FORM, NATIONAL, FACTS] },
  { id: "household.naturalVillage", sources: [BOOKLET, FORM, FACTS] },
  { id: "household.householdType", sources: [FORM, HANDBOOK, NATIONAL] },
  { id: "household.cause", sources: [FORM, HANDBOOK, NATIONAL, FACTS] },
  { id: "household.phone", sources: [FORM, HANDBOOK, FACTS] },
  { id: "household.bankCard", sources: [ORIGINALS, FORM] },
  { id: "year.houseArea", sources: [FORM, NATIONAL, FACTS] },
  { id: "year.houseStructure", sources: [FORM, NATIONAL, FACTS] },
  { id: "year.houseDangerous", sources: [FORM, NATIONAL, FACTS] },
  { id: "year.waterSafe", sources: [FORM, NATIONAL, FACTS] },
  { id: "income.amountFen", sources: [ORIGINALS, FORM, HANDBOOK] },
];

/** The plan for the sources the pack names: a source a county has dropped is not asked for. */
export const planFor = (sources: ComparisonPlan["sources"]): ComparisonPlan => {
  const known = new Set(sources.map((one) => one.key));
  return {
    sources,
    fields: FIELDS.map((field) => ({ ...field, sources: field.sources.filter((one) => known.has(one)) })).filter(
      (field) => field.sources.length > 0,
    ),
  };
};
