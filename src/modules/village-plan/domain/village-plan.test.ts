import { describe, expect, it } from "vitest";
import { speak } from "#i18n/index.ts";
import { actorOf, RIGHTS } from "#modules/accounts/contract.ts";
import { whyNotContents, whyNotReport } from "./contents.ts";
import { exitFlag, exitsOf } from "./exits.ts";
import {
  PLAN_ACTIONS,
  PLAN_FLOW,
  PLAN_STATES,
  type PlanAction,
  type PlanState,
  phasesFrom,
  TAKEN,
  whyNotReady,
  whyNotStep,
} from "./workflow.ts";

const PLACE = "990101200201";
const GROUND: Record<string, string> = { village: PLACE, township: PLACE.slice(0, 9), county: PLACE.slice(0, 6) };
const levelOf = (post: string): string =>
  post.startsWith("township") ? "township" : post.startsWith("county") || post === "supervisor" ? "county" : "village";
const POSTS = [...new Set(Object.values(RIGHTS).flatMap((posts) => [...posts]))] as string[];
const holder = (post: string, territory = GROUND[levelOf(post)] ?? PLACE) =>
  actorOf(
    { accountId: "a", cadreId: "c", name: "某", countyCode: "990101", language: "zh" } as never,
    [{ post, unitId: null, territory }] as never,
  );
const given = { opinion: "情况属实", documentNo: "县扶〔2026〕1号", on: "2026-05-01" };
const plan = (state: PlanState, draftedBy = "x") => ({ state, place: PLACE, draftedBy, lastOn: null });

describe("the way of a plan", () => {
  it.each(PLAN_STATES.flatMap((state) => PLAN_ACTIONS.map((action) => [state, action] as const)))(
    "in %s, %s is taken by those whose right the table names, and by nobody else",
    (state, action) => {
      const step = PLAN_FLOW[state][action];
      for (const post of POSTS) {
        const refused = whyNotStep(plan(state), action, holder(post), given, "2026-05-01");
        const may =
          step && !step.system && (RIGHTS[step.verb as keyof typeof RIGHTS] as readonly string[]).includes(post);
        expect([post, refused === null]).toEqual([post, Boolean(may)]);
        if (may)
          expect(whyNotStep(plan(state), action, holder(post, "990101999999"), given, "2026-05-01")?.code).toBe(
            "actor.not-your-place",
          );
      }
    },
  );

  it("every state can be reached from a draft, and every action somebody takes is in the table", () => {
    const reached = new Set<PlanState>(["draft"]);
    for (let before = 0; before < reached.size; ) {
      before = reached.size;
      for (const state of [...reached])
        for (const step of Object.values(PLAN_FLOW[state])) if (step) reached.add(step.to);
    }
    expect([...reached].sort()).toEqual([...PLAN_STATES].sort());
    const used = new Set(PLAN_STATES.flatMap((state) => Object.keys(PLAN_FLOW[state]) as PlanAction[]));
    expect(TAKEN.filter((one) => !used.has(one))).toEqual([]);
  });

  it("nobody checks or approves his own draft; a return says why; an approval has its number; no day is ahead", () => {
    const own = (state: PlanState, action: PlanAction, post: string) =>
      whyNotStep(plan(state, "c"), action, holder(post), given, "2026-05-01")?.code;
    expect(own("heard", "check", "township-head")).toBe("village-plan.own-draft");
    expect(own("checked", "approve", "county-director")).toBe("village-plan.own-draft");
    const ask = (state: PlanState, action: PlanAction, post: string, more: Partial<typeof given>) =>
      whyNotStep(plan(state), action, holder(post), { ...given, ...more }, "2026-05-01")?.code;
    expect(ask("heard", "return", "township-head", { opinion: " " })).toBe("village-plan.opinion-needed");
    expect(ask("checked", "approve", "county-director", { documentNo: "" })).toBe("village-plan.document-needed");
    expect(ask("heard", "check", "township-head", { on: "2026-05-02" })).toBe("village-plan.day-ahead");
    const follows = (state: PlanState, action: PlanAction, post: string, on: string) =>
      whyNotStep({ ...plan(state), lastOn: "2026-04-30" }, action, holder(post), { ...given, on }, "2026-05-01");
    expect(follows("approved", "enforce", "township-head", "2026-04-29")?.code).toBe("village-plan.day-before");
    expect(follows("heard", "check", "township-head", "2026-04-29")?.facts).toEqual({ on: "2026-04-30" });
    expect(follows("heard", "check", "township-head", "2026-04-30")).toBeNull();
  });
});

describe("what a plan must have", () => {
  const rule = [
    { key: "effort", zh: "集中攻坚", en: "Effort", years: 3 },
    { key: "consolidation", zh: "巩固提升", en: "Consolidation", years: 2 },
  ];
  const phases = phasesFrom(rule, 2026);
  it("three years and two follow each other", () => {
    expect(phases.map((one) => [one.since, one.until])).toEqual([
      [2026, 2028],
      [2029, 2030],
    ]);
  });
  it("a goal in each phase, a measure, and the talks the rule asks for", () => {
    const kinds = [{ key: "masses", zh: "走访群众", en: "Visits to the masses", needed: 2 }];
    const ready = { phases, goalYears: [2026, 2029], items: 1, talks: { masses: 2 }, kinds };
    expect(whyNotReady(ready)).toBeNull();
    expect(whyNotReady({ ...ready, goalYears: [2026] })?.facts).toEqual({
      phase: { zh: "巩固提升", en: "Consolidation" },
    });
    expect(whyNotReady({ ...ready, items: 0 })?.code).toBe("village-plan.no-items");
    const lacking = whyNotReady({ ...ready, talks: { masses: 1 } });
    expect(lacking?.facts).toMatchObject({ needed: 2, there: 1 });
    expect(speak("zh", lacking?.code ?? "", lacking?.facts)).toContain("“走访群众”");
    expect(speak("en", lacking?.code ?? "", lacking?.facts)).toContain("“Visits to the masses”");
  });
  it("years lie inside it, a measure ends by its goal's year", () => {
    const goals = [{ id: "g", year: 2027 }];
    const items = [{ goalId: "g", measure: "修渠", dueOn: "2027-12-31" }];
    const ask = (more: Partial<Parameters<typeof whyNotContents>[0]>) =>
      whyNotContents({ outYear: 2028, goals, items, ...more }, 2026, 2030)?.code;
    expect(ask({})).toBeUndefined();
    expect(ask({ outYear: 2031 })).toBe("village-plan.out-year-outside");
    expect(ask({ goals: [{ id: "g", year: 2031 }] })).toBe("village-plan.year-outside");
    expect(ask({ items: [{ goalId: "h", measure: "修渠", dueOn: "2027-01-01" }] })).toBe("village-plan.goal-unknown");
    expect(ask({ items: [{ goalId: "g", measure: "修渠", dueOn: "2028-01-01" }] })).toBe("village-plan.due-after-goal");
    expect(ask({ items: [{ goalId: "g", measure: "修渠", dueOn: "2025-12-31" }] })).toBe("village-plan.year-outside");
  });
  it("done is proven, given up has its reason", () => {
    expect(whyNotReport("done", "")?.code).toBe("village-plan.proof-needed");
    expect(whyNotReport("dropped", " ")?.code).toBe("village-plan.reason-needed");
    expect(whyNotReport("doing", "")).toBeNull();
    expect(whyNotReport("done", "验收单")).toBeNull();
  });
});

describe("exits are counted from the register", () => {
  const count = (year: number | null, exited: boolean, households: number, persons: number) => ({
    year,
    exited,
    households,
    persons,
  });
  it("each year has who is planned and who has exited; what does not fit is told apart", () => {
    const plan = { since: 2026, until: 2030, outYear: 2028 };
    const counts = [
      count(2019, true, 20, 70),
      count(2025, false, 1, 3),
      count(2026, false, 2, 8),
      count(2026, true, 4, 13),
      count(2029, false, 3, 9),
      count(null, false, 5, 17),
      count(null, true, 7, 20),
    ];
    const exits = exitsOf(counts, plan, 2026);
    expect(exits.years.map((one) => one.year)).toEqual([2019, 2025, 2026, 2027, 2028, 2029, 2030]);
    expect(exits.years[2]).toEqual({
      year: 2026,
      planned: { households: 2, persons: 8 },
      exited: { households: 4, persons: 13 },
    });
    expect([exits.without, exits.late, exits.overdue, exits.remaining]).toEqual([
      { households: 5, persons: 17 },
      { households: 3, persons: 9 },
      { households: 1, persons: 3 },
      { households: 11, persons: 37 },
    ]);
    expect(exitFlag(2028, 2028, 2026)).toBeNull();
  });
});
