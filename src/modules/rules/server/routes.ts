import { implement } from "@orpc/server";
import { answer, type Visit } from "#platform/http/visit.ts";
import { rulesContract } from "../contract.ts";
import { endOverride } from "./end-override.ts";
import { overrideRule } from "./override-rule.ts";
import { listRules, readRule } from "./rules.ts";

const os = implement(rulesContract).$context<Visit>();

export const ruleRoutes = os.router({
  list: os.list.handler(answer(listRules)),
  read: os.read.handler(answer(readRule)),
  override: os.override.handler(answer(overrideRule)),
  end: os.end.handler(answer(endOverride)),
});
