import pino from "pino";
import { Refusal } from "#kernel/refusal.ts";
import { redact } from "#kernel/sensitive.ts";
import { scrub } from "./scrub.ts";

export type Log = pino.Logger;

type LogOptions = { level?: string; to?: pino.DestinationStream };

/**
 * A log of one JSON line an event. Values of sensitive fields never reach it, and whatever still looks like an ID number,
 * phone or bank card is blotted out in the finished line, wherever it stands.
 */
export const openLog = ({ level = "info", to }: LogOptions = {}): Log =>
  pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: {
        level: (label) => ({ level: label }),
        log: (facts) => {
          const { err, ...rest } = facts as { err?: unknown };
          return { ...(redact(rest) as object), ...(err !== undefined && { err: describeError(err) }) };
        },
      },
      serializers: { err: (one: unknown) => one },
      hooks: { streamWrite: scrub },
    },
    to ?? pino.destination({ fd: 1, sync: true }),
  );

type Described = { type: string; message: string; code?: string; stack?: string; cause?: Described };

/** What may be told of an error: never the values PostgreSQL quotes, nor its detail, which names keys with their values. */
export function describeError(error: unknown, depth = 0): Described {
  if (!(error instanceof Error)) return { type: typeof error, message: scrub(String(error)) };
  const code = (error as { code?: unknown }).code;
  const fromDatabase = "severity" in error && "routine" in error;
  const message = scrub(fromDatabase ? withoutQuotes(error.message) : error.message);
  return {
    type: error.name,
    message,
    ...(typeof code === "string" && { code }),
    ...(error.stack && !(error instanceof Refusal) && { stack: framesOf(error.stack) }),
    ...(error.cause !== undefined && depth < 4 && { cause: describeError(error.cause, depth + 1) }),
  };
}

const withoutQuotes = (message: string): string => message.replace(/: ".*$/s, ': "…"');

/** Only where it happened: the first lines of a stack repeat the message. */
const framesOf = (stack: string): string =>
  stack
    .split("\n")
    .filter((line) => /^\s+at /.test(line))
    .join("\n");
