import { afterAll, beforeAll, expect, it } from "vitest";
import type { Caller } from "#platform/world.ts";
import { COUNTY, type County, id, OTHER_VILLAGE, openCounty, VILLAGE } from "#testing/county.ts";
import { layDivisions } from "#testing/furnish/divisions.ts";
import { listCalls, readCall } from "./server/calls.ts";
import { readCoverage } from "./server/coverage.ts";
import { openCall, setCallVillages } from "./server/open-call.ts";

const callId = id();
let county: County;
let officer: Caller;
beforeAll(async () => {
  county = await openCounty();
  await layDivisions(county);
  officer = county.as("county-officer", COUNTY, "组织部");
  const days = { opensOn: "2026-02-01", closesOn: "2026-02-10", termSince: "2026-03-01", termUntil: "2028-03-01" };
  await openCall({ commandId: id(), id: callId, title: "2026年选派", ...days }, officer);
}, 60_000);
afterAll(() => county.close());

const set = (villages: object[]) => setCallVillages({ commandId: id(), callId, villages }, officer);
const standing = async () => {
  const call = await readCall({ callId }, officer);
  const board = await readCoverage({}, officer);
  const [listed] = await listCalls({}, officer);
  return {
    list: call.list.map((one) => [one.place, one.types, one.note]),
    counts: [call.villages, listed?.villages],
    asked: board.rows.map((one) => one.place),
  };
};

it("a village taken off a call is neither listed nor counted; put on again, it is there as it is written now", async () => {
  const [one, other] = [
    { place: VILLAGE, types: ["难"], note: "—" },
    { place: OTHER_VILLAGE, types: ["弱"] },
  ];
  await set([one, other]);
  await set([one]);
  const first = { list: [[VILLAGE, ["难"], "—"]], counts: [1, 1], asked: [VILLAGE] };
  expect(await standing()).toEqual(first);
  await set([one]);
  expect(await standing()).toEqual(first);
  await set([one, { ...other, types: ["产业"], note: "再派" }]);
  expect(await standing()).toEqual({
    list: [...first.list, [OTHER_VILLAGE, ["产业"], "再派"]],
    counts: [2, 2],
    asked: [VILLAGE, OTHER_VILLAGE],
  });
});
