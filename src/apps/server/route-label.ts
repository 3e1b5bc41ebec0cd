import type { Context } from "hono";
import { matchedRoutes } from "hono/route";
import { contract } from "../contract.ts";

type Branch = { named: Map<string, Branch>; any?: Branch; pattern?: string };
const branch = (): Branch => ({ named: new Map() });

function plant(root: Branch, pattern: string): void {
  let at = root;
  for (const part of pattern.split("/").slice(1)) {
    const next = part.startsWith("{") ? (at.any ?? branch()) : (at.named.get(part) ?? branch());
    if (part.startsWith("{")) at.any = next;
    else at.named.set(part, next);
    at = next;
  }
  at.pattern = pattern;
}

function find(at: Branch, parts: readonly string[]): string | undefined {
  const [part, ...rest] = parts;
  if (part === undefined) return at.pattern;
  const named = at.named.get(part);
  return (named && find(named, rest)) ?? (at.any && find(at.any, rest));
}

/** Every path of the contract, wherever it stands in the tree of modules. */
function pathsIn(node: object): string[] {
  const route = (node as { "~orpc"?: { route?: { path?: string } } })["~orpc"]?.route;
  if (route) return route.path ? [route.path] : [];
  return Object.values(node).flatMap((one) => pathsIn(one as object));
}

const root = branch();
for (const path of pathsIn(contract)) plant(root, path);

const API = "/api/v1/";
const FACES = new Set(["portal", "assets"]);

/**
 * What a request is counted under: the pattern of the contract, or of a route beside it; pages of a face count together.
 * Whatever nobody wrote down is `other`, so that made-up paths make no new figures.
 */
export function routeLabel(c: Context): string {
  const { path } = c.req;
  if (path.startsWith(API)) {
    const pattern = find(root, path.slice(API.length).split("/"));
    return pattern ? `/api/v1${pattern}` : "other";
  }
  const [, first = ""] = path.split("/");
  if (first !== "api") return FACES.has(first) ? `/${first}` : "/";
  return matchedRoutes(c).findLast((one) => one.path !== "*" && !one.path.endsWith("/*"))?.path ?? "other";
}
