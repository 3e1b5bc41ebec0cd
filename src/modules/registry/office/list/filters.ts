import type { Filter } from "#ui/list/FilterChips.tsx";
import type { Speech } from "#ui/Speech.tsx";
import { labelsOf } from "../../domain/code-lists.ts";

const CARD_STATES = ["opened", "entered", "recorded", "checked", "frozen", "review", "signed", "filed"];
const plain = (labels: readonly string[]) => labels.map((label) => ({ value: label, label }));

/** The filters of the register, in the order people ask for them. */
export const registerFilters = ({ say, speak }: Speech): Filter[] => [
  { key: "class", name: say("registry.class"), options: plain(labelsOf("householdType")) },
  { key: "cause", name: say("registry.cause"), options: plain(labelsOf("cause")) },
  { key: "poverty", name: say("registry.poverty"), options: plain(labelsOf("povertyStatus")) },
  {
    key: "findings",
    name: say("registry.findings"),
    options: (["block", "warn", "none"] as const).map((value) => ({
      value,
      label: say(`registry.findings.${value}`),
    })),
  },
  {
    key: "card",
    name: say("registry.card"),
    options: CARD_STATES.map((value) => ({ value, label: speak(`stage.${value}`) })),
  },
  {
    key: "below",
    name: say("registry.completeness"),
    options: [99, 89, 59].map((value) => ({
      value: String(value),
      label: say("registry.below", { percent: value + 1 }),
    })),
  },
  { key: "helper", name: say("registry.helpers"), options: [{ value: "none", label: say("registry.no-helper") }] },
  { key: "ended", name: say("registry.status"), options: [{ value: "1", label: say("registry.ended") }] },
  { key: "rule", name: say("registry.rule"), options: [], read: (rule) => speak(`finding.${rule}`) },
];
