import { createORPCClient } from "@orpc/client";
import type { ContractRouterClient } from "@orpc/contract";
import { OpenAPILink } from "@orpc/openapi-client/fetch";
import { contract } from "../../src/apps/contract.ts";

export type Api = ContractRouterClient<typeof contract>;

/** The API with a session of its own: what `signIn` and `acceptInvitation` set as cookie goes along from then on. */
export function openApi(origin: string): { api: Api; cookie: () => string } {
  let cookie = "";
  const send = async (request: Request): Promise<Response> => {
    if (cookie) request.headers.set("cookie", cookie);
    const answer = await fetch(request);
    const set = answer.headers.getSetCookie().find((one) => one.startsWith("bangfu="));
    if (set) cookie = set.split(";")[0] ?? "";
    return answer;
  };
  const link = new OpenAPILink(contract, { url: `${origin}/api/v1`, fetch: send });
  return { api: createORPCClient(link) as Api, cookie: () => cookie };
}
