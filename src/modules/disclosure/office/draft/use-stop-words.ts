import { useQuery } from "@tanstack/react-query";
import type { Finding } from "#kernel/finding.ts";
import { scanText } from "../../contract.ts";
import { useRules } from "../api.ts";

/** The scanner of the server, run while typing: the same function with the county's own words. */
export function useScan(): (text: string, field: string) => Finding[] {
  const rules = useRules();
  const illness = useQuery(rules.read.queryOptions({ input: { ruleId: "posting.words.illness" } }));
  const school = useQuery(rules.read.queryOptions({ input: { ruleId: "posting.words.school" } }));
  const words = (found: typeof illness) => (found.data?.inForce.value as string[] | undefined) ?? [];
  const stop = { illness: words(illness), school: words(school) };
  return (text, field) => scanText(text, field, stop);
}
