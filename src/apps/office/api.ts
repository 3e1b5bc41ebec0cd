import { routes } from "virtual:contract-routes";
import { createORPCClient } from "@orpc/client";
import { OpenAPILink } from "@orpc/openapi-client/fetch";
import { createTanstackQueryUtils } from "@orpc/tanstack-query";
import { QueryClient } from "@tanstack/react-query";
import { session } from "#ui/session.ts";
import { troubleOf, worthRetrying } from "#ui/trouble.ts";
import { languageOfDesk } from "./language.ts";

/** Sends a request; when the session has ended meanwhile, asks the person to sign in again and sends it once more. */
async function send(request: Request, init: RequestInit): Promise<Response> {
  const again = request.clone();
  const response = await fetch(request, init);
  const isAboutSession = /\/api\/v1\/session(\/|$)/.test(request.url);
  if (response.status !== 401 || isAboutSession || !session.state().signedIn) return response;
  return (await session.askAgain()) ? fetch(again, init) : response;
}

const link = new OpenAPILink(routes, {
  url: `${location.origin}/api/v1`,
  headers: () => ({ "accept-language": languageOfDesk() === "zh" ? "zh-CN" : "en" }),
  fetch: (request, init) => send(request, init as RequestInit),
});

/** The operations of every module, by module name. Screens take theirs with `useApi<typeof theirContract>("name")`. */
export const api = createTanstackQueryUtils(createORPCClient(link) as never) as Readonly<Record<string, unknown>>;

export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      retry: (count, error) => count < 2 && worthRetrying(troubleOf(error)),
      refetchOnWindowFocus: true,
    },
    mutations: { retry: false },
  },
});
