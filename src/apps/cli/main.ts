import { parseArgs } from "node:util";
import pino from "pino";
import { speak } from "#i18n/index.ts";
import type { Language } from "#kernel/actor.ts";
import { Refusal } from "#kernel/refusal.ts";
import { refusalOf } from "#platform/http/refuse.ts";
import { openLog } from "#platform/log.ts";
import { readConfig } from "../server/config.ts";
import { type Call, type CliCommand, EXIT, no } from "./command-line.ts";
import { commands } from "./commands.ts";
import { help, helpFor } from "./help.ts";

const language = languageOf(process.env);
const say: Call["say"] = (key, facts) => speak(language, key, facts);
const print = (line: string): void => void process.stdout.write(`${line}\n`);
const log = openLog({ level: process.env.LOG_LEVEL ?? "info", to: pino.destination({ fd: 2, sync: true }) });

process.exitCode = await main(process.argv.slice(2));

async function main(typed: readonly string[]): Promise<number> {
  const [first = "help"] = typed;
  if (["help", "--help", "-h"].includes(first)) {
    print(help(say, typed.slice(1).join(" ")));
    return EXIT.done;
  }
  try {
    const command = commandFor(typed);
    const { values, positionals } = parse(command, typed.slice(command.name.split(" ").length));
    if (values.help) {
      print(helpFor(say, command));
      return EXIT.done;
    }
    const options = values as Call["options"];
    const { run } = await command.load();
    return await run({ config: readConfig(), language, say, print, log, options, words: positionals });
  } catch (error) {
    return told(error);
  }
}

/** The command whose words were typed; the one with more words goes first. */
function commandFor(typed: readonly string[]): CliCommand {
  const fits = (one: CliCommand): boolean => one.name.split(" ").every((word, i) => typed[i] === word);
  const [found] = commands.filter(fits).sort((a, b) => b.name.length - a.name.length);
  if (!found) throw no.unknown({ command: typed.slice(0, 2).join(" ") });
  return found;
}

function parse(command: CliCommand, args: string[]) {
  try {
    const options = { ...command.options, help: { type: "boolean", short: "h" } } as const;
    const parsed = parseArgs({ args, options, allowPositionals: true, strict: true });
    const wanted = command.takes.filter((one) => !one.startsWith("["));
    const given = parsed.positionals.length;
    if (!parsed.values.help && (given < wanted.length || given > command.takes.length))
      throw new Error(command.takes.join(" "));
    return parsed;
  } catch (error) {
    throw no.usage({ command: command.name, problem: (error as Error).message });
  }
}

/** Says why not, in words, and gives the exit code. A bug goes to the log. */
function told(error: unknown): number {
  const refused = error instanceof Refusal ? error : (fileTrouble(error) ?? refusalOf(error));
  if (!refused) {
    log.error({ err: error }, "bug");
    process.stderr.write(`${say("server.trouble")}\n`);
    return EXIT.bug;
  }
  process.stderr.write(`${say(refused.code, refused.facts)}\n`);
  return refused.code.startsWith("cli.") ? EXIT.usage : EXIT.refused;
}

/** A file that was named and cannot be read or written. */
function fileTrouble(error: unknown): Refusal | undefined {
  const { code, path, syscall } = error as NodeJS.ErrnoException;
  const known = ["ENOENT", "EACCES", "EISDIR", "ENOTDIR", "EEXIST", "EROFS"].includes(code ?? "");
  return known && path && syscall !== "connect" ? no.file({ file: path, reason: code ?? "" }) : undefined;
}

/** BANGFU_LANG, else the language of the terminal; Chinese unless that is English. */
function languageOf(environment: NodeJS.ProcessEnv): Language {
  const asked = environment.BANGFU_LANG || environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || "";
  return asked.toLowerCase().startsWith("en") ? "en" : "zh";
}
