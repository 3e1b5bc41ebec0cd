import { Refusal } from "#kernel/refusal.ts";
import { refusalOf } from "#platform/http/refuse.ts";
import { type Call, no } from "./command-line.ts";

type Say = Call["say"];

const FILE_TROUBLES = ["ENOENT", "EACCES", "EISDIR", "ENOTDIR", "EEXIST", "EROFS"];
const LISTEN_TROUBLES = ["EADDRINUSE", "EACCES", "EADDRNOTAVAIL", "ENOTFOUND"];
/** What is wrong with `DATABASE_URL`, by the code of the driver or of PostgreSQL. */
const DATABASE_TROUBLES: Readonly<Record<string, string>> = {
  ECONNREFUSED: "away",
  ECONNRESET: "away",
  ENOTFOUND: "away",
  EAI_AGAIN: "away",
  ETIMEDOUT: "away",
  EHOSTUNREACH: "away",
  "28P01": "login",
  "28000": "login",
  "3D000": "missing",
  ERR_INVALID_URL: "address",
};

/** Why a command was not done, to be told in words; undefined when it is a bug. */
export function refusalBehind(error: unknown, say: Say): Refusal | undefined {
  if (error instanceof Refusal) return error;
  return systemTrouble(error as NodeJS.ErrnoException & { port?: number; address?: string }, say) ?? refusalOf(error);
}

/** A file that was named, a port or a database that this machine will not give. */
function systemTrouble(
  { code = "", path, syscall, port, address }: NodeJS.ErrnoException & { port?: number; address?: string },
  say: Say,
): Refusal | undefined {
  if ((syscall === "listen" || syscall === "getaddrinfo") && LISTEN_TROUBLES.includes(code) && port !== undefined)
    return no.listen({ port, host: address ?? "", reason: say(`cli.listen.${code}`) });
  if (FILE_TROUBLES.includes(code) && path && syscall !== "connect")
    return no.file({ file: path, reason: say(`file.reason.${code}`) });
  const database = DATABASE_TROUBLES[code];
  return database ? no.database({ reason: say(`cli.database.${database}`) }) : undefined;
}

/** What was typed wrongly, in words; Node says it in English and for programmers. */
export function problemIn(error: unknown, say: Say): string {
  const { code, message } = error as NodeJS.ErrnoException;
  const option = /'(?:-\w, )?(--?[\w-]+)/.exec(message)?.[1] ?? "";
  if (code === "ERR_PARSE_ARGS_UNKNOWN_OPTION") return say("cli.problem.unknown-option", { option });
  if (code === "ERR_PARSE_ARGS_INVALID_OPTION_VALUE")
    return say(message.includes("does not take") ? "cli.problem.no-value" : "cli.problem.value-missing", { option });
  return message;
}
