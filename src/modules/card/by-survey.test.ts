import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { submitSurvey } from "#modules/survey/index.ts";
import { addStoredFile } from "#platform/files/stored-files.ts";
import { type County, id, openCounty, VILLAGE } from "#testing/county.ts";
import { openVillage } from "./fixtures/village.ts";

let county: County;
let village: Awaited<ReturnType<typeof openVillage>>;
beforeAll(async () => {
  county = await openCounty("2026-11-22T01:00:00Z");
  village = await openVillage(county);
}, 60_000);
afterAll(() => county.close());

const file = async (name: string): Promise<string> => {
  const fileId = id();
  const content = { sha256: "ab".repeat(32), bytes: 10, kind: "png" };
  const what = { id: fileId, name, place: VILLAGE, purpose: "proof", content };
  const by = { actor: village.clerk.actor, now: county.world.now() };
  await county.world.db.transaction().execute((tx) => addStoredFile({ tx, ...by } as never, what as never));
  return fileId;
};

describe("a visit by phone", () => {
  it("enters the card by itself: what was seen, its photo and the reason why not are not asked again", async () => {
    const cardId = await village.household();
    const [first, second] = village.seven.filter(({ seat }) => seat === "first-secretary" || seat === "helper");
    if (!first || !second) throw new Error("two surveyors");
    const signature = await file("签字.png");
    const photo = await file("住房.jpg");
    const before = await village.read(cardId);
    expect(before.stage).toBe("opened");
    const [away, ...seen] = before.readiness.mustSees.map(({ key }) => key);
    await submitSurvey(
      {
        ...{
          commandId: id(),
          id: id(),
          householdId: cardId,
          seenAt: county.world.now(),
          year: 2026,
          day: "2026-11-22",
        },
        surveyors: [first.cadreId, second.cadreId],
        mustSees: [
          { key: away, seen: false, exception: "working-away", note: "在外务工，已视频" },
          ...seen.map((key) => ({ key, seen: true })),
        ],
        photos: [{ fileId: photo, of: seen[0], takenAt: county.world.now() }],
        changes: [],
        readBack: null,
        signatures: [first, second].map(({ cadreId }) => ({
          ...{ who: "surveyor", cadreId, name: "签名", fileId: signature },
        })),
      },
      first,
    );
    await village.deliver();
    await village.deliver();
    const { stage, readiness, events } = await village.read(cardId);
    expect(stage).toBe("entered");
    expect(events.filter((one) => one.action === "enter").map((one) => one.note)).toEqual(["赵帮扶、钱书记"]);
    expect(readiness.mustSees.map(({ seen: was, evidence }) => ({ was, evidence }))).toEqual([
      { was: false, evidence: null },
      { was: true, evidence: photo },
      ...seen.slice(1).map(() => ({ was: true, evidence: null })),
    ]);
    expect(readiness.mustSees[0]?.exception).toContain("在外务工，已视频");
  });
});
