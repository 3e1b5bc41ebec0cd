import { afterAll, beforeAll, expect, it } from "vitest";
import type { Caller } from "#platform/world.ts";
import { COUNTY, type County, id, openCounty, VILLAGE } from "#testing/county.ts";
import { enrol } from "#testing/enrol.ts";
import { layDivisions } from "#testing/furnish/divisions.ts";
import { answerFeedback, sendFeedback } from "./server/feedback.ts";
import { listMine } from "./server/list-feedback.ts";
import { sendReport } from "./server/reports.ts";
import { followUp, writeLog } from "./server/write-log.ts";

const EARLIER = "990101200202";
let county: County;
beforeAll(async () => {
  county = await openCounty("2026-03-03T02:00:00Z");
  await layDivisions(county);
}, 240_000);
afterAll(() => county.close());

it("what one wrote and handed up is read again after a change of village, with what came of it", async () => {
  const { world } = county;
  const before = await enrol(world, COUNTY, "换村甲", [{ post: "team-member", territory: EARLIER }]);
  const [logId, feedbackId] = [id(), id()];
  const text = "到三组看春耕，帮两户整地。";
  await writeLog({ commandId: id(), logId, day: "2026-03-03", text, emergency: "other" }, before);
  const matter = { place: EARLIER, title: "便道塌了一段", text: "车过不去。" };
  await sendFeedback({ commandId: id(), feedbackId, ...matter }, before);
  const township = county.as("township-secretary", EARLIER.slice(0, 9));
  await answerFeedback({ commandId: id(), feedbackId, answer: "周五前填平。" }, township);
  await followUp({ commandId: id(), logId, text: "已报乡里。", closes: true }, township);
  const there = county.as("team-member", VILLAGE, "换村甲");
  const { accountId, cadreId } = before.actor;
  const after: Caller = { ...there, actor: { ...there.actor, accountId, cadreId } };
  const mine = await listMine({}, after);
  expect(mine.matters.map((one) => [one.title, one.answer])).toEqual([["便道塌了一段", "周五前填平。"]]);
  expect(mine.logs.map((one) => [one.text, one.followUps.map((step) => step.text)])).toEqual([[text, ["已报乡里。"]]]);
  const nobody = { ...after, actor: { ...after.actor, rights: {} } };
  await expect(listMine({}, nobody)).rejects.toMatchObject({ code: "actor.not-your-right" });
});

it("a week's report that was sent from the village before is owed no second time, and says so", async () => {
  const posts = [EARLIER, VILLAGE].map((territory) => ({ post: "team-member", territory }));
  const both = await enrol(county.world, COUNTY, "换村乙", posts);
  const { accountId, cadreId } = both.actor;
  const from = (village: string): Caller => {
    const there = county.as("team-member", village, "换村乙");
    return { ...there, actor: { ...there.actor, accountId, cadreId } };
  };
  const send = (by: Caller) => sendReport({ commandId: id(), closesOn: "2026-03-05", done: "入户八户。" }, by);
  await send(from(EARLIER));
  await expect(send(from(VILLAGE))).rejects.toMatchObject({ code: "worklog.sent-elsewhere" });
});
