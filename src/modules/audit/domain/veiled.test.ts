import { expect, it } from "vitest";
import type { Actor } from "#kernel/actor.ts";
import { veiled } from "./veiled.ts";

const VILLAGE = "990101200201";
const who = (cadreId: string, ...verbs: string[]) =>
  ({ cadreId, rights: Object.fromEntries(verbs.map((verb) => [verb, [VILLAGE]])) }) as unknown as Actor;
const complaint = { place: VILLAGE, input: { kind: "complaint", aboutCadre: "b" }, result: { ok: true } };
const reads = (actor: Actor, row = complaint) => veiled(actor, row).input !== null;

it("keeps a complaint in the trail from everybody but those who answer it, and from whom it is about", () => {
  expect(reads(who("a", "household.read", "worklog.answer"))).toBe(true);
  expect(reads(who("b", "household.read", "worklog.answer"))).toBe(false);
  expect(reads(who("a", "household.read"))).toBe(false);
});

it("keeps what was asked of a household from whoever may not read households; who and when stay", () => {
  const row = { ...complaint, input: { kind: "feedback", aboutCadre: "b" } };
  expect([reads(who("b", "household.read"), row), reads(who("b"), row)]).toEqual([true, false]);
  expect(reads(who("b"), { ...row, place: null as never })).toBe(true);
});
