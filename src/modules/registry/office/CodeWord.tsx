import { joined } from "#i18n/speak.ts";
import { Missing } from "#ui/Figures.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { valueIn } from "../domain/code-lists.ts";
import type { FieldDef } from "../domain/fields.ts";

type ListName = NonNullable<FieldDef["list"]>;

/** One stored label, or several, in the reader's language; a dash where there is none. */
export function CodeWord({ list, value }: { list: ListName; value: string | readonly string[] | null }) {
  const { language } = useSpeech();
  const shown = valueIn(language, list, value);
  const text = Array.isArray(shown) ? joined(language, shown) : shown;
  return text ? String(text) : <Missing />;
}
