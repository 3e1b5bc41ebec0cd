import type { Refusal } from "#kernel/refusal.ts";
import type { RuleId, Rules } from "#packs/index.ts";
import { no } from "./refusals.ts";

/** A rule that names keys of another rule. */
type Link = {
  rule: RuleId;
  other: RuleId;
  named: (rules: Rules) => readonly string[];
  known: (rules: Rules) => readonly string[];
};

const archive = (rule: "card.archive.household" | "card.archive.village" | "card.archive.township"): Link => ({
  rule,
  other: "card.archive.classes",
  named: (rules) => rules[rule].value.map((item) => item.class),
  known: (rules) => rules["card.archive.classes"].value.map((one) => one.key),
});

const LINKS: readonly Link[] = [
  {
    rule: "card.one-person-seats",
    other: "card.seats",
    named: (rules) => rules["card.one-person-seats"].value.flat(),
    known: (rules) => rules["card.seats"].value.map((seat) => seat.key),
  },
  {
    rule: "card.comparison.fields",
    other: "card.comparison.sources",
    named: (rules) => rules["card.comparison.fields"].value.flatMap((field) => field.sources),
    known: (rules) => rules["card.comparison.sources"].value.map((source) => source.key),
  },
  archive("card.archive.household"),
  archive("card.archive.village"),
  archive("card.archive.township"),
];

/** Rules that name each other must agree: a seat that is paired must exist, a paper's class must be one of the classes. */
export function whyNotFit(rules: Rules): Refusal | null {
  for (const { rule, other, named, known } of LINKS) {
    const missing = named(rules).find((key) => !known(rules).includes(key));
    if (missing !== undefined) return no.doesNotFit({ rule, other, missing });
  }
  return null;
}
