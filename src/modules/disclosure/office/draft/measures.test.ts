import { describe, expect, it } from "vitest";
import { fen } from "#kernel/money.ts";
import { alike, type Measures, measuresFor, without } from "./measures.ts";

const measures: Measures = {
  wang: [
    { kind: " 产业帮扶 ", amount: fen(500_000) },
    { kind: "", amount: fen(1) },
  ],
  li: [{ kind: "  ", amount: null }],
};

describe("measures of a posting", () => {
  it("go out when they have a name", () => {
    expect(measuresFor(measures, "wang")).toEqual([{ kind: "产业帮扶", amount: 500_000 }]);
    expect(without(measures, ["wang", "li", "zhao"])).toEqual(["li", "zhao"]);
  });

  it("are taken over from the first household that has some, by those that have none", () => {
    const filled = alike(measures, ["li", "wang", "zhao"]);
    expect(without(filled, ["wang", "li", "zhao"])).toEqual([]);
    expect(filled.wang).toBe(measures.wang);
    expect(alike({}, ["li"])).toEqual({});
  });
});
