import type { Facts } from "#i18n/index.ts";

/** What can go wrong when the server is asked, in the three ways a person can act on. */
export type Trouble =
  | { kind: "refused"; code: string; status: number; facts: Facts; message: string }
  | { kind: "unreachable" }
  | { kind: "broken" };

/** Reads a thrown thing. Refusals carry code, status, `data` (facts) and the server's own sentence in `message`. */
export function troubleOf(error: unknown): Trouble {
  const one = error as { code?: unknown; status?: unknown; data?: unknown; message?: unknown } | null;
  if (one && typeof one.code === "string" && typeof one.status === "number" && one.code.includes("."))
    return one.code === "server.trouble"
      ? { kind: "broken" }
      : {
          kind: "refused",
          code: one.code,
          status: one.status,
          facts: (one.data ?? {}) as Facts,
          message: String(one.message ?? one.code),
        };
  if (error instanceof TypeError || (one && (one.status === 502 || one.status === 503 || one.status === 504)))
    return { kind: "unreachable" };
  return { kind: "broken" };
}

/** Is it worth trying the same request again? The server answers a repeated command from its receipt. */
export const worthRetrying = (trouble: Trouble): boolean =>
  trouble.kind === "unreachable" || (trouble.kind === "refused" && trouble.status === 503);
