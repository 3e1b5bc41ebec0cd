import { wordsFrom } from "#kernel/labels.ts";

/** English words of the labels in a village's file; what is stored stays Chinese. */
const ENGLISH: Readonly<Record<string, string>> = {
  难: "Hard",
  弱: "Weak",
  产业: "Industry",
  乱: "Disordered",
  贫困村: "Poor village",
  脱贫村: "Village out of poverty",
  非贫困村: "Not a poor village",
  重点帮扶村: "Village of special assistance",
  种植: "Crops",
  养殖: "Livestock",
  加工: "Processing",
  乡村旅游: "Rural tourism",
  商贸: "Trade",
  劳务: "Labour services",
  其他: "Other",
  平原: "Plain",
  丘陵: "Hills",
  山区: "Mountains",
  高原: "Plateau",
  盆地: "Basin",
};

/** A label of a village's file in the reader's language; what was typed freely stays as it is. */
export const villageWord = wordsFrom(ENGLISH);
