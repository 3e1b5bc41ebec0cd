import { afterAll, beforeAll, expect, it } from "vitest";
import type { Caller } from "#platform/world.ts";
import { COUNTY, type County, id, OTHER_VILLAGE, openCounty, VILLAGE } from "#testing/county.ts";
import { openVillage, type Village } from "./fixtures/village.ts";
import { putComparison } from "./server/put-comparison.ts";
import { resolveMismatch } from "./server/resolve-mismatch.ts";
import { takeStep } from "./server/take-step.ts";
import { tallyCards } from "./server/tally.ts";
import { listToMend } from "./server/to-mend.ts";

let county: County;
let village: Village;
beforeAll(async () => {
  county = await openCounty("2026-11-22T01:00:00Z");
  village = await openVillage(county);
}, 60_000);
afterAll(() => county.close());

const toMend = async (why: "set-back" | "differs", as: Caller = village.clerk) =>
  (await listToMend({ why }, as)).map((row) => row.id);

it("lists a card that differs from a source until the register says what the source says", async () => {
  const cardId = await village.household();
  const mustSees = (await village.read(cardId)).readiness.mustSees.map(({ key }) => ({ key, seen: true }));
  await takeStep({ commandId: id(), cardId, action: "enter", mustSees }, village.clerk);
  await takeStep({ commandId: id(), cardId, action: "record" }, village.clerk);
  expect(await toMend("differs")).toEqual([]);
  const at = { cardId, path: "household.naturalVillage", source: "facts" };
  const cell = { path: at.path, source: at.source, verdict: "differs", sourceValue: "二组" };
  await putComparison({ commandId: id(), cardId, cells: [cell] }, village.clerk);
  expect(await toMend("differs")).toEqual([cardId]);
  await resolveMismatch({ commandId: id(), ...at, right: "source", note: "入户看到" }, village.clerk);
  expect(await toMend("differs")).toEqual([cardId]);
  await village.edit(cardId, { naturalVillage: "二组" });
  expect(await toMend("differs")).toEqual([]);
});

it("shows nobody the cards of another village", async () => {
  expect(await toMend("set-back", county.as("village-clerk", OTHER_VILLAGE))).toEqual([]);
});

it("counts every card at its step, those nobody has begun as opened", async () => {
  await village.household();
  const tally = await tallyCards({ place: VILLAGE }, county.as("county-officer", COUNTY));
  const at = Object.fromEntries(tally.stages.map((one) => [one.stage, one.cards]));
  expect(tally.cards).toBe(2);
  expect(at).toMatchObject({ opened: 1, recorded: 1, review: 0 });
  expect(await tallyCards({}, county.as("village-head", OTHER_VILLAGE))).toMatchObject({ cards: 0, completeness: 0 });
});
