import type { Call, CliCommand } from "./command-line.ts";
import { commands } from "./commands.ts";

const keyOf = (command: CliCommand): string => `cli.${command.name.replaceAll(" ", "-")}`;
export const usageOf = (command: CliCommand): string => ["bangfu", command.name, ...command.takes].join(" ");

/** The overview: every command in a line. */
export function help(say: Call["say"]): string {
  const width = Math.max(...commands.map((command) => usageOf(command).length));
  const lines = commands.map((command) => `  ${usageOf(command).padEnd(width)}  ${say(keyOf(command))}`);
  return [say("cli.title"), "", ...lines, "", say("cli.settings")].join("\n");
}

export const helpFor = (say: Call["say"], command: CliCommand): string =>
  [usageOf(command), "", say(keyOf(command)), "", say(`${keyOf(command)}.help`)].join("\n");
