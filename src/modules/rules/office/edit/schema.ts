/** The shape of a rule's value as the server describes it (JSON Schema, only what rules use). */
export type Schema = {
  type?: string;
  enum?: readonly string[];
  const?: string;
  pattern?: string;
  minimum?: number;
  maximum?: number;
  minLength?: number;
  maxLength?: number;
  minItems?: number;
  maxItems?: number;
  items?: Schema | false;
  prefixItems?: readonly Schema[];
  properties?: Readonly<Record<string, Schema>>;
  required?: readonly string[];
  additionalProperties?: Schema | boolean;
  anyOf?: readonly Schema[];
};

export type Thing = Readonly<Record<string, unknown>>;
export const isThing = (value: unknown): value is Thing =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** What may also be left empty: `string or null`. */
export const withoutNull = (schema: Schema): { schema: Schema; mayBeNull: boolean } => {
  const rest = schema.anyOf?.filter((one) => one.type !== "null");
  return rest?.[0] ? { schema: rest[0], mayBeNull: true } : { schema, mayBeNull: false };
};

/** Names nobody types: the key of a line stays as it was; a new one is made. Numbers of seats follow their order. */
export const isHidden = (name: string): boolean => name === "key" || name === "no";

/** A value to begin with where there is none. */
export function emptyOf(given: Schema): unknown {
  const { schema, mayBeNull } = withoutNull(given);
  if (mayBeNull) return null;
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  if (schema.prefixItems) return schema.prefixItems.map(emptyOf);
  switch (schema.type) {
    case "array":
      return [];
    case "boolean":
      return false;
    case "integer":
    case "number":
      return Math.max(schema.minimum ?? 0, 0);
    case "object": {
      const wanted = Object.entries(schema.properties ?? {}).filter(([name]) => schema.required?.includes(name));
      return Object.fromEntries(wanted.map(([name, one]) => [name, emptyOf(one)]));
    }
    default:
      return "";
  }
}

/** A new line of a list, with a key none of the others has. */
export function newLine(schema: Schema, others: readonly unknown[]): unknown {
  const made = emptyOf(schema);
  if (!isThing(made) || !schema.properties?.key) return made;
  const taken = new Set(others.map((one) => (isThing(one) ? one.key : null)));
  let n = others.length + 1;
  while (taken.has(`own-${n}`)) n++;
  return {
    ...made,
    key: `own-${n}`,
    ...("no" in made && { no: others.length + 1 }),
    ...("turn" in made && { turn: others.length + 1 }),
  };
}

/**
 * The value as it is sent: texts trimmed, an English text that was left out takes the Chinese one, optional parts
 * that are empty go, seats are numbered in their order and, unless some sign together, sign in it.
 */
export function tidy(given: Schema, value: unknown): unknown {
  const { schema, mayBeNull } = withoutNull(given);
  if (typeof value === "string") return mayBeNull && value.trim() === "" ? null : value.trim();
  if (Array.isArray(value)) {
    const { items } = schema;
    const lines = value.map((one, i) => tidy(schema.prefixItems?.[i] ?? (items || {}), one));
    const turns = lines.map((one) => (isThing(one) ? one.turn : undefined));
    const oneByOne = new Set(turns).size === turns.length;
    return lines.map((one, i) =>
      isThing(one) && "no" in one ? { ...one, no: i + 1, ...(oneByOne && "turn" in one && { turn: i + 1 }) } : one,
    );
  }
  if (!isThing(value)) return value;
  const parts = Object.entries(value).flatMap(([name, one]) => {
    const part = schema.properties?.[name] ?? (isThing(schema.additionalProperties) ? schema.additionalProperties : {});
    const tidied = tidy(part as Schema, one);
    const isBlank = tidied === undefined || (isThing(tidied) && "zh" in tidied && !tidied.zh);
    return isBlank && !schema.required?.includes(name) ? [] : [[name, tidied] as const];
  });
  const whole: Record<string, unknown> = Object.fromEntries(parts);
  if (whole.zh && !whole.en) whole.en = whole.zh;
  if (whole.name && !whole.nameEn) whole.nameEn = whole.name;
  return whole;
}
