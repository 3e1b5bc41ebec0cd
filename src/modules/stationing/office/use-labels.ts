import { joined } from "#i18n/speak.ts";
import { useSpeech } from "#ui/Speech.tsx";
import { specialityWord, typeWord } from "../contract.ts";

/** Types of villages and specialities of cadres one after the other, in the reader's language. */
export function useLabels() {
  const { language } = useSpeech();
  return {
    types: (labels: readonly string[]) =>
      joined(
        language,
        labels.map((one) => typeWord(language, one)),
      ),
    specialities: (labels: readonly string[]) =>
      joined(
        language,
        labels.map((one) => specialityWord(language, one)),
      ),
  };
}
