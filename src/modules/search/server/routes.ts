import { implement } from "@orpc/server";
import { answer, type Visit } from "#platform/http/visit.ts";
import { searchContract } from "../contract.ts";
import { find } from "./find.ts";

const os = implement(searchContract).$context<Visit>();

export const searchRoutes = os.router({
  find: os.find.handler(answer((raw, by) => find(raw as { text: string }, by))),
});
