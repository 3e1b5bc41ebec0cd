/** Flat keys → sentence; `{name}` is filled from the facts, `{count|day|days}` says the first word of 1, the second of everything else. */
export type Sentences = Readonly<Record<string, string>>;

/** A sentence with its facts put in. A fact that is missing leaves its name visible, so that the gap is noticed. */
export const fill = (sentence: string, facts: Readonly<Record<string, unknown>> = {}): string =>
  sentence.replace(/\{(\w+)(?:\|([^|{}]*)\|([^|{}]*))?\}/g, (whole, name: string, one?: string, many?: string) => {
    const fact = facts[name];
    if (fact === undefined) return many ?? whole;
    if (many === undefined) return String(fact);
    return (String(fact) === "1" ? one : many) ?? many;
  });
