import type { AnyContractRouter } from "@orpc/contract";
import { OpenAPIGenerator } from "@orpc/openapi";
import { OpenAPIHandler } from "@orpc/openapi/fetch";
import { ORPCError, type Router } from "@orpc/server";
import { ZodToJsonSchemaConverter } from "@orpc/zod/zod4";
import { asOrpc, refusalOf, type Speak } from "./refuse.ts";
import type { Visit } from "./visit.ts";

type Handled = (request: Request, visit: Visit) => Promise<Response | null>;

/**
 * The API under `/api/v1` from the routers of all modules. Refusals come out with their status, code, facts and sentence;
 * anything else is a bug: it is handed to `report` and comes out as 500 without a word about the inside.
 */
export function serveApi(
  router: Router<AnyContractRouter, Visit>,
  speak: Speak,
  report: (error: unknown) => void,
): Handled {
  const handler = new OpenAPIHandler(router, {
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
    return matched ? response : null;
  };
}

/** The OpenAPI 3.1 description of a contract, for `docs/generated/openapi.json`. */
export const describeApi = (contract: AnyContractRouter) =>
  new OpenAPIGenerator({ schemaConverters: [new ZodToJsonSchemaConverter()] }).generate(contract, {
    info: { title: "Bangfu", version: "1" },
    servers: [{ url: "/api/v1" }],
  });
