import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Instant } from "#kernel/instant.ts";
import type { Hash } from "./card.ts";
import { AT, actorOf, cadreId, HASH, KINDS, RULE, tableOf } from "./fixtures/seven.ts";
import { STAGES } from "./pipeline.ts";
import { deadlineOf, mySeatsNow, type SignAsked, turnSince, whoseTurn, whyNotReturn, whyNotSign } from "./signing.ts";

const SEATS = RULE.seats.map((seat) => seat.key);
const ask = (seat: string, more: Partial<SignAsked> = {}): SignAsked => ({
  seat,
  versionHash: HASH,
  method: "passkey",
  delegation: null,
  shownSeconds: 30,
  ...more,
});

/** Which kinds of people fill which seat, written by hand: the test does not ask the code it tests. */
const FILLS: Record<string, string[]> = {
  "village-head": ["village-head", "both village offices"],
  "village-secretary": ["village-secretary", "both village offices"],
  helper: ["helper"],
  "first-secretary": ["first-secretary"],
  "township-cadre": ["township-cadre"],
  "unit-head": ["unit-head"],
  "township-leader": ["township-leader", "township secretary"],
};

const people = Object.entries(KINDS).map(([kind, one]) => ({ kind, actor: actorOf(one), helper: one.helper === true }));
const everyStep = [0, 1, 2, 3, 4, 5, 6, 7].flatMap((signed) =>
  SEATS.flatMap((seat) => people.map(({ kind, actor, helper }) => ({ signed, seat, kind, actor, helper }))),
);

describe("who may sign, at every number of signatures × seat × kind of person", () => {
  it.each(everyStep)("$signed signed: $kind at seat $seat", ({ signed, seat, kind, actor, helper }) => {
    const table = tableOf(signed, { helpers: helper ? [actor.cadreId] : [] });
    const place = SEATS.indexOf(seat);
    const expected =
      signed === 7
        ? FILLS[seat]?.includes(kind)
          ? "card.seat-taken"
          : kind === "deputy of the team's unit" && seat === "unit-head"
            ? "card.delegation-unproven"
            : "card.not-your-seat"
        : FILLS[seat]?.includes(kind)
          ? place < signed
            ? "card.seat-taken"
            : place > signed
              ? "card.not-your-turn"
              : undefined
          : kind === "deputy of the team's unit" && seat === "unit-head"
            ? "card.delegation-unproven"
            : "card.not-your-seat";
    expect(whyNotSign(table, actor, ask(seat))?.code).toBe(expected);
  });

  it.each(STAGES.filter((stage) => stage !== "review"))("nobody signs a card that is %s", (stage) => {
    for (const { actor } of people)
      expect(whyNotSign(tableOf(0, { stage }), actor, ask("village-head"))?.code).toBe("card.not-in-review");
  });
});

describe("what is signed", () => {
  const head = actorOf(KINDS["village-head"] ?? { posts: [], territory: "99" });

  it("is the frozen version and no other", () => {
    expect(whyNotSign(tableOf(0), head, ask("village-head", { versionHash: "b".repeat(64) as Hash }))?.code).toBe(
      "card.other-version",
    );
  });
  it("was on the screen, long enough", () => {
    expect(whyNotSign(tableOf(0), head, ask("village-head", { shownSeconds: null }))?.code).toBe("card.not-shown");
    expect(whyNotSign(tableOf(0), head, ask("village-head", { shownSeconds: 4 }))?.code).toBe("card.too-quick");
    expect(whyNotSign(tableOf(0), head, ask("village-head", { shownSeconds: 5 }))).toBeNull();
  });
  it("is signed by password only where the pack lets it", () => {
    const strict = tableOf(0, { rule: { ...RULE, passwordAllowed: false } });
    expect(whyNotSign(strict, head, ask("village-head", { method: "password" }))?.code).toBe("card.passkey-only");
    expect(whyNotSign(tableOf(0), head, ask("village-head", { method: "password" }))).toBeNull();
  });
});

describe("one person with two posts", () => {
  const kind = KINDS["both village offices"] ?? { posts: [], territory: "99" };
  const both = actorOf(kind);
  const signedFirst = (rule = RULE) =>
    tableOf(0, {
      rule,
      signatures: [{ seat: "village-head", signedBy: both.cadreId, signerName: "兼", signedAt: AT }],
    });

  it("signs each seat by itself where the pack names the pair", () =>
    expect(whyNotSign(signedFirst(), both, ask("village-secretary"))).toBeNull());
  it("signs once where the pack does not", () =>
    expect(whyNotSign(signedFirst({ ...RULE, onePersonSeats: [] }), both, ask("village-secretary"))?.code).toBe(
      "card.signed-already",
    ));
});

describe("the head of the sending unit", () => {
  it("is any unit head over the village while no team unit is on record", () => {
    const head = actorOf(KINDS["head of another unit"] ?? { posts: [], territory: "99" });
    expect(whyNotSign(tableOf(5, { teamUnits: [] }), head, ask("unit-head"))).toBeNull();
    expect(whyNotSign(tableOf(5), head, ask("unit-head"))?.code).toBe("card.not-your-seat");
  });
});

describe("delegates", () => {
  const deputy = actorOf(KINDS["deputy of the team's unit"] ?? { posts: [], territory: "99" });
  const head = actorOf(KINDS["head of the next village"] ?? { posts: [], territory: "99" });

  it("sign with the paper that allows it", () =>
    expect(whyNotSign(tableOf(5), deputy, ask("unit-head", { delegation: "云农函〔2026〕3号" }))).toBeNull());
  it("do not sign without it", () =>
    expect(whyNotSign(tableOf(5), deputy, ask("unit-head"))?.code).toBe("card.delegation-unproven"));
  it("do not exist at seats where the pack names none", () =>
    expect(whyNotSign(tableOf(0), head, ask("village-head", { delegation: "字据" }))?.code).toBe("card.no-delegates"));
});

describe("returning", () => {
  const secretary = actorOf(KINDS["village-secretary"] ?? { posts: [], territory: "99" });
  const back = { seat: "village-secretary", versionHash: HASH, delegation: null };

  it("is for whoever's turn it is, with a reason", () => {
    expect(whyNotReturn(tableOf(1), secretary, { ...back, reason: "人口数不对" })).toBeNull();
    expect(whyNotReturn(tableOf(1), secretary, { ...back, reason: " " })?.code).toBe("card.reason-missing");
    expect(whyNotReturn(tableOf(0), secretary, { ...back, reason: "早了" })?.code).toBe("card.not-your-turn");
    expect(whyNotReturn(tableOf(2), secretary, { ...back, reason: "晚了" })?.code).toBe("card.seat-taken");
  });
});

describe("whose turn", () => {
  it("comes from the pack: equal turns sign in any order", () => {
    const rule = { ...RULE, seats: RULE.seats.map((seat) => ({ ...seat, turn: seat.no <= 5 ? 1 : seat.no })) };
    expect(whoseTurn(tableOf(0, { rule })).map((seat) => seat.no)).toEqual([1, 2, 3, 4, 5]);
    expect(whoseTurn(tableOf(5, { rule })).map((seat) => seat.no)).toEqual([6]);
    expect(whoseTurn(tableOf(7, { rule }))).toEqual([]);
  });

  it("waits from the last signature of an earlier turn, and ends with the pack's day", () => {
    const review = "2026-03-01T01:00:00.000Z" as Instant;
    expect(turnSince(tableOf(0), review)).toBe(review);
    expect(turnSince(tableOf(3), review)).toBe(AT);
    expect(deadlineOf(RULE, "2026-03-01T17:00:00.000Z" as Instant)).toBe("2026-03-05"); // already the 2nd in Shanghai
  });

  it("never lets a version be whole without seven seats, whoever comes in whatever order", () => {
    const attempt = fc.record({ person: fc.nat(people.length - 1), seat: fc.constantFrom(...SEATS) });
    fc.assert(
      fc.property(fc.array(attempt, { maxLength: 60 }), (attempts) => {
        const helpers = people.filter((one) => one.helper).map((one) => one.actor.cadreId);
        let table = tableOf(0, { helpers });
        for (const { person, seat } of attempts) {
          const actor = people[person]?.actor;
          if (!actor || whyNotSign(table, actor, ask(seat, { delegation: "字据" }))) continue;
          const mine = mySeatsNow(table, actor).map((one) => one.key);
          expect(mine).toContain(seat);
          table = {
            ...table,
            signatures: [...table.signatures, { seat, signedBy: actor.cadreId, signerName: actor.name, signedAt: AT }],
          };
        }
        const seats = table.signatures.map((one) => one.seat);
        expect(seats).toEqual(SEATS.slice(0, seats.length));
        const twice = table.signatures.filter((one) =>
          table.signatures.some((two) => two !== one && two.signedBy === one.signedBy),
        );
        expect(twice.every((one) => ["village-head", "village-secretary"].includes(one.seat))).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it("shows the card to nobody else as theirs", () =>
    expect(mySeatsNow(tableOf(0), actorOf({ posts: ["village-head"], territory: "990102" }, cadreId()))).toEqual([]));
});
