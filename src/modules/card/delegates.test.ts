import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Day } from "#kernel/day.ts";
import { overrideRule } from "#modules/rules/server/override-rule.ts";
import { PACK_NAMES, rulesOn } from "#packs/index.ts";
import { COUNTY, type County, id, openCounty, VILLAGE } from "#testing/county.ts";
import { enrol } from "#testing/enrol.ts";
import { softPasskey } from "./fixtures/soft-passkey.ts";
import { openVillage, type Signer, type Village } from "./fixtures/village.ts";
import { myReminders } from "./server/my-reminders.ts";
import { myTurn } from "./server/my-turn.ts";
import { signCard } from "./server/sign-cards.ts";

describe("who may sign for the holder of a seat", () => {
  let county: County;
  let village: Village;
  let leader: Signer;
  beforeAll(async () => {
    county = await openCounty("2026-03-02T01:00:00Z");
    village = await openVillage(county);
    const person = await enrol(county.world, COUNTY, "冯队长", [{ post: "team-leader", territory: VILLAGE }]);
    leader = { ...person, seat: "village-head", passkey: await softPasskey(person) };
    const { value: seats } = rulesOn([], PACK_NAMES, "2026-03-02" as Day)["card.seats"];
    const value = seats.map((seat) => ({
      ...seat,
      delegates: seat.key === "village-head" ? ["team-leader"] : [],
    }));
    const rule = { ruleId: "card.seats", value, since: "2026-03-03", documentNo: "云政办〔2026〕8号" };
    await overrideRule({ commandId: id(), ...rule, insteadOf: "yuanyang@always" }, county.as("county-officer", COUNTY));
    county.clock.moveTo("2026-03-04T01:00:00Z");
  }, 60_000);
  afterAll(() => county.close());

  it("finds the cards that wait, told as signing on behalf, and is not reminded in the holder's stead", async () => {
    const head = village.seven.find((one) => one.seat === "village-head") as Signer;
    const cardId = await village.household();
    await village.toReview(cardId);
    const seatsOf = async (one: Signer) =>
      (await myTurn({}, one)).rows.filter((row) => row.id === cardId).flatMap((row) => row.seats);
    expect(await seatsOf(leader)).toMatchObject([{ key: "village-head", delegate: true }]);
    expect(await seatsOf(head)).toMatchObject([{ key: "village-head", delegate: false }]);
    county.clock.moveTo("2026-03-09T01:00:00Z");
    expect([(await myReminders({}, head)).cards, (await myReminders({}, leader)).cards]).toEqual([1, 0]);

    const { one, statementHash } = await village.signInput(cardId, leader);
    const sign = (delegation: string | null) =>
      signCard({ commandId: id(), ...one, delegation, assertion: leader.passkey(statementHash) }, leader);
    await expect(sign(null)).rejects.toMatchObject({ code: "card.delegation-unproven" });
    await sign("石村委〔2026〕3号");
    expect((await village.read(cardId)).signatures).toMatchObject([
      { seat: "village-head", signerName: "冯队长", delegation: "石村委〔2026〕3号" },
    ]);
    expect(await seatsOf(leader)).toEqual([]);
  });
});
