import { isHidden, isThing, type Schema, withoutNull } from "./schema.ts";

/** What is wrong at a place of the value: the code of its sentence and its facts. */
export type Problem = { path: string; code: string; facts: Record<string, unknown> };

/** Everything that does not fit the shape, place by place, before anything is sent. */
export function problemsOf(given: Schema, value: unknown, path = ""): Problem[] {
  const { schema, mayBeNull } = withoutNull(given);
  const at = (code: string, facts: Record<string, unknown> = {}): Problem[] => [{ path, code, facts }];
  if (value === null || value === undefined) return mayBeNull ? [] : at("rules.problem.empty");
  if (Array.isArray(value)) {
    const least = schema.minItems ?? 0;
    if (value.length < least) return at("rules.problem.few", { least });
    const { items } = schema;
    const inside = value.flatMap((one, i) => problemsOf(schema.prefixItems?.[i] ?? (items || {}), one, `${path}/${i}`));
    const simple = value.filter((one) => typeof one === "string");
    const twice = simple.find((one, i) => simple.indexOf(one) !== i);
    return twice === undefined ? inside : [...at("rules.problem.twice", { text: twice }), ...inside];
  }
  if (isThing(value))
    return Object.entries(schema.properties ?? {}).flatMap(([name, part]) =>
      isHidden(name) || (!schema.required?.includes(name) && value[name] === undefined)
        ? []
        : problemsOf(part, value[name], `${path}/${name}`),
    );
  if (typeof value === "number") {
    const { minimum = Number.MIN_SAFE_INTEGER, maximum = Number.MAX_SAFE_INTEGER } = schema;
    if (value >= minimum && value <= maximum) return [];
    return maximum >= Number.MAX_SAFE_INTEGER
      ? at("rules.problem.least", { minimum })
      : at("rules.problem.range", { minimum, maximum });
  }
  if (typeof value === "string") {
    if (value.length < (schema.minLength ?? 0)) return at("rules.problem.empty");
    if (value.length > (schema.maxLength ?? 1_000_000)) return at("rules.problem.long", { most: schema.maxLength });
    if (schema.pattern && !new RegExp(schema.pattern).test(value)) return at("rules.problem.form");
  }
  return [];
}
