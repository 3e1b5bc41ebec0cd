import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import type { OverrideRow } from "../../contract.ts";
import { useRules } from "../api.ts";

/** Every value the county has set, of all rules: rules that name each other are judged together. */
export function useAllOverrides(): readonly OverrideRow[] {
  const all = useQuery(useRules().list.queryOptions({ input: {} }));
  return useMemo(() => all.data?.rules.flatMap((rule) => rule.overrides) ?? [], [all.data]);
}
