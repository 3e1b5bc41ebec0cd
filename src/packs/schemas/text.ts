import { z } from "zod";

/** A name in both languages. */
export const Text = z.object({ zh: z.string().min(1), en: z.string().min(1) });
export type Text = z.infer<typeof Text>;

/** A key inside a rule: small letters, digits and dashes. It never changes; the words beside it may. */
export const Key = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

/** One line of a checklist or list: a stable key, its words, and what it asks for. */
export const Item = Text.extend({ key: Key, ask: Text.optional() });
export type Item = z.infer<typeof Item>;

const unique = (items: readonly { key: string }[]) => new Set(items.map(({ key }) => key)).size === items.length;

/** A list of items whose keys do not repeat. */
export const listOf = <One extends z.ZodType<{ key: string }>>(one: One) =>
  z.array(one).min(1).refine(unique, "keys repeat");

/** What a rule is: the shape of its value and its name in both languages. */
export const shape = <Schema extends z.ZodType>(zh: string, en: string, schema: Schema) => ({
  schema,
  title: { zh, en },
});
