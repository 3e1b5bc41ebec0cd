/** The front door of the rules for other modules, on the server. */
export { rulesContract } from "./contract.ts";
export { getOverrides, getRules, OVERRIDES, rulesIn } from "./server/overrides.ts";
export { ruleRoutes } from "./server/routes.ts";
