import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Day } from "#kernel/day.ts";
import type { Instant } from "#kernel/instant.ts";
import { actorOf } from "#modules/accounts/contract.ts";
import { SHIPPED_HOLIDAYS as HOLIDAYS } from "#packs/holidays.ts";
import { DEFAULT_COMPOSITION, rulesOn } from "#packs/index.ts";
import { anomaliesOf, type Judged } from "./anomalies.ts";
import { whyNotConclude, whyNotCountersign } from "./deciding.ts";
import { drawFrom } from "./draw.ts";
import { metresBetween, placeProof } from "./fence.ts";
import { type Leave, leaveHalves, leaveTaken, routeFor, whyNotDecideLeave } from "./leave.ts";
import { whenSigned } from "./when-signed.ts";

const day = (text: string): Day => Day.parse(text);
const rules = rulesOn([], DEFAULT_COMPOSITION, day("2026-03-02"));
const routes = rules["attendance.leave-routes"].value;
const VILLAGE = "990101200201";
const as = (post: string, territory: string, cadreId = "0198a000-0000-7000-8000-00000000000a") =>
  actorOf(
    { accountId: cadreId as never, cadreId: cadreId as never, name: "某", countyCode: "990101", language: "zh" },
    [{ post, unitId: null, territory: territory as never }],
  );
const span = (fromDay: string, toDay: string) => ({
  fromDay: day(fromDay),
  fromHalf: "am" as const,
  toDay: day(toDay),
  toHalf: "pm" as const,
});
const leave = (more: Partial<Leave> = {}): Leave => ({
  ...span("2026-03-02", "2026-03-04"),
  cadreId: "0198a000-0000-7000-8000-00000000000b",
  place: VILLAGE,
  state: "asked",
  step: 0,
  steps: routeFor(routes, 20),
  returnedOn: null,
  returnedHalf: null,
  ...more,
});

describe("leave", () => {
  it("of up to five days goes to the township, a longer one to the county as well", () => {
    expect(routeFor(routes, 10).map((one) => one.level)).toEqual(["township"]);
    expect(routeFor(routes, 11).map((one) => one.level)).toEqual(["township", "county"]);
  });

  it("counts working days over a holiday with make-up days", () => {
    expect(leaveHalves(span("2026-09-28", "2026-10-11"), "calendar", HOLIDAYS)).toBe(28);
    expect(leaveHalves(span("2026-09-28", "2026-10-11"), "working", HOLIDAYS)).toBe(12);
  });

  it.each([
    ["township-secretary", 0, "990101200", null],
    ["township-head", 0, "990101200", null],
    ["township-clerk", 0, "990101200", "attendance.not-your-step"],
    ["township-head", 0, "990101201", "attendance.not-your-step"],
    ["township-head", 1, "990101200", "attendance.not-your-step"],
    ["county-director", 1, "990101", null],
    ["county-officer", 0, "990101", "attendance.not-your-step"],
    ["first-secretary", 0, VILLAGE, "attendance.not-your-step"],
  ] as const)("%s at step %i over %s: %s", (post, step, territory, code) => {
    expect(whyNotDecideLeave(leave({ step }), as(post, territory), "agree", "")?.code ?? null).toBe(code);
  });

  it("is never decided by the person who goes", () => {
    const own = as("township-head", "990101200", leave().cadreId);
    expect(whyNotDecideLeave(leave(), own, "agree", "")?.code).toBe("attendance.not-about-yourself");
  });

  it("ends with the return: early it gives days back, late it takes no more than was approved", () => {
    expect(leaveTaken(leave({ state: "returned", returnedOn: day("2026-03-03"), returnedHalf: "pm" }))).toMatchObject({
      toDay: "2026-03-03",
      toHalf: "am",
    });
    expect(leaveTaken(leave({ state: "returned", returnedOn: day("2026-03-09"), returnedHalf: "am" }))?.toDay).toBe(
      "2026-03-04",
    );
    expect(leaveTaken(leave({ state: "returned", returnedOn: day("2026-03-02"), returnedHalf: "am" }))).toBeNull();
    expect(leaveTaken(leave({ state: "asked" }))).toBeNull();
  });
});

describe("the place of a sign-in", () => {
  const centre = { latitude: 33.5, longitude: 107.5, radius: 1_500 };
  it("is proven inside the fence by a position exact enough", () => {
    expect(metresBetween({ latitude: 33.5, longitude: 107.5 }, { latitude: 33.51, longitude: 107.5 })).toBe(1_112);
    const here = { latitude: 33.51, longitude: 107.5, accuracy: 20, mock: false };
    expect(placeProof(here, [centre], 300)).toEqual({ proof: "fence", distance: 1_112 });
    expect(placeProof({ ...here, accuracy: 900 }, [centre], 300).proof).toBe("none");
    expect(placeProof({ ...here, latitude: 33.52 }, [centre], 300).proof).toBe("none");
    expect(placeProof(here, [], 300)).toEqual({ proof: "none", distance: null });
    expect(placeProof(null, [centre], 300).proof).toBe("none");
  });

  it("may be confirmed by the village secretary, not by oneself, and not after weeks", () => {
    const sign = { cadreId: "x", day: day("2026-03-02"), proof: "none" };
    const secretary = as("village-secretary", VILLAGE);
    expect(whyNotCountersign(sign, secretary, day("2026-03-05"), 15)).toBeNull();
    expect(whyNotCountersign({ ...sign, proof: "fence" }, secretary, day("2026-03-05"), 15)?.code).toBe(
      "attendance.proven-already",
    );
    expect(whyNotCountersign({ ...sign, cadreId: secretary.cadreId }, secretary, day("2026-03-05"), 15)?.code).toBe(
      "attendance.not-your-own-sign",
    );
    expect(whyNotCountersign(sign, secretary, day("2026-04-05"), 15)?.code).toBe("attendance.too-late-to-confirm");
  });
});

describe("the time of a sign-in", () => {
  const rule = { days: 7, minutes: 30 };
  const at = (text: string) => text as Instant;
  const device = (text: string) => ({ id: "d", at: at(text), counter: 1 });
  it("is the device's when it waited without signal", () => {
    expect(whenSigned(device("2026-03-02T00:30:00.000Z"), at("2026-03-05T09:00:00.000Z"), rule, "12:00")).toEqual({
      day: "2026-03-02",
      half: "am",
      doubt: null,
    });
  });
  it("is the server's when the device is ahead by a day, or comes after weeks, and that is asked about", () => {
    expect(whenSigned(device("2026-03-03T00:30:00.000Z"), at("2026-03-02T09:00:00.000Z"), rule, "12:00")).toMatchObject(
      {
        day: "2026-03-02",
        half: "pm",
        doubt: "ahead",
      },
    );
    expect(whenSigned(device("2026-02-02T00:30:00.000Z"), at("2026-03-02T01:00:00.000Z"), rule, "12:00")).toMatchObject(
      {
        day: "2026-03-02",
        doubt: "late",
      },
    );
  });
  it("turns the day at midnight in Shanghai, year's end included", () => {
    expect(whenSigned(null, at("2025-12-31T15:59:00.000Z"), rule, "12:00").day).toBe("2025-12-31");
    expect(whenSigned(null, at("2025-12-31T16:00:00.000Z"), rule, "12:00")).toMatchObject({
      day: "2026-01-01",
      half: "am",
    });
  });
});

describe("what is odd", () => {
  const asked = rules["attendance.questions"].value;
  const base: Judged = {
    cadreId: "a",
    day: day("2026-03-02"),
    half: "am",
    moment: "2026-03-02T01:00:00.000Z" as Instant,
    deviceId: "phone-a",
    counter: 10,
    point: { latitude: 33.5, longitude: 107.5, mock: false },
    doubt: null,
  };
  const kinds = (...args: Parameters<typeof anomaliesOf>) => anomaliesOf(...args).map((one) => one.kind);
  const other = (more: Partial<Judged>): Judged => ({ ...base, cadreId: "b", deviceId: "phone-b", ...more });

  it("finds nothing in an ordinary day, nor in two colleagues signing one after the other", () => {
    const before = { ...base, moment: "2026-03-01T01:00:00.000Z" as Instant, counter: 9 };
    const colleague = other({ point: { latitude: 33.50001, longitude: 107.5, mock: false } });
    expect(kinds(base, [before], [colleague], [], asked)).toEqual([]);
  });
  it("asks about one device with two people", () => {
    expect(kinds(base, [], [other({ deviceId: "phone-a", point: null })], [], asked)).toEqual(["shared-device"]);
  });
  it("asks about a mock position and a sign-in during leave", () => {
    const mock = { ...base, point: { latitude: 33.5, longitude: 107.5, mock: true } };
    expect(kinds(mock, [], [], [span("2026-03-01", "2026-03-03")], asked)).toEqual(["mock", "during-leave"]);
  });
  it("asks about a jump that no car makes, not about a long journey", () => {
    const far = (moment: string): Judged => ({
      ...base,
      counter: 9,
      moment: moment as Instant,
      point: { latitude: 34.5, longitude: 107.5, mock: false },
    });
    expect(kinds(base, [far("2026-03-02T00:40:00.000Z")], [], [], asked)).toEqual(["jump"]);
    expect(kinds(base, [far("2026-03-01T20:00:00.000Z")], [], [], asked)).toEqual([]);
  });
  it("asks about three people at exactly one point within a minute", () => {
    expect(kinds(base, [], [other({}), other({ cadreId: "c", deviceId: "phone-c" })], [], asked)).toEqual(["batch"]);
  });
  it("asks when the counter went on and the clock went back", () => {
    expect(
      kinds(base, [{ ...base, counter: 9, moment: "2026-03-03T01:00:00.000Z" as Instant }], [], [], asked),
    ).toEqual(["clock"]);
  });
});

describe("a question", () => {
  const question = { cadreId: "x", place: VILLAGE, state: "open", raisedOn: day("2026-03-02") };
  const head = as("township-head", "990101200");
  const conclude = (state: string, today: string, by = head, note = "已核实") =>
    whyNotConclude({ ...question, state }, by, day(today), 3, day("2026-03-05"), note)?.code ?? null;
  it("waits for the answer, or for the days to go by", () => {
    expect(conclude("open", "2026-03-05")).toBe("attendance.not-answered-yet");
    expect(conclude("open", "2026-03-06")).toBeNull();
    expect(conclude("answered", "2026-03-02")).toBeNull();
    expect(conclude("answered", "2026-03-02", head, " ")).toBe("attendance.reason-needed");
  });
  it("once appealed is heard by the county", () => {
    expect(conclude("appealed", "2026-03-02")).toBe("attendance.appeal-to-county");
    expect(conclude("appealed", "2026-03-02", as("county-director", "990101"))).toBeNull();
    expect(conclude("accepted", "2026-03-02")).toBe("attendance.not-now");
  });
});

describe("a draw", () => {
  it("is the same for the same seed whatever the order, and fair enough", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.uuid(), { minLength: 1, maxLength: 60 }),
        fc.nat(70),
        fc.string(),
        (pool, size, seed) => {
          const drawn = drawFrom(pool, size, seed);
          expect(drawn).toEqual(drawFrom([...pool].reverse(), size, seed));
          expect(new Set(drawn).size).toBe(Math.min(size, pool.length));
          expect(drawn.every((one) => pool.includes(one))).toBe(true);
        },
      ),
    );
    const pool = Array.from({ length: 20 }, (_, i) => `p${String(i).padStart(2, "0")}`);
    const hits = new Map<string, number>();
    for (let i = 0; i < 4_000; i += 1)
      for (const one of drawFrom(pool, 5, `seed ${i}`)) hits.set(one, (hits.get(one) ?? 0) + 1);
    expect(Math.min(...hits.values())).toBeGreaterThan(850);
    expect(Math.max(...hits.values())).toBeLessThan(1_150);
  });
});
