import { useQuery } from "@tanstack/react-query";
import { useSpeech } from "#ui/Speech.tsx";
import { useGovernance } from "./api.ts";

type Named = { key: string; zh: string; en: string };

/** The lists of today as choices, and a keyed thing in the language of the reader. */
export function useLists() {
  const { language } = useSpeech();
  const lists = useQuery(useGovernance().lists.queryOptions({}));
  const word = (one: Named): string => (language === "zh" ? one.zh : one.en);
  const options = (all: readonly Named[] | undefined) =>
    (all ?? []).map((one) => ({ value: one.key, label: word(one) }));
  return { lists: lists.data, word, options };
}
