import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, type Day } from "#kernel/day.ts";
import { byRule, duty, perPeriod } from "#packs/duty.ts";
import { type HeldDuty, heldIn, holdsSomewhere, occurrencesIn } from "./held.ts";

const day = (text: string) => text as Day;
const BEGINNING = day("2026-01-01");
const TOWNSHIP = "990101200";
const VILLAGE = "990101200201";
const ELSEWHERE = "990101201201";
const base = duty({
  ...{ key: "walk", zh: "走访", en: "Walk", window: { opens: 0, lapses: 0 } },
  owed: { posts: ["first-secretary"], each: "person" },
  when: byRule("FREQ=DAILY;INTERVAL=15", "as-is"),
  settled: { kinds: ["work-log"], count: 1, by: "record" },
});
const instead = (since: string, until: string | null, under = TOWNSHIP) => ({
  under: [under],
  since: day(since),
  until: until === null ? null : day(until),
});
const spans = (one: HeldDuty, place = VILLAGE) => heldIn(one, place).map(({ since, until }) => [since, until]);

describe("a duty another stands instead of", () => {
  it("is itself where nothing does, and holds before, between and after where something does", () => {
    const cut = { ...base, instead: [instead("2026-05-01", "2026-06-01"), instead("2026-03-01", "2026-04-01")] };
    expect(heldIn(cut, ELSEWHERE)).toEqual([cut]);
    expect(spans(cut)).toEqual([
      [BEGINNING, "2026-03-01"],
      ["2026-04-01", "2026-05-01"],
      ["2026-06-01", null],
    ]);
    expect(spans({ ...cut, instead: [instead("2026-03-01", null), instead("2026-05-01", "2026-06-01")] })).toEqual([
      [BEGINNING, "2026-03-01"],
    ]);
    expect(spans({ ...cut, instead: [instead("2025-01-01", null)] })).toEqual([]);
  });

  it("is owed on its own days, those outside: its rhythm goes on from where it began", () => {
    const shown = fc.tuple(fc.nat(300), fc.integer({ min: 1, max: 90 }));
    fc.assert(
      fc.property(fc.array(shown, { maxLength: 3 }), (list) => {
        const cuts = list.map(([from, days]) => ({
          ...{ under: [TOWNSHIP], since: addDays(BEGINNING, from), until: addDays(BEGINNING, from + days) },
        }));
        const asked = (place: string) =>
          occurrencesIn({ ...base, instead: cuts }, place, BEGINNING, day("2027-02-28"), {}).map((one) => one.due);
        const outside = (on: Day) => cuts.every((one) => on < one.since || on >= one.until);
        expect(asked(VILLAGE)).toEqual(asked(ELSEWHERE).filter(outside));
      }),
    );
  });

  it("asks for so many in a period once: the period of the change is the other's", () => {
    const monthly = { ...base, when: perPeriod("month"), instead: [instead("2026-05-25", "2026-07-10")] };
    const due = (one: HeldDuty) =>
      occurrencesIn(one, VILLAGE, day("2026-04-01"), day("2026-08-31"), {}).map((at) => at.due);
    expect(due(monthly)).toEqual(["2026-04-30", "2026-08-31"]);
    expect(due({ ...monthly, when: perPeriod("month", true) })).toEqual([
      ...["2026-04-30", "2026-05-24", "2026-07-31", "2026-08-31"],
    ]);
  });

  it("holds somewhere on a ground unless all of it is taken", () => {
    const cut = { ...base, instead: [instead("2026-05-01", "2026-06-01")] };
    const on = (grounds: string[], at: string) => holdsSomewhere(cut, grounds, day(at));
    expect(on(["990101"], "2026-05-10")).toBe(true);
    expect(on([VILLAGE], "2026-05-10")).toBe(false);
    expect(on([VILLAGE, ELSEWHERE], "2026-05-10")).toBe(true);
    expect([on([VILLAGE], "2026-04-30"), on([VILLAGE], "2026-06-01")]).toEqual([true, true]);
  });
});
