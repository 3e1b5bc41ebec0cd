import { z } from "zod";

/** A fact that brings its words in both languages, such as a label of a closed list. */
export const InBoth = z.object({ zh: z.string(), en: z.string() });
export type InBoth = z.infer<typeof InBoth>;
export const FindingFacts = z.record(z.string(), z.union([z.string(), z.number(), InBoth]));
export type FindingFacts = z.infer<typeof FindingFacts>;

/**
 * What a rule found wrong. `block` bars the next gate, `warn` asks for a note and raises a task.
 * `field` is a path such as `members.2.idNumber`; `facts` fill the sentence and carry nothing sensitive.
 */
export type Severity = "block" | "warn";
export type Finding = { rule: string; severity: Severity; field: string; facts: FindingFacts };
