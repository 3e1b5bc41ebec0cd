import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, Day } from "#kernel/day.ts";
import type { Evidence } from "#kernel/evidence.ts";
import type { Instant } from "#kernel/instant.ts";
import { byRule, duty, perPeriod } from "#packs/duty.ts";
import { SHIPPED_HOLIDAYS } from "#packs/holidays.ts";
import { file, type Holder, listOwed, targetsOf } from "./owed.ts";
import { standingOf } from "./state.ts";

const START = Day.parse("2026-03-01");
const holder = (n: number, more: Partial<Holder> = {}): Holder => ({
  cadreId: `c${n}`,
  name: `干部${n}`,
  post: "first-secretary",
  territory: `99010120020${n}`,
  since: Day.parse("2026-01-01"),
  until: null,
  ...more,
});
const signIn = duty({
  ...{ key: "sign-in", zh: "签到", en: "Sign in", window: { opens: 0, lapses: 0 } },
  owed: { posts: ["first-secretary", "team-leader"], each: "person" },
  when: byRule("FREQ=DAILY", "skip"),
  settled: { kinds: ["sign-in"], count: 1, by: "record" },
});
const days = duty({
  ...signIn,
  key: "days",
  when: perPeriod("month", true),
  settled: { kinds: ["sign-in"], count: 20, by: "day" },
});
const meeting = duty({
  ...signIn,
  key: "meeting",
  owed: { posts: ["first-secretary"], each: "place", level: "village" },
  when: byRule("FREQ=WEEKLY;BYDAY=TU", "as-is"),
  window: { opens: 1, lapses: 6 },
  settled: { kinds: ["meeting-held"], topics: ["village-work"], count: 1, by: "record" },
});
const now = "2026-04-02T01:00:00.000Z" as Instant;
const places = [1, 2, 3].map((n) => ({ code: `99010120020${n}`, level: "village" as const }));

describe("who owes a duty", () => {
  it("is a person once, though in two such posts, and for the longer span", () => {
    const holders = [
      holder(1, { until: Day.parse("2026-03-10") }),
      holder(1, { post: "team-leader", since: Day.parse("2026-03-05") }),
    ];
    expect(targetsOf(signIn, { holders, places, pairings: [] })).toMatchObject([
      { key: "c1", since: "2026-01-01", until: null },
    ]);
  });

  it("is every place of the level, also where nobody answers", () => {
    const found = targetsOf(meeting, { holders: [holder(1), holder(2)], places, pairings: [] });
    expect(found.map((one) => one.answers.map((who) => who.name))).toEqual([["干部1"], ["干部2"], []]);
  });

  it("owes the share of a period in which it is declared or ends", () => {
    const needs = (since: string, until: string | null) =>
      listOwed({
        ...{ duties: [{ ...days, since: Day.parse(since), until: until === null ? null : Day.parse(until) }] },
        ...{ ground: { holders: [holder(1)], places, pairings: [] }, filed: file([]), now, holidays: SHIPPED_HOLIDAYS },
        ...{ from: Day.parse("2026-05-01"), to: Day.parse("2026-06-30") },
      }).map((one) => [one.at.due, one.standing.need]);
    expect(needs("2026-05-25", null)).toEqual([
      ["2026-05-31", 4],
      ["2026-06-30", 20],
    ]);
    expect(needs("2026-01-01", "2026-06-16")).toEqual([
      ["2026-05-31", 20],
      ["2026-06-15", 10],
    ]);
  });

  it("is nobody before they serve or after", () => {
    const holders = [holder(1, { since: Day.parse("2026-03-30") }), holder(2, { until: Day.parse("2026-03-03") })];
    const asked = {
      duties: [signIn],
      ground: { holders, places, pairings: [] },
      filed: file([]),
      from: START,
      to: Day.parse("2026-03-31"),
    };
    const owed = listOwed({ ...asked, now, holidays: SHIPPED_HOLIDAYS });
    expect(owed.map((one) => [one.target.key, one.at.due])).toEqual(
      [
        ["c2", "2026-03-02"],
        ["c1", "2026-03-30"],
        ["c1", "2026-03-31"],
      ].sort((a, b) => (a[0] ?? "").localeCompare(b[0] ?? "")),
    );
  });
});

describe("who answers for a place", () => {
  const left = holder(1, { cadreId: "left", name: "前任", until: Day.parse("2026-03-12") });
  const came = holder(1, { cadreId: "came", name: "接任", since: Day.parse("2026-03-12") });
  const both = holder(1, { cadreId: "came", name: "接任", since: Day.parse("2026-03-20"), post: "team-leader" });
  const weekly = { ...meeting, owed: { ...meeting.owed, posts: ["first-secretary", "team-leader"] as never } };
  const named = (at: string) =>
    listOwed({
      ...{ duties: [weekly], filed: file([]), holidays: SHIPPED_HOLIDAYS, now: at as Instant },
      ground: { holders: [left, came, both], places: places.slice(0, 1), pairings: [] },
      ...{ from: START, to: Day.parse("2026-03-24") },
    }).map((one) => [one.at.due, one.target.answers.map((who) => who.name)]);

  it("is who was in office on the last day", () => {
    expect(named("2026-04-20T01:00:00Z")).toEqual([
      ["2026-03-03", ["前任"]],
      ["2026-03-10", ["前任"]],
      ["2026-03-17", ["接任"]],
      ["2026-03-24", ["接任"]],
    ]);
  });

  it("is who is in office now, while it can still be done", () => {
    expect(named("2026-03-13T01:00:00Z").slice(0, 2)).toEqual([
      ["2026-03-03", ["前任"]],
      ["2026-03-10", ["接任"]],
    ]);
  });
});

describe("how everything stands", () => {
  const some = fc.array(
    fc.record({
      who: fc.integer({ min: 1, max: 3 }),
      day: fc.nat(60),
      hour: fc.nat(9),
      kind: fc.constantFrom("sign-in", "meeting-held", "work-log"),
      topic: fc.constantFrom("village-work", "party-class", undefined),
    }),
    { maxLength: 80 },
  );
  const evidenceOf = (
    list: readonly { who: number; day: number; hour: number; kind: string; topic: string | undefined }[],
  ) =>
    list.map(({ who, day, hour, kind, topic }): Evidence => {
      const on = addDays(START, day - 15);
      const own = kind === "meeting-held" ? null : `c${who}`;
      return {
        kind,
        cadreId: own as never,
        place: `99010120020${who}` as never,
        day: on,
        at: `${on}T0${hour}:00:00.000Z` as Instant,
        ref: "",
        ...(topic && { topic }),
      };
    });
  const ground = { holders: [holder(1), holder(2), holder(3)], places, pairings: [] };
  const asked = {
    duties: [signIn, days, meeting],
    ground,
    from: START,
    to: Day.parse("2026-03-31"),
    now,
    holidays: SHIPPED_HOLIDAYS,
  };

  it("is what each one by itself gives, with its own records picked and sorted by hand", () => {
    fc.assert(
      fc.property(some, (list) => {
        const evidence = evidenceOf(list);
        for (const { duty: one, target, at, standing } of listOwed({ ...asked, filed: file(evidence) })) {
          const own = evidence
            .filter(
              (e) =>
                one.settled.kinds.includes(e.kind) &&
                (!one.settled.topics || one.settled.topics.includes(e.topic ?? "")),
            )
            .filter((e) => (target.cadreId === null ? e.place === target.place : e.cadreId === target.cadreId))
            .sort((a, b) => (a.day + a.at < b.day + b.at ? -1 : 1));
          expect(standing).toEqual(standingOf(one, at, own, now));
        }
      }),
      { numRuns: 60 },
    );
  });

  it("does not depend on the order of the records, nor on records of other months", () => {
    fc.assert(
      fc.property(some, fc.nat(1_000), (list, turn) => {
        const evidence = evidenceOf(list);
        const turned = [
          ...evidence.slice(turn % (evidence.length + 1)),
          ...evidence.slice(0, turn % (evidence.length + 1)),
        ];
        const older = evidence.map((one) => ({
          ...one,
          day: addDays(one.day, -200),
          at: `2025-05-01T00:00:00.000Z` as Instant,
        }));
        const states = (all: readonly Evidence[]) =>
          listOwed({ ...asked, filed: file(all) }).map((one) => one.standing);
        expect(states(turned)).toEqual(states(evidence));
        expect(states([...older, ...evidence])).toEqual(states(evidence));
      }),
      { numRuns: 60 },
    );
  });
});
