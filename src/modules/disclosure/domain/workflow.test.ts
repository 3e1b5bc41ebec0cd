import { describe, expect, it } from "vitest";
import { Day } from "#kernel/day.ts";
import type { Territory } from "#kernel/territory.ts";
import { actorOf } from "#modules/accounts/contract.ts";
import { POST_CODES } from "#modules/organisation/contract.ts";
import { clockOf } from "./clock.ts";
import { outcomeOf, whyNotClose, whyNotEnd } from "./closing.ts";
import { readTrackingNo, trackingNo, whyNotObject } from "./objecting.ts";
import { ACTIONS, type ObjectionSpan, STATES } from "./posting.ts";
import { stateAfter, WORKFLOW, whyNotStep } from "./workflow.ts";

const PLACE = "990101200201";
const actor = (post: string, territory = PLACE) =>
  actorOf(
    {
      accountId: "0190a000-0000-7000-8000-000000000001" as never,
      cadreId: "0190a000-0000-7000-8000-000000000002" as never,
      name: "测试员",
      countyCode: "990101",
      language: "zh",
    },
    [{ post, unitId: null, territory: territory as Territory }],
  );
const posting = (state: (typeof STATES)[number], draftedBy = "somebody else") => ({
  state,
  place: PLACE,
  draftedBy: draftedBy as never,
});

const MAY: Record<string, readonly string[]> = {
  "village-secretary": [
    "draft/check",
    "draft/withdraw",
    "checked/withdraw",
    "approved/post",
    "posted/photograph",
    "posted/end",
    "ended/photograph",
    "closed/take-down",
  ],
  "township-head": [
    "checked/return",
    "checked/approve",
    "approved/return",
    "approved/withdraw",
    "posted/withdraw",
    "ended/close",
    "ended/withdraw",
  ],
  helper: [],
  administrator: [],
  auditor: [],
};

describe("the life of a posting", () => {
  const cells = Object.keys(MAY).flatMap((post) =>
    STATES.flatMap((state) => ACTIONS.map((action) => ({ post, state, action }))),
  );
  it.each(cells)("$post, $state: $action", ({ post, state, action }) => {
    const refused = whyNotStep(posting(state), action, actor(post));
    const expected = MAY[post]?.includes(`${state}/${action}`);
    if (expected) expect(refused).toBeNull();
    else expect(refused?.code).toBe(WORKFLOW[state][action] ? "actor.not-your-right" : "posting.not-now");
  });

  it("stops at the border: a secretary of another village, a head of another township", () => {
    expect(whyNotStep(posting("approved"), "post", actor("village-secretary", "990101200202"))?.code).toBe(
      "actor.not-your-place",
    );
    expect(whyNotStep(posting("checked"), "approve", actor("township-head", "990101100"))?.code).toBe(
      "actor.not-your-place",
    );
  });

  it("has nobody approve his own draft", () => {
    const both = actor("county-officer", "990101");
    expect(whyNotStep(posting("checked", both.cadreId), "approve", both)?.code).toBe("posting.own-draft");
    expect(whyNotStep(posting("checked"), "approve", both)).toBeNull();
  });

  it("follows from its steps, and ignores one that cannot be", () => {
    expect(stateAfter(["draft", "check", "approve", "post", "photograph", "end", "close", "take-down"])).toBe(
      "taken-down",
    );
    expect(stateAfter(["draft", "check", "return", "check", "approve", "return"])).toBe("draft");
    expect(stateAfter(["draft", "post"])).toBe("draft");
    expect(stateAfter(["draft", "check", "approve", "post", "withdraw", "close"])).toBe("withdrawn");
  });

  it("knows every post it asks about", () => {
    expect(Object.keys(MAY).filter((post) => !POST_CODES.some((one) => one === post))).toEqual([]);
  });
});

describe("the end of a posting", () => {
  const day = (text: string) => Day.parse(text);
  const said = (answeredOn: string | null, finding: ObjectionSpan["finding"] = null): ObjectionSpan => ({
    receivedOn: day("2026-11-03"),
    answeredOn: answeredOn === null ? null : day(answeredOn),
    finding,
  });
  const clock = (
    today: string,
    list: ObjectionSpan[] = [],
    mode: "runs-and-bars" | "stops-until-answered" = "runs-and-bars",
  ) => clockOf(day("2026-11-01"), { count: { days: 5, unit: "calendar" }, whileObjected: mode }, list, day(today), {});

  it("is not before the last day has gone by", () => {
    expect(whyNotEnd(clock("2026-11-06"), [])?.code).toBe("posting.not-over");
    expect(whyNotEnd(clock("2026-11-07"), [])).toBeNull();
    expect(whyNotEnd(clock("2026-11-07", [said(null)], "stops-until-answered"), [said(null)])?.code).toBe(
      "posting.clock-stopped",
    );
  });

  it("is barred by an unanswered objection, and wants words when there was one", () => {
    expect(whyNotClose([said(null)], "已核实")?.code).toBe("posting.objection-open");
    expect(whyNotClose([said("2026-11-04", "upheld")], "")?.code).toBe("posting.conclusion-missing");
    expect(whyNotClose([said("2026-11-04", "upheld")], "重新核实")).toBeNull();
    expect(whyNotClose([], null)).toBeNull();
    expect([
      outcomeOf([]),
      outcomeOf([said("2026-11-04", "not-upheld")]),
      outcomeOf([said("2026-11-04", "partly")]),
    ]).toEqual(["no-objection", "answered", "changed"]);
  });

  it("takes objections while it is posted; what lay in the box may be entered a little later", () => {
    const posted = { state: "posted", place: PLACE, lastDay: day("2026-11-06") } as const;
    expect(whyNotObject(posted, day("2026-11-06"), null)).toBeNull();
    expect(whyNotObject(posted, day("2026-11-07"), null)?.code).toBe("objection.too-late");
    expect(whyNotObject({ ...posted, state: "ended" }, day("2026-11-08"), 2)).toBeNull();
    expect(whyNotObject({ ...posted, state: "ended" }, day("2026-11-09"), 2)?.code).toBe("objection.too-late");
    expect(whyNotObject({ ...posted, state: "draft" }, day("2026-11-02"), 2)?.code).toBe("objection.not-posted");
    expect(whyNotObject({ ...posted, state: "closed" }, day("2026-11-06"), 2)?.code).toBe("objection.too-late");
  });
});

describe("a tracking number", () => {
  it("is read however it is typed", () => {
    const made = trackingNo([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 255]);
    expect(made).toMatch(/^[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}$/);
    expect(readTrackingNo(` ${made.toLowerCase().replaceAll("-", " ")} `)).toBe(made);
    expect(readTrackingNo("0000-0000-0000")).toBeNull();
    expect(readTrackingNo("' or 1=1")).toBeNull();
  });
});
