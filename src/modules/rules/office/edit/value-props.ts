import type { ReactNode } from "react";
import type { Telling } from "../words/words.ts";
import type { Problem } from "./problems.ts";
import type { Schema } from "./schema.ts";

/** What every field of a rule's value is given. */
export type ValueProps = {
  /** The rule's id at the top, the field's name inside. */
  name: string;
  label: string;
  schema: Schema;
  value: unknown;
  path: string;
  problems: readonly Problem[];
  telling: Telling;
  /** The values a field may name: posts, keys of other rules. */
  choices: (name: string) => readonly { value: string; label: string }[] | undefined;
  onChange: (value: unknown) => void;
};

/** A field that has parts draws them by this. */
export type WithParts = ValueProps & { part: (props: ValueProps) => ReactNode };
