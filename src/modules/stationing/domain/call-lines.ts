import type { Language } from "#kernel/actor.ts";
import { specialityWord, typeWord } from "./labels.ts";
import { SPECIALITIES, VILLAGE_TYPES } from "./shapes/common.ts";

type Village = { place: string; types: readonly string[]; needs: readonly string[] };

/** What a line may say, in both languages, with the label that is stored. */
const LABELS = new Map(
  (["zh", "en"] as const).flatMap((language) => [
    ...VILLAGE_TYPES.map((one) => [typeWord(language, one).toLowerCase(), one] as const),
    ...SPECIALITIES.map((one) => [specialityWord(language, one).toLowerCase(), one] as const),
  ]),
);
const WORD = new RegExp(`(?<![^\\s,，、])(${[...LABELS.keys()].join("|")})(?![^\\s,，、])`, "giu");

const isOf = <Label extends string>(list: readonly Label[], label: string): label is Label =>
  (list as readonly string[]).includes(label);

/** `990101200201 难、产业、经济`: a village of a call as a line to change and to paste. */
export const villageLine = (language: Language, { place, types, needs }: Village): string => {
  const words = [...types.map((one) => typeWord(language, one)), ...needs.map((one) => specialityWord(language, one))];
  return [place, words.join(language === "zh" ? " " : ", ")].filter(Boolean).join(" ");
};

/** A village a line: code, types (the main one first), specialities it asks for, in either language. A line without a code is left out. */
export const readVillageLines = (text: string) =>
  text.split("\n").flatMap((line) => {
    const [, place, rest = ""] = /^[\s,，、]*(\d{12})(?:[\s,，、]+(.*))?$/u.exec(line.trim()) ?? [];
    if (!place) return [];
    const labels = [...rest.matchAll(WORD)].flatMap(([word]) => LABELS.get(word.toLowerCase()) ?? []);
    return [
      {
        place,
        types: labels.filter((one) => isOf(VILLAGE_TYPES, one)),
        needs: labels.filter((one) => isOf(SPECIALITIES, one)),
        note: "",
      },
    ];
  });
