import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Actor } from "#kernel/actor.ts";
import type { Instant } from "#kernel/instant.ts";
import type { Territory } from "#kernel/territory.ts";
import { AT, actorOf, PLACE, RULE } from "./fixtures/seven.ts";
import { NOTHING_READY, type Readiness } from "./gates.ts";
import {
  ACTIONS,
  type Action,
  type CardEvent,
  PIPELINE,
  type Progress,
  progressOf,
  STAGES,
  whyNotStep,
} from "./pipeline.ts";

const SEATS = RULE.seats.map((seat) => seat.key);
const VERBS = ["card.prepare", "card.sign", "card.file"];
const may = (verbs: readonly string[], territory = PLACE): Actor => ({
  ...actorOf({ posts: ["x"], territory }),
  rights: Object.fromEntries(verbs.map((verb) => [verb, [territory as Territory]])),
});
const event = (action: Action, more: Partial<CardEvent> = {}): CardEvent => ({
  action,
  at: AT,
  by: null,
  byName: "",
  version: null,
  seat: null,
  seats: null,
  note: null,
  ...more,
});
const freeze = (version = 1) => event("freeze", { version, seats: SEATS });
const toReview = [event("enter"), event("record"), event("check"), freeze(), event("print")];
const allSign = SEATS.map((seat) => event("sign", { version: 1, seat }));
const at = (stage: Progress["stage"]) => ({ progress: { ...progressOf([]), stage }, place: PLACE });
const READY: Readiness = { ...NOTHING_READY, printed: true, signed: 7, needed: 7 };

describe("a card goes through its six steps", () => {
  it("enter, record, check, freeze and print, seven signatures, file", () => {
    expect(progressOf([]).stage).toBe("opened");
    expect(progressOf(toReview)).toMatchObject({ stage: "review", version: 1, signed: [] });
    expect(progressOf([...toReview, ...allSign.slice(0, 6)])).toMatchObject({ stage: "review" });
    expect(progressOf([...toReview, ...allSign])).toMatchObject({ stage: "signed", version: 1 });
    expect(progressOf([...toReview, ...allSign, event("file")]).stage).toBe("filed");
  });

  it.each(["frozen", "review", "signed", "filed"] as const)("an edit when %s makes it a draft again", (stage) => {
    const all = [...toReview, ...allSign, event("file")];
    const until = { frozen: 4, review: 7, signed: 12, filed: 13 }[stage];
    const before = progressOf(all.slice(0, until));
    expect(before.stage).toBe(stage);
    const after = progressOf([...all.slice(0, until), event("void", { note: "人口数" })]);
    expect(after).toMatchObject({ stage: "recorded", version: null, signed: [], lastVersion: 1 });
    expect(after.setBack?.note).toBe("人口数");
  });

  it("a second version starts with no signature", () => {
    const again = [...toReview, ...allSign, event("void"), event("check"), freeze(2), event("print")];
    expect(progressOf(again)).toMatchObject({ stage: "review", version: 2, lastVersion: 2, signed: [] });
  });
});

describe("every stage × action × right", () => {
  const cases = STAGES.flatMap((stage) =>
    ACTIONS.flatMap((action) => VERBS.map((verb) => ({ stage, action, verb, step: PIPELINE[stage][action] }))),
  );
  it.each(cases)("$stage, $action, with $verb", ({ stage, action, verb, step }) => {
    const expected = !step ? "card.not-now" : step.verb === verb ? undefined : "actor.not-your-right";
    expect(whyNotStep(at(stage), action, may([verb]), READY)?.code).toBe(expected);
  });
  it("and the right must reach the place", () =>
    expect(whyNotStep(at("opened"), "enter", may(["card.prepare"], "990101100202"), READY)?.code).toBe(
      "actor.not-your-place",
    ));
});

describe("the gates", () => {
  const must = {
    key: "person",
    name: { zh: "人必到", en: "The people" },
    seen: false,
    evidence: null,
    exception: null,
  };
  const shut: [string, Progress["stage"], Action, Partial<Readiness>, string | undefined][] = [
    ["a must-see is missing", "entered", "record", { mustSees: [must] }, "card.must-see-missing"],
    ["it was seen", "entered", "record", { mustSees: [{ ...must, seen: true }] }, undefined],
    ["there is a reason", "entered", "record", { mustSees: [{ ...must, exception: "外出务工，已视频" }] }, undefined],
    ["an error blocks", "recorded", "check", { blocks: 1 }, "card.blocked"],
    ["a mismatch is open", "recorded", "check", { mismatches: 1 }, "card.mismatch-open"],
    ["a cell is not compared", "recorded", "check", { uncompared: 1 }, "card.not-compared"],
    ["a warning is not explained", "recorded", "check", { unexplained: 1 }, "card.warnings-unexplained"],
    ["a point is not ticked", "recorded", "check", { checklistOpen: 1 }, "card.checklist-open"],
    ["a fact changed after the check", "checked", "freeze", { changedSinceCheck: true }, "card.changed-since"],
    ["an error came up after the check", "checked", "freeze", { blocks: 2 }, "card.blocked"],
    ["it is not printed", "review", "sign", { printed: false }, "card.not-printed"],
    ["six have signed", "signed", "file", { signed: 6 }, "card.signatures-missing"],
    [
      "a paper is missing",
      "signed",
      "file",
      { archiveOpen: [{ zh: "户申请书", en: "Application" }] },
      "card.archive-open",
    ],
  ];
  it.each(shut)("%s", (_, stage, action, ready, code) => {
    expect(whyNotStep(at(stage), action, may(VERBS), { ...READY, ...ready })?.code).toBe(code);
  });
});

describe("whatever happens in whatever order", () => {
  it("a card is signed only when every seat of its version in force has signed", () => {
    const events = fc.array(
      fc.oneof(
        fc.constantFrom(...ACTIONS).map((action) => (action === "freeze" ? freeze() : event(action))),
        fc.constantFrom(...SEATS).map((seat) => event("sign", { seat })),
      ),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(events, (all) => {
        const { stage, signed, needed, version } = progressOf(all);
        if (stage === "signed" || stage === "filed") expect(needed.every((seat) => signed.includes(seat))).toBe(true);
        expect(version === null).toBe(!["frozen", "review", "signed", "filed"].includes(stage));
      }),
    );
  });
  it("remembers since when it waits", () => {
    const later = "2026-03-09T00:00:00.000Z" as Instant;
    expect(progressOf([...toReview.slice(0, 4), event("print", { at: later })]).since).toBe(later);
    expect(progressOf([...toReview, event("print", { at: later })]).since).toBe(AT);
  });
});
