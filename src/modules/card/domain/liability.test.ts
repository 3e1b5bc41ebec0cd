import { describe, expect, it } from "vitest";
import { zeroErrorCounters } from "./counters.ts";
import { factsOf } from "./facts.ts";
import { household } from "./fixtures/household.ts";
import { actorOf, cadreId, RULE } from "./fixtures/seven.ts";
import {
  carriedBy,
  openEntries,
  type SignedVersion,
  whyNotDecide,
  whyNotHear,
  whyNotProve,
  whyNotReport,
} from "./liability.ts";

const SEATS = RULE.seats.map((seat) => seat.key);
const signed = (version: number, over: Record<string, unknown> = {}, names = SEATS): SignedVersion => ({
  version,
  facts: factsOf(household(over)),
  needed: SEATS,
  signatures: names.map((seat) => ({ seat, signedBy: cadreId(), signerName: `签字人${seat}`, post: seat })),
});
const inspector = actorOf({ posts: ["inspector"], territory: "990101" });

describe("a proven error", () => {
  const version = signed(2);
  const entries = openEntries(version);

  it("opens seven equal entries, one for each signature under the version that carried it", () => {
    expect(entries).toHaveLength(7);
    expect(new Set(entries.map((one) => one.share))).toEqual(new Set(["1/7"]));
    expect(entries.map((one) => one.cadreId)).toEqual(version.signatures.map((one) => one.signedBy));
  });

  it("is found in every signed version that carried the same value", () => {
    const versions = [signed(1), signed(2), signed(3, { naturalVillage: "下河组" }), signed(4, {}, SEATS.slice(0, 3))];
    expect(carriedBy(versions, "household.naturalVillage", "上河组").map((one) => one.version)).toEqual([1, 2]);
  });

  it("cannot be reported on a version that is not final, on no fact, or where nothing differs", () => {
    expect(whyNotReport(signed(1, {}, SEATS.slice(0, 6)), "household.naturalVillage", '"x"', false)?.code).toBe(
      "card.not-final",
    );
    expect(whyNotReport(version, "household.shoeSize", '"x"', false)?.code).toBe("card.no-such-field");
    expect(whyNotReport(version, "household.naturalVillage", '"上河组"', false)?.code).toBe("card.nothing-wrong");
    expect(whyNotReport(version, "household.naturalVillage", '"下河组"', false)).toBeNull();
    expect(whyNotReport(version, "household.naturalVillage", '"下河组"', true)?.facts).toMatchObject({
      version: version.version,
    });
  });

  it("is not proven twice, nor by one of its signers", () => {
    expect(whyNotProve("reported", version, inspector)).toBeNull();
    expect(whyNotProve("proven", version, inspector)?.code).toBe("card.error-closed");
    const signer = actorOf({ posts: ["inspector"], territory: "990101" }, version.signatures[3]?.signedBy);
    expect(whyNotProve("reported", version, signer)?.code).toBe("card.judge-in-own-cause");
  });

  it("is decided once for all, after everybody was heard, by somebody else", () => {
    const heard = entries.map((one) => ({ ...one, state: "heard" as const }));
    expect(whyNotDecide("proven", [...heard.slice(1), ...entries.slice(0, 1)], inspector)?.facts).toEqual({
      names: "签字人village-head",
    });
    expect(whyNotDecide("proven", heard, inspector)).toBeNull();
    expect(whyNotDecide("reported", heard, inspector)?.code).toBe("card.error-closed");
    expect(whyNotDecide("proven", heard, actorOf({ posts: [], territory: "990101" }, heard[0]?.cadreId))?.code).toBe(
      "card.judge-in-own-cause",
    );
  });

  it.each([
    ["open", undefined],
    ["heard", "card.entry-closed"],
    ["decided", "card.entry-closed"],
  ] as const)("an entry that is %s", (state, code) => {
    const [first] = entries;
    expect(first && whyNotHear({ ...first, state })?.code).toBe(code);
  });

  it("moves one of three counters, which a rejected report does not", () => {
    const counters = zeroErrorCounters([
      { kind: "wrong-fact", state: "proven" },
      { kind: "wrongly-left-out", state: "reported" },
      { kind: "wrongly-exited", state: "rejected" },
    ]);
    expect(counters).toEqual([
      { goal: "identification", proven: 0, reported: 1, zero: true },
      { goal: "exit", proven: 0, reported: 0, zero: true },
      { goal: "card", proven: 1, reported: 0, zero: false },
    ]);
  });
});
