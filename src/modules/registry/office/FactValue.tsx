import { KindValue } from "#ui/KindValue.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { valueIn } from "../domain/code-lists.ts";
import type { FieldDef } from "../domain/fields.ts";

/** A stored value as people read it, by what kind of field it is. */
export function FactValue({ field, value }: { field: FieldDef; value: unknown }) {
  const { language } = useSpeech();
  return <KindValue kind={field.kind} value={valueIn(language, field.list, value)} />;
}
