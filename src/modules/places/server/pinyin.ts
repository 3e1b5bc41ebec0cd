import { pinyin } from "pinyin-pro";

const joined = (parts: readonly string[]): string =>
  parts.join("").toLowerCase().replaceAll("ü", "v").replaceAll(" ", "");

/** The sound of a place's name, without tones, for sorting and for finding homophones: `下湾村` → `xiawancun`. */
export const pinyinOf = (name: string): string =>
  joined(pinyin(name, { toneType: "none", type: "array", nonZh: "consecutive" }));

/** The first letters a clerk types to find it: `下湾村` → `xwc`. */
export const initialsOf = (name: string): string =>
  joined(pinyin(name, { toneType: "none", pattern: "first", type: "array", nonZh: "consecutive" }));
