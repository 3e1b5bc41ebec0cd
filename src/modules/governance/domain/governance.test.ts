import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Actor } from "#kernel/actor.ts";
import type { Day } from "#kernel/day.ts";
import { actorOf } from "#modules/accounts/contract.ts";
import { PACKS, rulesOn } from "#packs/index.ts";
import type { MeetingRule } from "#packs/schemas/governance.ts";
import { type Seat, standingOf, whyNotSeat } from "./bodies.ts";
import { DISPUTE, DISPUTE_ACTIONS, DISPUTE_STATES, dueOn, whyNotMove } from "./disputes.ts";
import { type PostingStanding, whyNotExecute, whyNotObject, whyNotPostAnew, whyNotPublished } from "./publication.ts";
import { agreed, quorumOf, votesNeeded, whyNotMeeting } from "./voting.ts";
import { ACTIONS, nextOf, RESOLUTION, type ResolutionState, STATES, whyNotTake } from "./workflow.ts";

const VILLAGE = "990101200201";
const DAY = "2026-11-22" as Day;
const actor = (post: string, territory: string): Actor =>
  actorOf({ accountId: "a" as never, cadreId: "c" as never, name: "甲", countyCode: "990101", language: "zh" }, [
    { post, unitId: null, territory: territory as never },
  ]);
const rules = rulesOn([], ["base"], DAY);
const shangyi = rulesOn([], ["shangyi", "base"], DAY);
const { review, resolve } = rules["governance.meetings"].value;

describe("quorum and majority", () => {
  it("half of the party members, two thirds of the representatives, rounded up", () => {
    expect([1, 2, 3, 9, 10, 30].map((n) => quorumOf(n, review))).toEqual([1, 1, 2, 5, 5, 15]);
    expect([1, 2, 3, 10, 30, 31].map((n) => quorumOf(n, resolve))).toEqual([1, 2, 2, 7, 20, 21]);
  });

  it("exactly half is no majority", () => {
    expect([1, 2, 3, 20, 21].map((attended) => votesNeeded({ entitled: 30, attended }, resolve))).toEqual([
      1, 2, 2, 11, 11,
    ]);
    const ofAll: MeetingRule = { ...resolve, moreThanHalfOf: "entitled" };
    expect(votesNeeded({ entitled: 30, attended: 20 }, ofAll)).toBe(16);
  });

  it("holds for every meeting of up to fourteen people, counted through", () => {
    let meetings = 0;
    for (let entitled = 0; entitled <= 14; entitled += 1)
      for (let attended = 0; attended <= 15; attended += 1)
        for (let yes = 0; yes <= attended; yes += 1)
          for (let against = 0; against <= attended - yes; against += 1) {
            const counts = { entitled, attended, for: yes, against, abstained: attended - yes - against };
            const valid = attended >= 1 && attended <= entitled && attended * 3 >= entitled * 2;
            expect([counts, whyNotMeeting(counts, resolve) === null]).toEqual([counts, valid]);
            if (valid) expect(agreed(counts, resolve)).toBe(yes * 2 > attended);
            meetings += 1;
          }
    expect(meetings).toBeGreaterThan(5_000);
  });

  it("votes that do not add up are no meeting", () => {
    const wrong = whyNotMeeting({ entitled: 30, attended: 25, for: 20, against: 2, abstained: 2 }, resolve);
    expect(wrong?.code).toBe("resolution.votes-wrong");
    expect(whyNotMeeting({ entitled: 30, attended: 19, for: 19, against: 0, abstained: 0 }, resolve)?.facts).toEqual({
      attended: 19,
      needed: 20,
    });
  });

  it("whatever the share: a quorum is a part of the whole and never less than the share", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 500 }),
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: 0, max: 9 }),
        (n, of, more) => {
          const needed = quorumOf(n, { quorum: { of, in: of + more }, moreThanHalfOf: "attended" });
          expect(needed).toBeLessThanOrEqual(n);
          expect(needed * (of + more)).toBeGreaterThanOrEqual(n * of);
          expect((needed - 1) * (of + more)).toBeLessThan(n * of);
        },
      ),
    );
  });
});

describe("(一清)四议两公开", () => {
  const plain = rules["governance.procedure"].value;
  const cleared = shangyi["governance.procedure"].value;
  const village = actor("village-secretary", VILLAGE);
  const township = actor("township-head", VILLAGE.slice(0, 9));
  const walk = (procedure: typeof plain): string[] => {
    const steps: string[] = [];
    for (let state: ResolutionState = "opened"; ; ) {
      const next = nextOf({ state, procedure });
      if (!next) return steps;
      const by = next === "precheck" ? township : village;
      expect([state, next, whyNotTake({ state, place: VILLAGE, procedure }, next, by)]).toEqual([state, next, null]);
      steps.push(next);
      state = RESOLUTION[state][next]?.to ?? "withdrawn";
    }
  };

  it("is four discussions and two publications; where the county says so, with a clearing before and a look of the township between", () => {
    expect(walk(plain)).toEqual(["propose", "discuss", "review", "resolve", "post", "execute", "report", "close"]);
    expect(walk(cleared)).toEqual([
      "clear",
      "propose",
      "discuss",
      "precheck",
      "review",
      "resolve",
      "post",
      "execute",
      "report",
      "close",
    ]);
    expect(cleared.zh).toBe("一清四议两公开");
    expect(shangyi["governance.procedure"].mark).toBe("editable");
  });

  it("no step is skipped: every state, every action, both procedures", () => {
    for (const procedure of [plain, cleared])
      for (const state of STATES)
        for (const action of ACTIONS) {
          const refused = whyNotTake({ state, place: VILLAGE, procedure }, action, village);
          if (!RESOLUTION[state][action]) expect(refused?.code).toBe("resolution.not-now");
        }
    expect(whyNotTake({ state: "opened", place: VILLAGE, procedure: cleared }, "propose", village)?.code).toBe(
      "resolution.clear-first",
    );
    expect(whyNotTake({ state: "discussed", place: VILLAGE, procedure: cleared }, "review", village)?.code).toBe(
      "resolution.precheck-first",
    );
    for (const action of ["clear", "precheck"] as const)
      expect(
        whyNotTake(
          { state: action === "clear" ? "opened" : "discussed", place: VILLAGE, procedure: plain },
          action,
          action === "clear" ? village : township,
        )?.code,
      ).toBe("resolution.no-such-step");
  });

  it("what fails, is objected to or returned before it is carried out goes to the joint meeting or before it", () => {
    for (const state of STATES)
      for (const action of ["reject", "object", "return"] as const) {
        const step = RESOLUTION[state][action];
        if (step) expect([state, action, ["opened", "proposed"].includes(step.to)]).toEqual([state, action, true]);
      }
    expect(RESOLUTION.posted.object?.to).toBe("proposed");
    expect(RESOLUTION.reviewed.reject?.to).toBe("proposed");
  });

  it("belongs to the village: its neighbour and the township record nothing for it", () => {
    for (const stranger of [actor("village-secretary", "990101200202"), township, actor("helper", VILLAGE)])
      expect(whyNotTake({ state: "proposed", place: VILLAGE, procedure: plain }, "discuss", stranger)).not.toBeNull();
    expect(whyNotTake({ state: "discussed", place: VILLAGE, procedure: cleared }, "precheck", village)).not.toBeNull();
  });
});

describe("publication", () => {
  const standing = (given: Partial<PostingStanding>): PostingStanding => ({
    state: "closed",
    outcome: "no-objection",
    postedOn: DAY,
    lastDay: DAY,
    objections: 0,
    open: 0,
    ...given,
  });

  it("it is carried out when its days are over and nothing stands against it", () => {
    expect(whyNotExecute(standing({}), "any-returns")).toBeNull();
    expect(whyNotExecute(null, "any-returns")?.code).toBe("resolution.not-posted");
    for (const state of ["posted", "ended"] as const)
      expect(whyNotExecute(standing({ state, outcome: null }), "any-returns")?.code).toBe("resolution.posting-runs");
    for (const state of ["draft", "checked", "approved"] as const)
      expect(whyNotExecute(standing({ state, postedOn: null }), "any-returns")?.code).toBe("resolution.not-posted");
  });

  it("an objection sends it back: any, or only one that was upheld, as the rule says", () => {
    const answered = standing({ outcome: "answered", objections: 1 });
    const upheld = standing({ outcome: "changed", objections: 1 });
    expect(whyNotExecute(answered, "any-returns")?.code).toBe("resolution.objected");
    expect(whyNotExecute(answered, "upheld-returns")).toBeNull();
    for (const rule of ["any-returns", "upheld-returns"] as const) {
      expect(whyNotExecute(upheld, rule)?.code).toBe("resolution.objected");
      expect(whyNotObject(upheld, rule)).toBeNull();
      expect(whyNotObject(standing({}), rule)?.code).toBe("resolution.not-objected");
    }
    expect(
      whyNotObject(standing({ state: "posted", outcome: null, objections: 1, open: 1 }), "any-returns"),
    ).toBeNull();
  });

  it("what was sent back or withdrawn may be posted anew, what hangs or has hung may not", () => {
    const may = (state: PostingStanding["state"]) => whyNotPostAnew(standing({ state }), "any-returns") === null;
    const all = ["draft", "checked", "approved", "posted", "ended", "closed", "taken-down", "withdrawn"] as const;
    expect(all.filter(may)).toEqual(["draft", "withdrawn"]);
    expect(whyNotPostAnew(null, "any-returns")).toBeNull();
    const withdrawn = standing({ state: "withdrawn", outcome: "withdrawn", objections: 1, open: 1 });
    expect(whyNotPostAnew(withdrawn, "any-returns")?.code).toBe("resolution.objected");
    expect(whyNotPostAnew(withdrawn, "upheld-returns")).toBeNull();
    expect(whyNotPostAnew(withdrawn, null)).toBeNull();
    expect(whyNotPublished(standing({ state: "taken-down" }))).toBeNull();
  });
});

describe("bodies", () => {
  const bodies = rules["governance.bodies"].value;
  const seat = (given: Partial<Seat>): Seat => ({
    body: "supervisors",
    role: "member",
    name: "张三",
    cadreId: null,
    since: "2024-01-10" as Day,
    until: "2029-01-10" as Day,
    endedOn: null,
    ...given,
  });
  const rule = bodies.find((one) => one.key === "supervisors");
  const three = ["张三", "李四", "王五"].map((name) => seat({ name }));

  it("tell a body that is missing, short of people, or past its term", () => {
    if (!rule) throw new Error("no such body");
    const gap = (seats: Seat[], day = DAY) => standingOf(rule, seats, day).gap;
    expect(gap([])).toBe("none");
    expect(gap(three.slice(1))).toBe("few");
    expect(gap(three)).toBeNull();
    expect(gap(three.map((one) => ({ ...one, endedOn: DAY })))).toBe("none");
    expect(gap(three, "2029-01-10" as Day)).toBe("term-over");
    expect(gap(three, "2024-01-09" as Day)).toBe("none");
  });

  it("seat nobody twice, nobody who decides among those who watch, and no term that ends before it begins", () => {
    expect(whyNotSeat(seat({ name: "赵六" }), three, bodies)).toBeNull();
    expect(whyNotSeat(seat({}), three, bodies)?.code).toBe("body.seat-taken");
    expect(whyNotSeat(seat({ body: "committee", role: "head" }), three, bodies)?.code).toBe("body.on-both");
    expect(whyNotSeat(seat({ body: "branch" }), three, bodies)).toBeNull();
    const elected = [seat({ body: "committee", role: "head", since: "2026-05-01" as Day, until: "2031-05-01" as Day })];
    expect(whyNotSeat(seat({}), elected, bodies)?.code).toBe("body.on-both");
    const gone = elected.map((one) => ({ ...one, since: "2015-01-01" as Day, endedOn: "2018-01-01" as Day }));
    expect(whyNotSeat(seat({}), gone, bodies)).toBeNull();
    expect(whyNotSeat(seat({ until: "2024-01-10" as Day }), [], bodies)?.code).toBe("body.term-backwards");
    expect(whyNotSeat(seat({ role: "secretary" }), [], bodies)?.code).toBe("body.unknown");
    const two = seat({ cadreId: "1" });
    expect(whyNotSeat(seat({ cadreId: "2", name: "张三" }), [two], bodies)).toBeNull();
  });
});

describe("disputes", () => {
  const given = { days: rules["governance.dispute-days"].value, ratings: rules["governance.tendency-ratings"].value };

  it("every state and action: what the table does not know is refused, and everything can come to an end", () => {
    const village = actor("village-secretary", VILLAGE);
    for (const state of DISPUTE_STATES)
      for (const action of DISPUTE_ACTIONS)
        if (!DISPUTE[state][action])
          expect(whyNotMove({ state, place: VILLAGE }, action, village)?.code).toBe("dispute.not-now");
    const reached = new Set<string>(["reported"]);
    for (const state of reached) for (const step of Object.values(DISPUTE[state as "reported"])) reached.add(step.to);
    expect([...reached].sort()).toEqual([...DISPUTE_STATES].sort());
    expect(whyNotMove({ state: "above", place: VILLAGE }, "settle", village)).not.toBeNull();
    expect(whyNotMove({ state: "above", place: VILLAGE }, "settle", actor("township-head", "990101200"))).toBeNull();
  });

  it("each state says by when something has to happen; a tendency by its rating", () => {
    const due = (kind: "dispute" | "tendency", state: (typeof DISPUTE_STATES)[number], rating: string | null = null) =>
      dueOn({ kind, rating, state }, DAY, given);
    expect(due("dispute", "reported")).toBe("2026-12-07");
    expect(due("dispute", "above")).toBe("2026-12-02");
    expect(due("dispute", "settled")).toBe("2026-12-22");
    expect(due("tendency", "reported", "red")).toBe("2026-11-25");
    expect(due("tendency", "mediating", "blue")).toBe("2026-12-07");
    expect([due("dispute", "closed"), due("dispute", "withdrawn")]).toEqual([null, null]);
  });
});

it("each shipped pack states the procedure it is known for", () => {
  const stated = PACKS.flatMap((pack) =>
    pack.rules.flatMap((one) => (one.id === "governance.procedure" ? [[pack.name, one.value.key]] : [])),
  );
  expect(stated).toEqual([
    ["yuanyang", "si-yi"],
    ["shangyi", "yi-qing"],
    ["base", "si-yi"],
  ]);
});
