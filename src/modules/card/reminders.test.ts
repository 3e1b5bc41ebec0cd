import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { COUNTY, type County, OTHER_VILLAGE, openCounty } from "#testing/county.ts";
import { openVillage, type Signer, type Village } from "./fixtures/village.ts";
import { myReminders } from "./server/my-reminders.ts";
import { listSlowSigners } from "./server/slow-signers.ts";

describe("signatures that are waited for too long", () => {
  let county: County;
  let village: Village;
  beforeAll(async () => {
    county = await openCounty("2026-03-02T01:00:00Z");
    village = await openVillage(county);
  }, 60_000);
  afterAll(() => county.close());

  const seat = (name: string) => village.seven.find((one) => one.seat === name) as Signer;
  const slow = async (by: Parameters<typeof listSlowSigners>[1] = county.as("county-officer", COUNTY)) =>
    (await listSlowSigners({}, by)).signers.map((one) => [
      one.cadre?.name ?? null,
      one.seat.key,
      one.cards,
      one.longest,
    ]);

  it("from the day of the rule on the signer is reminded and the county sees who is slow; a signature ends it", async () => {
    const head = seat("village-head");
    const [first, second] = [await village.household(), await village.household()];
    await village.toReview(first);
    expect(await myReminders({}, head)).toEqual({ afterDays: 2, cards: 0, longest: 0 });
    county.clock.moveTo("2026-03-03T15:59:00Z");
    expect((await myReminders({}, head)).cards).toBe(0);
    await village.toReview(second);
    county.clock.moveTo("2026-03-03T16:01:00Z");
    const seats = (await village.read(first)).turnSeats;
    expect(await myReminders({}, head)).toEqual({ afterDays: 2, cards: 1, longest: 2 });
    const people = await slow();
    expect(people).toHaveLength(seats.length);
    expect(people).toEqual(expect.arrayContaining(seats.map((key) => [seat(key).actor.name, key, 1, 2])));
    await village.sign(first, head);
    expect((await myReminders({}, head)).cards).toBe(0);
    expect((await slow()).filter(([name]) => name === "王主任")).toEqual([]);
    county.clock.moveTo("2026-03-20T01:00:00Z");
    expect(await myReminders({}, head)).toMatchObject({ cards: 1, longest: 17 });
    const [row] = (await listSlowSigners({}, county.as("county-officer", COUNTY))).signers.filter(
      (one) => one.cadre?.name === "王主任",
    );
    expect(row).toMatchObject({
      cards: 1,
      overdue: 1,
      places: [{ name: "石桥乡下湾村" }],
      first: [{ cardId: second }],
    });
  });

  it("nobody sees who is slow elsewhere", async () => {
    expect(await slow(county.as("village-secretary", OTHER_VILLAGE))).toEqual([]);
  });
});
