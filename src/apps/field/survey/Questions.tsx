import { FactField } from "#modules/registry/office/FactField.tsx";
import { shownValue, slotOf } from "./draft.ts";
import type { RegisterField } from "./fields.ts";
import type { StepProps } from "./step.ts";

type Props = Pick<StepProps, "draft" | "change" | "findings"> & { fields: readonly RegisterField[]; personId?: string };

/** Questions in the order of the paper, each with what the rules say of the answer. */
export function Questions({ draft, change, findings, fields, personId }: Props) {
  const at = personId ? draft.shown.household.members.findIndex((one) => one.id === personId) : -1;
  return fields.map((field) => {
    const slot = slotOf(field.id, personId ?? null);
    const shown = shownValue(draft.shown, field.id, personId ?? null);
    const path = personId ? `members.${at}.${field.key}` : field.scope === "year" ? `year.${field.key}` : field.key;
    const masked = !(slot in draft.facts) && draft.shown.masked.includes(personId ? path : field.key);
    return (
      <FactField
        wide
        key={slot}
        field={field}
        masked={masked}
        value={slot in draft.facts ? draft.facts[slot] : shown}
        findings={findings.filter((one) => one.field === path || one.field === `year.conditions.${field.key}`)}
        onChange={(value) => change({ facts: { ...draft.facts, [slot]: value } })}
      />
    );
  });
}
