import { describe, expect, it } from "vitest";
import { Hit } from "#modules/search/contract.ts";
import { SCREENS } from "../screens.ts";
import { hitAddress } from "./hit-address.ts";

describe("what the search finds", () => {
  const screens = SCREENS.map(({ path }) => path.replace(/\$\w+$/, "x"));
  it.each(Hit.shape.kind.options)("%s opens a page that is there", (kind) => {
    expect(screens).toContain(hitAddress({ kind, id: "x" }).replace(/\?.*$/, ""));
  });
});
