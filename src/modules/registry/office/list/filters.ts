import { useQuery } from "@tanstack/react-query";
import type { Territory } from "#kernel/territory.ts";
import { today } from "#ui/Deadline.tsx";
import type { Filter } from "#ui/list/FilterChips.tsx";
import { useActor } from "#ui/Rights.tsx";
import type { Speech } from "#ui/Speech.tsx";
import { type FilterChoices, HOME_WANTS, PEOPLE_GROUPS } from "../../contract.ts";
import { choicesIn, labelsOf } from "../../domain/code-lists.ts";
import { useRegistry } from "../api.ts";

type Choices = FilterChoices;
const TOWNSHIP = 9;

/** Natural villages and helpers to choose from, on the ground looked at; of a whole county there would be too many. */
export function useFilterChoices(under: string | undefined): Choices | undefined {
  const { rights } = useActor();
  const ground = under ? [String(under)] : (rights["household.read"] ?? []);
  const small = ground.length > 0 && ground.every((one) => one.length >= TOWNSHIP);
  const input = under ? { under: String(under) as Territory } : {};
  return useQuery({ ...useRegistry().choices.queryOptions({ input }), enabled: small }).data;
}

const CARD_STATES = ["opened", "entered", "recorded", "checked", "frozen", "review", "signed", "filed"];
/** From the first year of the national exits to the next one. */
const exitYears = (): string[] => {
  const last = Number(today().slice(0, 4)) + 1;
  return Array.from({ length: last - 2013 }, (_, i) => String(last - i));
};
const plain = (labels: readonly string[]) => labels.map((label) => ({ value: label, label }));

/** The filters of the register, in the order people ask for them. */
export const registerFilters = ({ say, speak, language }: Speech, choices: Choices | undefined): Filter[] => [
  {
    key: "class",
    name: say("registry.class"),
    options: choicesIn(language, "householdType", labelsOf("householdType")),
  },
  { key: "cause", name: say("registry.cause"), options: choicesIn(language, "cause", labelsOf("cause")) },
  {
    key: "poverty",
    name: say("registry.poverty"),
    options: choicesIn(language, "povertyStatus", labelsOf("povertyStatus")),
  },
  {
    key: "exit",
    name: say("registry.exit-year"),
    options: exitYears().map((year) => ({ value: year, label: year })),
  },
  { key: "income", name: say("registry.income-below"), typed: { width: 6 } },
  {
    key: "people",
    name: say("registry.people-group"),
    options: PEOPLE_GROUPS.map((value) => ({ value, label: say(`registry.group.${value}`) })),
  },
  {
    key: "home",
    name: say("registry.home-want"),
    options: HOME_WANTS.map((value) => ({ value, label: say(`registry.home.${value}`) })),
  },
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
  {
    key: "group",
    name: say("registry.natural-village"),
    options: plain(choices?.naturalVillages ?? []),
  },
  {
    key: "helper",
    name: say("registry.helpers"),
    options: [
      { value: "none", label: say("registry.no-helper") },
      ...(choices?.helpers ?? []).map(({ cadreId, name, households }) => ({
        value: cadreId,
        label: say("registry.helper-with", { name, households }),
      })),
    ],
  },
  { key: "ended", name: say("registry.status"), options: [{ value: "1", label: say("registry.ended") }] },
  { key: "rule", name: say("registry.rule"), options: [], read: (rule) => speak(`finding.${rule}`) },
];
