import type { ParseArgsOptionsConfig } from "node:util";
import type { Language } from "#kernel/actor.ts";
import { refusal } from "#kernel/refusal.ts";
import type { Log } from "#platform/log.ts";
import type { Config } from "../server/config.ts";

/** What a command has at hand. `print` is for people, on standard output; the log goes to standard error. */
export type Call = {
  /** What was typed: `audit verify`. */
  command: string;
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
  unfinished: refusal<{ command: string; usage: string }>("cli.unfinished", 400),
  unknown: refusal<{ command: string }>("cli.unknown", 400),
  setting: refusal<{ name: string; value: string }>("cli.setting", 400),
  listen: refusal<{ port: number; host: string; reason: string }>("cli.cannot-listen", 409),
  database: refusal<{ reason: string }>("cli.database", 503),
  file: refusal<{ file: string; reason: string }>("file.trouble", 422),
};

export const textOf = (value: string | boolean | undefined): string | undefined =>
  typeof value === "string" ? value : undefined;

/** A whole number typed after an option, between two others; undefined when the option was not given. */
export function numberOf(call: Call, option: string, least: number, most: number): number | undefined {
  const typed = textOf(call.options[option]);
  if (typed === undefined) return undefined;
  const number = /^\d{1,9}$/.test(typed) ? Number(typed) : Number.NaN;
  if (number >= least && number <= most) return number;
  const problem = call.say("cli.problem.number", { option: `--${option}`, least, most });
  throw no.usage({ command: call.command, problem });
}
