import { describe, expect, it } from "vitest";
import type { Actor } from "#kernel/actor.ts";
import type { Day } from "#kernel/day.ts";
import { afterAction, CHAIN_ACTIONS, type ChainStep, type Standing, whyNotAct } from "./chain.ts";
import { COVERAGE_GAPS, coverageGaps } from "./coverage.ts";
import { noticeBody, titleFor } from "./notice-text.ts";
import {
  holdsOn,
  PLACEMENT_FLOW,
  PLACEMENT_STATES,
  type PlacementFacts,
  placementState,
  whyNotAppraise,
  whyNotArrive,
  whyNotEnd,
  whyNotHandOver,
} from "./placement.ts";
import { namesIn, stands } from "./promotion.ts";
import { seatsOf } from "./seats.ts";
import { whyNotRecordVisit } from "./visits.ts";

const day = (text: string): Day => text as Day;
const chain: ChainStep[] = ["apply", "branch", "committee", "party-group", "department"].map((key, i) => ({
  key,
  zh: key,
  en: key,
  by: i === 0 ? ["self", "unit-head"] : i === 4 ? ["county-officer"] : ["unit-head"],
  attachment: i === 3,
}));
const actor = (cadreId: string, post: string, unitId: string | null = null): Actor =>
  ({ cadreId, offices: [{ post, unitId, territory: "990101" }], rights: {}, countyCode: "990101" }) as unknown as Actor;

describe("the five steps", () => {
  const who = {
    candidate: actor("c", "helper"),
    head: actor("h", "unit-head", "u"),
    stranger: actor("s", "unit-head", "other"),
    county: actor("o", "county-officer"),
  };
  const able: Record<string, string[]> = {
    apply: ["candidate", "head"],
    branch: ["head"],
    committee: ["head"],
    "party-group": ["head"],
    department: ["county"],
  };
  it.each(chain.map((one, step) => [one.key, step] as const))(
    "%s is recorded by those the pack names, and by nobody on themselves",
    (key, step) => {
      for (const [name, one] of Object.entries(who)) {
        const standing: Standing = { cadreId: "c", unitId: "u", step, outcome: null };
        const may = whyNotAct(standing, chain, "approve", one, { step: key, opinion: "", fileId: "f" }) === null;
        expect([name, may]).toEqual([name, able[key]?.includes(name) === true]);
      }
    },
  );
  it("approves after the fifth, goes back one on return, ends on refusal and withdrawal", () => {
    let standing: Standing = { cadreId: "c", unitId: "u", step: 0, outcome: null };
    for (let i = 0; i < 5; i += 1) standing = { ...standing, ...afterAction(standing, chain, "approve") };
    expect(standing).toMatchObject({ step: 5, outcome: "approved" });
    expect(afterAction({ ...standing, step: 3, outcome: null }, chain, "return")).toEqual({ step: 2, outcome: null });
    for (const action of CHAIN_ACTIONS)
      expect(
        whyNotAct(standing, chain, action, who.county, { step: "department", opinion: "同意", fileId: null })?.code,
      ).toBe("stationing.chain-ended");
  });
  it("asks for the minutes where the pack does, and for a word when it says no", () => {
    const standing: Standing = { cadreId: "c", unitId: "u", step: 3, outcome: null };
    const no = (action: "approve" | "return", opinion: string, fileId: string | null) =>
      whyNotAct(standing, chain, action, who.head, { step: "party-group", opinion, fileId })?.code;
    expect(no("approve", "", null)).toBe("stationing.attachment-needed");
    expect(no("return", "", null)).toBe("stationing.opinion-needed");
    expect(no("return", "材料不全", null)).toBeUndefined();
  });
});

describe("an assignment", () => {
  const base: PlacementFacts = {
    termSince: day("2026-03-01"),
    termUntil: day("2028-03-01"),
    arrivedOn: null,
    endedOn: null,
    endKind: null,
    handedOverOn: null,
    appraisedOn: null,
  };
  const at: Record<string, PlacementFacts> = {
    appointed: base,
    "on-post": { ...base, arrivedOn: day("2026-03-01") },
    "handing-over": { ...base, arrivedOn: day("2026-03-01"), endedOn: day("2028-03-01"), endKind: "expired" },
    "handed-over": { ...base, endedOn: day("2028-03-01"), endKind: "expired", handedOverOn: day("2028-03-02") },
    closed: {
      ...base,
      endedOn: day("2028-03-01"),
      endKind: "expired",
      handedOverOn: day("2028-03-02"),
      appraisedOn: day("2028-03-05"),
    },
    cancelled: { ...base, endedOn: day("2026-03-01"), endKind: "cancelled" },
  };
  const village = { name: "村", exited: true, stayUntilExit: true, firstSecretary: true };
  const on = day("2026-05-01");
  const tries: Record<string, (one: PlacementFacts) => unknown> = {
    arrive: (one) => whyNotArrive(one, on),
    end: (one) => whyNotEnd(one, { on, kind: "expired" }, village),
    cancel: (one) => whyNotEnd(one, { on, kind: "cancelled" }, village),
    "hand-over": (one) => whyNotHandOver(one, 0),
    appraise: (one) => whyNotAppraise(one),
  };
  it.each(PLACEMENT_STATES)("%s allows exactly what the table says", (state) => {
    const facts = at[state] as PlacementFacts;
    expect(placementState(facts)).toBe(state);
    for (const [action, why] of Object.entries(tries))
      expect([action, why(facts) === null]).toEqual([action, action in PLACEMENT_FLOW[state]]);
  });
  it("keeps a first secretary until the village is out, but not against a recall", () => {
    const bound = { ...village, exited: false };
    expect(whyNotEnd(at["on-post"] as PlacementFacts, { on, kind: "expired" }, bound)?.code).toBe(
      "stationing.stay-until-exit",
    );
    expect(whyNotEnd(at["on-post"] as PlacementFacts, { on, kind: "recalled" }, bound)).toBeNull();
  });
  it("is held from the first day of the term up to the day it ended", () => {
    const one = { ...base, endedOn: day("2027-01-10"), endKind: "replaced" as const };
    expect(["2026-02-28", "2026-03-01", "2027-01-09", "2027-01-10"].map((text) => holdsOn(one, day(text)))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });
});

it("coverage names each gap", () => {
  const full = ["first-secretary", "team-member", "team-member"].map((post) => ({ post, unitId: "u", arrived: true }));
  expect(coverageGaps(full, new Set(["u"]), 3)).toEqual([]);
  const seen = new Set([
    ...coverageGaps([], new Set(), 3),
    ...coverageGaps([...full, ...full.slice(0, 1)], new Set(), 3),
    ...coverageGaps([{ post: "team-member", unitId: "u", arrived: false }], new Set(["u"]), 3),
  ]);
  expect([...seen].sort()).toEqual([...COVERAGE_GAPS].sort());
});

it("seats one first secretary, a party member, whatever the order", () => {
  const members = [
    { id: "a", party: false, leads: true },
    { id: "b", party: true, leads: false },
    { id: "c", party: true, leads: true },
  ];
  expect(seatsOf(members, true).map((one) => one.post)).toEqual(["team-member", "first-secretary", "team-member"]);
  expect(seatsOf(members, false).map((one) => one.post)).toEqual(["team-leader", "first-secretary", "team-member"]);
  expect(
    seatsOf(
      members.map((one) => ({ ...one, party: false })),
      true,
    ).map((one) => one.post),
  ).toEqual(["team-leader", "team-member", "team-member"]);
});

it("reads names however they are pasted, and a bar stands until its day or until lifted", () => {
  expect(namesIn("1. 王建国、李秀英同志，赵 德明\n王建国；(3)欧阳明月")).toEqual([
    "王建国",
    "李秀英",
    "德明",
    "欧阳明月",
  ]);
  const bar = {
    cadreId: "c",
    since: day("2026-05-01"),
    until: day("2029-05-01"),
    appealedOn: null,
    appealOutcome: null,
  };
  expect([
    stands(bar, day("2029-04-30")),
    stands(bar, day("2029-05-01")),
    stands({ ...bar, appealOutcome: "lifted" }, day("2027-01-01")),
  ]).toEqual([true, false, false]);
});

it("a squat survey lasts a day, is over, has three outputs and shows that somebody was there", () => {
  const rule = {
    perYear: 4,
    squatDays: 1,
    outputs: ["files", "industry", "team"].map((key) => ({ key, zh: key, en: key })),
  };
  const asked = { kind: "squat" as const, since: day("2026-05-01"), days: 1, files: ["photo"] };
  const ask = (more: Partial<Parameters<typeof whyNotRecordVisit>[0]>, squatDays = 1) =>
    whyNotRecordVisit({ ...asked, outputs: {}, ...more }, { ...rule, squatDays }, day("2026-05-02"))?.code;
  const squat = (outputs: Record<string, string>) => ask({ outputs });
  const all = { files: "补齐12份", industry: "改两条", team: "尽责" };
  expect(ask({ outputs: all, files: [] })).toBe("stationing.squat-unproven");
  expect(ask({ outputs: all }, 2)).toBe("stationing.squat-too-short");
  expect(ask({ outputs: all, days: 2 }, 2)).toBeUndefined();
  expect(ask({ outputs: all, days: 3 }, 2)).toBe("stationing.visit-in-future");
  expect(ask({ kind: "visit", files: [] })).toBeUndefined();
  for (const one of ["files", "industry", "team"])
    expect([one, squat({ ...all, [one]: " " })]).toEqual([one, "stationing.output-missing"]);
  expect(squat({ files: "补齐12份", industry: "改两条" })).toBe("stationing.output-missing");
  expect(squat({ files: "补齐12份", industry: "改两条", team: "尽责" })).toBeUndefined();
  expect(squat({ other: "x" })).toBe("stationing.choice-unknown");
});

it("the notice names everybody once, township by township", () => {
  const people = [
    {
      name: "郭某",
      unit: "县水利局",
      township: "石桥乡",
      village: "上街村",
      post: "first-secretary",
      since: day("2026-03-01"),
      until: day("2028-03-01"),
    },
    {
      name: "李某",
      unit: "县水利局",
      township: "石桥乡",
      village: "上街村",
      post: "team-member",
      since: day("2026-03-01"),
      until: day("2028-03-01"),
    },
  ];
  expect(titleFor(people)).toBe("关于郭某等同志任驻村第一书记、工作队员的通知");
  const text = noticeBody(people)
    .map((one) => one.text)
    .join("\n");
  expect(text).toContain("上街村：郭某（县水利局）任第一书记，李某（县水利局）任驻村工作队员。");
  expect(text).toContain("自2026年3月1日起至2028年2月29日止");
});
