import { useQuery } from "@tanstack/react-query";
import { Choice } from "#ui/Choice.tsx";
import type { GivenToInput } from "#ui/Field.tsx";
import { useOrganisation } from "./api.ts";

type Props = Partial<GivenToInput> & {
  value: string | null;
  onChange: (value: string | null) => void;
  except?: string | undefined;
};

/** One of the county's units, by name. */
export function UnitChoice({ value, onChange, except, ...given }: Props) {
  const units = useQuery(useOrganisation().units.queryOptions({ input: {} }));
  const options = (units.data ?? [])
    .filter((one) => one.id !== except)
    .map((one) => ({ value: one.id as string, label: one.name }))
    .sort((a, b) => a.label.localeCompare(b.label, "zh-CN"));
  return <Choice {...given} value={value} options={options} onChange={onChange} />;
}
