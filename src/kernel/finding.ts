/**
 * What a rule found wrong. `block` bars the next gate, `warn` asks for a note and raises a task.
 * `field` is a path such as `members.2.idNumber`; `facts` fill the sentence and carry nothing sensitive.
 */
export type Severity = "block" | "warn";
export type Finding = { rule: string; severity: Severity; field: string; facts: Record<string, string | number> };
