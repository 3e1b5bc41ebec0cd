import { parseArgs } from "node:util";
import pino from "pino";
import { ZodError } from "zod";
import { speak } from "#i18n/index.ts";
import type { Language } from "#kernel/actor.ts";
import { openLog } from "#platform/log.ts";
import packageFacts from "../../../package.json" with { type: "json" };
import { type Config, readConfig } from "../server/config.ts";
import { type Call, type CliCommand, EXIT, no } from "./command-line.ts";
import { commands } from "./commands.ts";
import { help, helpFor, usageOf } from "./help.ts";
import { problemIn, refusalBehind } from "./told.ts";

const { version } = packageFacts;
const language = languageOf(process.env);
const say: Call["say"] = (key, facts) => speak(language, key, facts);
const print = (line: string): void => void process.stdout.write(`${line}\n`);
const WRONGLY_CALLED: ReadonlySet<string> = new Set(["cli.usage", "cli.unfinished", "cli.unknown", "cli.setting"]);
const log = openLog({ level: process.env.LOG_LEVEL ?? "info", to: pino.destination({ fd: 2, sync: true }) });

process.exitCode = await main(process.argv.slice(2));

async function main(typed: readonly string[]): Promise<number> {
  const [first = "help"] = typed;
  try {
    if (["version", "--version", "-V"].includes(first)) {
      print(`bangfu ${version}`);
      return EXIT.done;
    }
    if (["help", "--help", "-h"].includes(first)) {
      const named = typed.slice(1);
      print(named.length === 0 ? help(say) : helpFor(say, commandFor(named)));
      return EXIT.done;
    }
    const command = commandFor(typed);
    const { values, positionals } = parse(command, typed.slice(command.name.split(" ").length));
    if (values.help) {
      print(helpFor(say, command));
      return EXIT.done;
    }
    const options = values as Call["options"];
    const { run } = await command.load();
    const call = { command: command.name, config: settings(), language, say, print, log, options };
    return await run({ ...call, words: positionals });
  } catch (error) {
    return told(error);
  }
}

/** The command whose words were typed; the one with more words goes first. Of half a command, its ways on are named. */
function commandFor(typed: readonly string[]): CliCommand {
  const fits = (one: CliCommand): boolean => one.name.split(" ").every((word, i) => typed[i] === word);
  const [found] = commands.filter(fits).sort((a, b) => b.name.length - a.name.length);
  if (found) return found;
  const words = typed.slice(0, 2);
  const begun = commands.filter((one) => one.name.startsWith(`${words[0]} `));
  if (begun.length === 0) throw no.unknown({ command: words.join(" ") });
  const command = words.filter((word) => !word.startsWith("-")).join(" ");
  throw no.unfinished({ command, usage: begun.map(usageOf).join(" · ") });
}

function parse(command: CliCommand, args: string[]) {
  try {
    const options = { ...command.options, help: { type: "boolean", short: "h" } } as const;
    const parsed = parseArgs({ args, options, allowPositionals: true, strict: true });
    const wanted = command.takes.filter((one) => !one.startsWith("["));
    const given = parsed.positionals.length;
    if (!parsed.values.help && given < wanted.length)
      throw new Error(say("cli.problem.word-missing", { word: wanted.slice(given).join(" ") }));
    if (given > command.takes.length)
      throw new Error(say("cli.problem.word-more", { word: parsed.positionals.slice(command.takes.length).join(" ") }));
    return parsed;
  } catch (error) {
    throw no.usage({ command: command.name, problem: problemIn(error, say) });
  }
}

/** The settings of the environment; the first that is wrong is named. */
function settings(): Config {
  try {
    return readConfig();
  } catch (error) {
    const [issue] = error instanceof ZodError ? error.issues : [];
    if (!issue) throw error;
    const name = String(issue.path[0]);
    throw no.setting({ name, value: process.env[name] ?? "" });
  }
}

/** Says why not, in words, and gives the exit code. A bug goes to the log. */
function told(error: unknown): number {
  const refused = refusalBehind(error, say);
  if (!refused) {
    log.error({ err: error }, "bug");
    process.stderr.write(`${say("server.trouble")}\n`);
    return EXIT.bug;
  }
  process.stderr.write(`${say(refused.code, refused.facts)}\n`);
  return WRONGLY_CALLED.has(refused.code) ? EXIT.usage : EXIT.refused;
}

/** BANGFU_LANG, else the language of the terminal; Chinese unless that is English. */
function languageOf(environment: NodeJS.ProcessEnv): Language {
  const asked = environment.BANGFU_LANG || environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || "";
  return asked.toLowerCase().startsWith("en") ? "en" : "zh";
}
