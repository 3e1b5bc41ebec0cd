import type { ParseArgsOptionsConfig } from "node:util";
import type { Language } from "#kernel/actor.ts";
import { refusal } from "#kernel/refusal.ts";
import type { Log } from "#platform/log.ts";
import type { Config } from "../server/config.ts";

/** What a command has at hand. `print` is for people, on standard output; the log goes to standard error. */
export type Call = {
  config: Config;
  language: Language;
  say: (key: string, facts?: Readonly<Record<string, unknown>>) => string;
  print: (line: string) => void;
  log: Log;
  options: Record<string, string | boolean | undefined>;
  words: readonly string[];
};

/** Does the work and returns the exit code. */
export type Run = (call: Call) => Promise<number>;

/** One command. Its sentences are `cli.<name>` (what it does) and `cli.<name>.help`. */
export type CliCommand = {
  /** What is typed: `audit verify`. */
  name: string;
  /** Words after it, as shown in the help: `FILE`. */
  takes: readonly string[];
  options: ParseArgsOptionsConfig;
  load: () => Promise<{ run: Run }>;
};

/** Exit codes: done; refused or found wrong; called wrongly; a bug. */
export const EXIT = { done: 0, refused: 1, usage: 2, bug: 70 } as const;

export const no = {
  usage: refusal<{ command: string; problem: string }>("cli.usage", 400),
  unknown: refusal<{ command: string }>("cli.unknown", 400),
  file: refusal<{ file: string; reason: string }>("file.trouble", 422),
};

export const textOf = (value: string | boolean | undefined): string | undefined =>
  typeof value === "string" ? value : undefined;
