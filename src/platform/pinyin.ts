import { pinyin } from "pinyin-pro";

/** Sort and search keys of a Chinese name: `{ pinyin: "wang xiao mei", initials: "wxm" }`. Other letters stay, in lower case. */
export function pinyinKeys(name: string, kind: "person" | "place" = "place"): { pinyin: string; initials: string } {
  const syllables = pinyin(name.trim(), {
    toneType: "none",
    type: "array",
    nonZh: "consecutive",
    v: true,
    ...(kind === "person" && { surname: "head" as const }),
  });
  return {
    pinyin: syllables.join(" ").toLowerCase(),
    initials: syllables
      .map((one) => one.slice(0, 1))
      .join("")
      .toLowerCase(),
  };
}
