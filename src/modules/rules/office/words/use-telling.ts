import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useSpeech } from "#ui/Speech.tsx";
import { useRules } from "../api.ts";
import { namesFrom, type Telling } from "./words.ts";

/** What values need to be put in words; names of keys come once the rules are read. */
export function useTelling(): Telling {
  const { language, speak, has } = useSpeech();
  const all = useQuery(useRules().list.queryOptions({ input: {} }));
  return useMemo(
    () => ({ language, speak, has, names: namesFrom(all.data?.rules ?? [], language) }),
    [language, speak, has, all.data],
  );
}
