import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Day } from "#kernel/day.ts";
import {
  bornOf,
  checkDigit,
  disabilityOf,
  idKey,
  normaliseId,
  problemOfId,
  readId,
  sexOf,
  upgrade15,
} from "./id-number.ts";

const today = Day.parse("2026-11-22");
const VALID = "990101196906038311";

const anyId = fc
  .record({
    born: fc.date({ min: new Date("1900-01-01"), max: new Date("2026-11-01"), noInvalidDate: true }),
    sequence: fc.integer({ min: 0, max: 999 }),
  })
  .map(({ born, sequence }) => {
    const first17 = `990101${born.toISOString().slice(0, 10).replaceAll("-", "")}${String(sequence).padStart(3, "0")}`;
    return first17 + checkDigit(first17);
  });

describe("an ID number", () => {
  it.each([
    [VALID, null],
    [`${VALID}44`, null],
    [`${VALID}44B1`, null],
    ["99010119690603831", "id-length"],
    [`${VALID}4`, "id-length"],
    ["99010119690603831X", "id-check-digit"],
    ["99010119690603A311", "id-characters"],
    ["990101196913038311", "id-birth-date"],
    ["990101189906038311", "id-birth-date"],
    ["990101202706038311", "id-birth-date"],
    ["990101200102298311", "id-birth-date"],
    [`${VALID}84`, "id-disability-part"],
    [`${VALID}45`, "id-disability-part"],
    [`${VALID}44C1`, "id-disability-part"],
  ])("%s: %s", (id, problem) => expect(problemOfId(id, today)).toBe(problem));

  it.each([
    ["９９０１０１１９６９０６０３８３１１", VALID],
    [" 990101 19690603 8311 ", VALID],
    ["'990101196906038311", VALID],
    ["51100119800101001x", "51100119800101001X"],
  ])("%s is stored as %s", (text, id) => expect(normaliseId(text)).toBe(id));

  it("of 15 digits becomes 18 and keeps the original", () => {
    expect(readId("990101690603831", today)).toEqual({
      idNumber: VALID,
      original: "990101690603831",
      upgraded: true,
      problem: null,
    });
    expect(readId("990101691303831", today).problem).toBe("id-birth-date");
  });

  it("of a disability card tells kind and grade; the person is known by the first 18", () => {
    expect(disabilityOf(`${VALID}72B1`)).toEqual({ type: "多重", grade: "二级" });
    expect(disabilityOf(VALID)).toBeUndefined();
    expect(idKey(`${VALID}72B1`)).toBe(VALID);
    expect(idKey("990101690603831")).toBe(VALID);
    expect(idKey("12345")).toBeNull();
  });

  it("says when and as what somebody was born", () => {
    expect(bornOf(VALID)).toBe("1969-06-03");
    expect(sexOf(VALID)).toBe("男");
    expect(sexOf("990101194210203420")).toBe("女");
  });

  it("with any single digit changed is never accepted as right", () => {
    fc.assert(
      fc.property(anyId, fc.integer({ min: 0, max: 16 }), fc.integer({ min: 1, max: 9 }), (id, at, by) => {
        const wrong = id.slice(0, at) + String((Number(id[at]) + by) % 10) + id.slice(at + 1);
        expect(problemOfId(id, today)).toBeNull();
        expect(problemOfId(wrong, today)).not.toBeNull();
      }),
    );
  });

  it("of the last century survives the way through 15 digits", () => {
    fc.assert(
      fc.property(
        anyId.filter((id) => id.slice(6, 8) === "19"),
        (id) => {
          expect(upgrade15(id.slice(0, 6) + id.slice(8, 17))).toBe(id);
        },
      ),
    );
  });
});
