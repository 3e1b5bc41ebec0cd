import { afterAll, beforeAll, expect, it } from "vitest";
import type { Day } from "#kernel/day.ts";
import type { Caller } from "#platform/world.ts";
import { COUNTY, type County, id, openCounty } from "#testing/county.ts";
import { layDivisions } from "#testing/furnish/divisions.ts";
import { stationSomebody } from "#testing/furnish/stationing.ts";
import { stationingDay } from "./index.ts";
import { endPlacement } from "./server/end-placement.ts";
import { decideRecall, listRecalls } from "./server/recalls.ts";

let county: County;
let officer: Caller;
beforeAll(async () => {
  county = await openCounty();
  await layDivisions(county);
  await stationSomebody(county);
  officer = county.as("county-officer", COUNTY, "组织部");
}, 60_000);
afterAll(() => county.close());

const toDecide = async () => {
  const on = "2026-03-02" as Day;
  const lines = await county.world.db
    .transaction()
    .execute((tx) => stationingDay({ tx, actor: officer.actor, today: on, until: on }));
  return lines.filter((one) => one.kind === "recall").length;
};

it("a recall whose placement ended another way is laid aside: nobody is called back twice, and it leaves the day", async () => {
  const [recall] = await listRecalls({}, officer);
  const on = "2026-03-02";
  const end = { placementId: recall?.placementId, on, kind: "replaced", reason: "工作调动" };
  await endPlacement({ commandId: id(), ...end }, officer);
  expect(await toDecide()).toBe(1);
  const said = { recallId: recall?.id, opinion: "已调离，不再召回", on };
  await expect(decideRecall({ commandId: id(), ...said, outcome: "recalled" }, officer)).rejects.toMatchObject({
    code: "stationing.placement-ended",
  });
  await decideRecall({ commandId: id(), ...said, outcome: "rejected" }, officer);
  expect(await listRecalls({}, officer)).toMatchObject([{ outcome: "rejected" }]);
  expect(await toDecide()).toBe(0);
});
