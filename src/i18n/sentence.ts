/** Flat keys → sentence; `{name}` is filled from the facts. */
export type Sentences = Readonly<Record<string, string>>;

/** A sentence with its facts put in. A fact that is missing leaves its name visible, so that the gap is noticed. */
export const fill = (sentence: string, facts: Readonly<Record<string, unknown>> = {}): string =>
  sentence.replace(/\{(\w+)\}/g, (whole, name: string) => (facts[name] === undefined ? whole : String(facts[name])));
