import { describe, expect, it } from "vitest";
import { PACKS } from "./shipped.ts";
import { SOURCES_ZH } from "./sources-zh.ts";

/** Every `source` in a shipped value, however deep. */
function sourcesIn(value: unknown): string[] {
  if (value === null || typeof value !== "object") return [];
  const own = "source" in value && typeof value.source === "string" ? [value.source] : [];
  return [...own, ...Object.values(value).flatMap(sourcesIn)];
}

describe("sources of the shipped rules", () => {
  it.each(PACKS.map((pack) => [pack.name, pack] as const))("%s: each reads in Chinese too", (_, pack) => {
    expect(sourcesIn(pack).filter((source) => SOURCES_ZH[source] === undefined)).toEqual([]);
  });
});
