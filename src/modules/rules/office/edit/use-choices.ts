import { useCallback } from "react";
import type { Telling } from "../words/words.ts";
import { POSTS } from "./posts.ts";
import type { ValueProps } from "./value-props.ts";

const REFERS: Readonly<Record<string, string>> = {
  class: "card.archive.classes",
  sources: "card.comparison.sources",
  "card.one-person-seats": "card.seats",
};
const NAME_POSTS = new Set(["post", "posts", "leader", "members", "delegates"]);
const MEDIA = ["board", "web", "newspaper", "broadcast", "meeting"];

/** What a field may name: posts, the media of a posting, or keys that another rule defines. */
export function useChoices(telling: Telling): ValueProps["choices"] {
  return useCallback(
    (name) => {
      if (NAME_POSTS.has(name)) return POSTS.map((value) => ({ value, label: telling.speak(`post.${value}`) }));
      if (name === "media") return MEDIA.map((value) => ({ value, label: telling.speak(`rules.word.${value}`) }));
      const refers = REFERS[name];
      if (!refers) return undefined;
      return Object.entries(telling.names[refers] ?? {}).map(([value, label]) => ({ value, label }));
    },
    [telling],
  );
}
