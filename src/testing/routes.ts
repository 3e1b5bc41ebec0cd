import { isContractProcedure } from "@orpc/contract";
import { z } from "zod";
import { contract } from "#apps/contract.ts";

/** One route of the API: its path in the contract, method, URL pattern, and what it takes as JSON Schema. */
export type Route = { name: string; method: string; path: string; takes: JsonSchema | null };
export type JsonSchema = {
  type?: string | string[];
  properties?: Record<string, JsonSchema>;
  required?: string[];
  items?: JsonSchema;
  enum?: unknown[];
  const?: unknown;
  anyOf?: JsonSchema[];
  oneOf?: JsonSchema[];
  allOf?: JsonSchema[];
  format?: string;
  pattern?: string;
  minimum?: number;
  minLength?: number;
  minItems?: number;
  default?: unknown;
};

/** Every route of the contract, found by walking it: a new route is judged without anybody listing it. */
export function allRoutes(): Route[] {
  const walk = (node: unknown, name: string): Route[] => {
    if (isContractProcedure(node)) {
      const { route, inputSchema } = node["~orpc"];
      const takes = inputSchema
        ? (z.toJSONSchema(inputSchema as never, { io: "input", unrepresentable: "any" }) as JsonSchema)
        : null;
      return [{ name, method: route.method ?? "POST", path: route.path ?? "", takes }];
    }
    if (typeof node !== "object" || node === null) return [];
    return Object.entries(node).flatMap(([key, one]) => walk(one, name ? `${name}.${key}` : key));
  };
  return walk(contract, "");
}

/**
 * Values by field name: ids of real things and a ground, so that a made-up request aims at them. A name in braces holds only for
 * routes with it in their path: what a person names when making a thing is aimed at afterwards, not made a second time.
 */
export type Aim = Readonly<Record<string, unknown>>;

/** A request that a route would take, aimed where `aim` says; what `aim` does not name gets the plainest fitting value. */
export function makeInput(route: Route, aim: Aim, newId: () => string): Record<string, unknown> {
  const here = Object.entries(aim).flatMap(([key, value]) =>
    !key.startsWith("{") ? [[key, value]] : route.path.includes(key) ? [[key.slice(1, -1), value]] : [],
  );
  const value = make(route.takes ?? {}, "", Object.fromEntries(here), newId);
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
}

function make(schema: JsonSchema, name: string, aim: Aim, newId: () => string): unknown {
  if (name === "commandId") return newId();
  if (name in aim) return schema.type === "array" && !Array.isArray(aim[name]) ? [aim[name]] : aim[name];
  const choice = schema.anyOf ?? schema.oneOf ?? schema.allOf;
  if (choice) return make(choice.find((one) => one.type !== "null") ?? {}, name, aim, newId);
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  const type = Array.isArray(schema.type) ? schema.type.find((one) => one !== "null") : schema.type;
  if (type === "object" || schema.properties) {
    const required = new Set(schema.required ?? []);
    const wanted = Object.entries(schema.properties ?? {}).filter(([key]) => required.has(key) || key in aim);
    return Object.fromEntries(wanted.map(([key, one]) => [key, make(one, key, aim, newId)]));
  }
  if (type === "array") return [make(schema.items ?? {}, name.replace(/s$/, ""), aim, newId)];
  if (type === "integer" || type === "number") return schema.minimum ?? 1;
  if (type === "boolean") return true;
  if (schema.format === "uuid") return newId();
  if (schema.format === "date") return "2026-03-02";
  if (schema.format === "date-time") return "2026-03-02T01:00:00Z";
  return "试".padEnd(schema.minLength ?? 1, "试");
}

/** The request as it goes over HTTP: path filled, the rest in the query string or the body. */
export function requestOf(route: Route, input: Record<string, unknown>): { url: string; init: RequestInit } {
  const rest = { ...input };
  const path = route.path.replace(/\{(\w+)\}/g, (_, key: string) => {
    const value = String(rest[key] ?? "");
    delete rest[key];
    return encodeURIComponent(value);
  });
  if (route.method === "GET" || route.method === "DELETE") {
    const query = Object.entries(rest).flatMap(([key, value]) =>
      Array.isArray(value) ? value.map((one, i) => [`${key}[${i}]`, String(one)]) : [[key, String(value)]],
    );
    const text = new URLSearchParams(query as string[][]).toString();
    return { url: `/api/v1${path}${text ? `?${text}` : ""}`, init: { method: route.method } };
  }
  return {
    url: `/api/v1${path}`,
    init: { method: route.method, headers: { "content-type": "application/json" }, body: JSON.stringify(rest) },
  };
}
