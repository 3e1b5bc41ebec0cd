import { KindValue } from "#ui/KindValue.tsx";
import type { FieldDef } from "../domain/fields.ts";

/** A stored value as people read it, by what kind of field it is. */
export const FactValue = ({ field, value }: { field: FieldDef; value: unknown }) => (
  <KindValue kind={field.kind} value={value} />
);
