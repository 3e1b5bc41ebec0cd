import { ORPCError, ValidationError } from "@orpc/server";
import { ZodError } from "zod";
import type { Language } from "#kernel/actor.ts";
import { Refusal, type RefusalStatus } from "#kernel/refusal.ts";

/** What a screen or a program gets when the answer is no: code, status, facts and the sentence in its language. */
export type RefusalBody = { code: string; status: number; message: string; data: Record<string, unknown> };

export type Speak = (language: Language, code: string, facts: Record<string, unknown>) => string;

type Issue = { path?: readonly PropertyKey[] | undefined; code?: string; message: string };
const place = (issue: Issue): string =>
  (issue.path ?? [])
    .map((one) => (typeof one === "object" ? String((one as { key: PropertyKey }).key) : String(one)))
    .join(".");

const unreadable = (): Refusal => new Refusal("input.unreadable", 400, {});

/** What is wrong and where; when it is the whole (no JSON, another type), nothing could be read. */
const invalid = (issues: readonly Issue[]): Refusal =>
  issues[0] && place(issues[0]) !== ""
    ? new Refusal("input.invalid", 400, {
        field: place(issues[0]),
        fields: issues.slice(0, 20).map((one) => ({ field: place(one), code: one.code ?? "invalid" })),
      })
    : unreadable();

/** PostgreSQL conditions that are nobody's bug: the connection is away, or somebody else holds the row. */
const DATABASE_AWAY = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "EPIPE",
  "57P01",
  "57P02",
  "57P03",
  "08006",
  "08003",
  "53300",
  "ENOENT",
]);
/** What the driver says, without a code, of a connection that broke or could not be had. */
const CONNECTION_LOST = /^(Connection terminated|timeout exceeded when trying to connect)/;
const DATABASE_BUSY = new Set(["40001", "40P01", "55P03"]);
/** The server broke a statement off: it took longer than people are asked to wait, or somebody ended it by hand. */
const BROKEN_OFF = "57014";
const DATABASE_FULL = new Set(["53100", "53200", "ENOSPC"]);

/**
 * The id chosen for a new thing is another thing's, perhaps one outside the person's ground: the primary key says so, or
 * the row security that keeps that other row out of reach.
 */
const isIdTaken = (code: string, error: Error & { constraint?: unknown }): boolean =>
  (code === "23505" && String(error.constraint).endsWith("_pkey")) ||
  (code === "42501" && error.message.includes("row-level security"));

/** The refusal behind an error, or undefined when the error is a bug. */
export function refusalOf(error: unknown): Refusal | undefined {
  if (error instanceof Refusal) return error;
  if (error instanceof ZodError) return invalid(error.issues as Issue[]);
  if (error instanceof ORPCError && error.cause instanceof ValidationError && error.code === "BAD_REQUEST")
    return invalid(error.cause.issues as Issue[]);
  if (error instanceof ORPCError && error.status < 500)
    return new Refusal("input.unreadable", error.status as RefusalStatus, {});
  const code = (error as { code?: unknown })?.code;
  if (typeof code === "string" || CONNECTION_LOST.test((error as Error)?.message ?? "")) {
    if (DATABASE_BUSY.has(code as string)) return new Refusal("server.busy", 503, {});
    if (code === BROKEN_OFF) return new Refusal("server.took-too-long", 503, {});
    if (DATABASE_FULL.has(code as string)) return new Refusal("server.disk-full", 503, {});
    if (DATABASE_AWAY.has(code as string) || typeof code !== "string")
      return new Refusal("server.database-away", 503, {});
    if (isIdTaken(code, error as Error)) return new Refusal("command.id-taken", 409, {});
    // A value PostgreSQL cannot hold (a NUL character, a number out of range): the sender's, not ours.
    if (code.startsWith("22")) return unreadable();
  }
  return undefined;
}

export const bodyOf = (one: Refusal, speak: Speak, language: Language): RefusalBody => ({
  code: one.code,
  status: one.status,
  message: speak(language, one.code, one.facts),
  data: one.facts,
});

export const asOrpc = (one: Refusal, speak: Speak, language: Language): ORPCError<string, Record<string, unknown>> =>
  new ORPCError(one.code, { status: one.status, message: speak(language, one.code, one.facts), data: one.facts });
