import { useQuery } from "@tanstack/react-query";
import type { RuleId } from "#packs/index.ts";
import { useSpeech } from "#ui/Speech.tsx";
import { useRulesOfStationing } from "./api.ts";

type Item = { key: string; zh: string; en: string };

/** A list of the policy pack as choices, and the word for one of its keys. `path`: where in the rule the list lies. */
export function useRuleList(
  rule: RuleId,
  path?: string,
): { options: { value: string; label: string }[]; word: (key: string) => string } {
  const { language } = useSpeech();
  const found = useQuery(useRulesOfStationing().read.queryOptions({ input: { ruleId: rule } }));
  const value = (found.data as { inForce?: { value?: unknown } } | undefined)?.inForce?.value;
  const list = ((path === undefined ? value : (value as Record<string, unknown> | undefined)?.[path]) ?? []) as Item[];
  const options = list.map((one) => ({ value: one.key, label: language === "zh" ? one.zh : one.en }));
  return { options, word: (key) => options.find((one) => one.value === key)?.label ?? key };
}
