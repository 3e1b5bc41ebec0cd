import type { AnyContractRouter } from "@orpc/contract";
import { OpenAPIGenerator } from "@orpc/openapi";
import { OpenAPIHandler } from "@orpc/openapi/fetch";
import { ORPCError, type Router } from "@orpc/server";
import { ZodToJsonSchemaConverter } from "@orpc/zod/zod4";
import { asOrpc, refusalOf, type Speak } from "./refuse.ts";
import type { Visit } from "./visit.ts";

/** An answer ready to be sent: text where it is JSON, because a stream costs more than what is in it. */
export type Answered = { status: number; headers: Headers; body: string | ReadableStream | null };
type Handled = (request: Request, visit: Visit) => Promise<Answered | null>;

type Made = { status: number; headers: Record<string, string | string[] | undefined>; body?: unknown };
/** Is it plain JSON? Everything that is not (files, streams, forms) has a class of its own. */
const isJson = (body: unknown): boolean => {
  if (body === undefined || typeof body === "function") return false;
  if (body === null || typeof body !== "object" || Array.isArray(body)) return true;
  const made = Object.getPrototypeOf(body) as unknown;
  return (made === Object.prototype || made === null) && !(Symbol.asyncIterator in body);
};

function inText({ status, headers, body }: Made): Answered {
  const all = new Headers();
  for (const [name, value] of Object.entries(headers)) for (const one of [value ?? []].flat()) all.append(name, one);
  all.set("content-type", "application/json");
  return { status, headers: all, body: JSON.stringify(body) };
}

/**
 * The API under `/api/v1` from the routers of all modules. Refusals come out with their status, code, facts and sentence;
 * anything else is a bug: it is handed to `report` and comes out as 500 without a word about the inside.
 */
export function serveApi(
  router: Router<AnyContractRouter, Visit>,
  speak: Speak,
  report: (error: unknown) => void,
): Handled {
  const made = new WeakMap<Visit, Made>();
  const handler = new OpenAPIHandler(router, {
    rootInterceptors: [
      async ({ next, context }) => {
        const result = await next();
        if (!result.matched || !isJson(result.response.body)) return result;
        made.set(context, result.response);
        return { matched: false, response: undefined }; // nothing is left to be made into a stream
      },
    ],
    clientInterceptors: [
      async ({ next, context }) => {
        try {
          return await next();
        } catch (error) {
          const refused = refusalOf(error);
          if (refused) throw asOrpc(refused, speak, context.language);
          report(error);
          throw new ORPCError("server.trouble", {
            status: 500,
            message: speak(context.language, "server.trouble", {}),
          });
        }
      },
    ],
  });
  return async (request, visit) => {
    const { matched, response } = await handler.handle(request, { prefix: "/api/v1", context: visit });
    const json = made.get(visit);
    if (json) return inText(json);
    return matched ? response : null;
  };
}

/** The OpenAPI 3.1 description of a contract, for `docs/generated/openapi.json`. */
export const describeApi = (contract: AnyContractRouter) =>
  new OpenAPIGenerator({ schemaConverters: [new ZodToJsonSchemaConverter()] }).generate(contract, {
    info: { title: "Bangfu", version: "1" },
    servers: [{ url: "/api/v1" }],
  });
