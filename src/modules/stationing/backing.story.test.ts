import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Office } from "#kernel/actor.ts";
import { CadreId, UnitId } from "#kernel/ids.ts";
import { villagePromises } from "#modules/disclosure/server/portal-reads.ts";
import type { Caller } from "#platform/world.ts";
import { COUNTY, type County, id, openCounty, VILLAGE } from "#testing/county.ts";
import { layDivisions } from "#testing/furnish/divisions.ts";
import { stationSomebody } from "#testing/furnish/stationing.ts";
import { speaksForSome } from "./contract.ts";
import { stationingDay } from "./index.ts";
import { readBacking } from "./server/backing.ts";
import { certificatePdf, listMyCertificates } from "./server/certificates.ts";
import { listCommitments } from "./server/commitments.ts";
import {
  askCommitmentChange,
  decideCommitmentChange,
  discloseCommitments,
  reportCommitment,
} from "./server/keep-promise.ts";
import { readMaterial } from "./server/materials.ts";
import { promise } from "./server/promise.ts";
import { endEvent, readEvent, saveEvent, seatPeople, signIn } from "./server/training.ts";

const refused = async (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => "done",
    (error: { code?: string }) => error.code ?? String(error),
  );

describe("what a sending unit stands behind", () => {
  let county: County;
  let head: Caller;
  let officer: Caller;
  let director: Caller;
  let unitId: string;
  let cadreId: string;
  const commitmentId = id();
  const day = "2026-03-02";

  beforeAll(async () => {
    county = await openCounty();
    await layDivisions(county);
    await stationSomebody(county);
    const placed = await county.world.db
      .selectFrom("placement")
      .select(["unitId", "cadreId"])
      .executeTakeFirstOrThrow();
    ({ unitId, cadreId } = placed);
    const by = county.as("unit-head", VILLAGE, "局长");
    const [office] = by.actor.offices;
    head = { ...by, actor: { ...by.actor, offices: [{ ...office, unitId: UnitId.parse(unitId) } as Office] } };
    officer = county.as("county-officer", COUNTY, "组织部");
    director = county.as("county-director", COUNTY, "主任");
  }, 60_000);
  afterAll(() => county.close());

  const made = () => ({
    id: commitmentId,
    place: VILLAGE,
    unitId,
    kind: "project",
    text: "争取水渠项目一个",
    amount: 30_000_000,
    dueOn: "2026-06-30",
  });
  /** Of the promises that are listed, the one this story is about: the county is furnished with another. */
  const list = async (by = officer, more = {}) =>
    (await listCommitments(more, by)).rows.filter((one) => one.id === commitmentId);

  it("the head promises for the own unit alone, in a village where it has people, in words fit for the public", async () => {
    const ask = (more: object, by = head) => refused(promise({ commandId: id(), ...made(), id: id(), ...more }, by));
    expect(await ask({}, county.as("unit-head", VILLAGE))).toBe("stationing.not-your-unit");
    expect(await ask({}, county.as("team-member", VILLAGE))).toBe("stationing.not-your-unit");
    const offered = [head, officer, county.as("team-member", VILLAGE)].map(({ actor }) => speaksForSome(actor));
    expect(offered).toEqual([true, true, false]);
    expect(await ask({ place: "990101200202" }, officer)).toBe("stationing.unit-not-there");
    expect(await ask({ kind: "moon" })).toBe("stationing.choice-unknown");
    expect(await ask({ dueOn: "2026-03-01" })).toBe("stationing.due-before");
    expect(await ask({ text: "有事打电话 13912345678" })).toBe("stationing.private-text");
    await promise({ commandId: id(), ...made() }, head);
    expect(await list()).toMatchObject([{ standing: "promised", amount: 30_000_000 }]);
    expect(await list(county.as("village-secretary", "990101200202"))).toEqual([]);
  });

  it("is reported by the unit's people, and kept only with its proof", async () => {
    const report = (by: Caller, action: string, proof = "") =>
      refused(reportCommitment({ commandId: id(), commitmentId, action, proof }, by));
    const resident = county.as("team-member", VILLAGE);
    expect(await report(resident, "begin")).toBe("stationing.not-your-unit");
    const own = { ...resident, actor: { ...resident.actor, cadreId: CadreId.parse(cadreId) } };
    expect(await report(own, "begin")).toBe("done");
    expect(await report(head, "fulfil")).toBe("stationing.proof-needed");
    expect(await list()).toMatchObject([{ standing: "doing" }]);
  });

  it("changes with a reason and the county's leave, never that of the one who asked", async () => {
    const change = { commitmentId, text: "争取水渠项目两个", amount: null, dueOn: "2026-03-10", reason: "一个不够用" };
    await askCommitmentChange({ commandId: id(), ...change }, officer);
    expect(
      await refused(reportCommitment({ commandId: id(), commitmentId, action: "fulfil", proof: "验收单" }, head)),
    ).toBe("stationing.change-waits");
    const decide = (by: Caller) =>
      refused(decideCommitmentChange({ commandId: id(), commitmentId, granted: true, opinion: "同意" }, by));
    expect(await decide(officer)).toBe("stationing.not-your-proposal");
    expect(await decide(director)).toBe("done");
    const [row] = await list();
    expect([row?.text, row?.dueOn, row?.standing, row?.changes[0]?.before.dueOn]).toEqual([
      "争取水渠项目两个",
      "2026-03-10",
      "doing",
      "2026-06-30",
    ]);
  });

  it("stands in the head's day when it comes due, and is missed when its day is over", async () => {
    const lines = (today: string) =>
      county.world.db
        .transaction()
        .execute((tx) => stationingDay({ tx, actor: head.actor, today, until: today } as never));
    expect((await lines("2026-03-05")).filter((one) => one.kind === "commitment")).toMatchObject([
      { group: "soon", late: false, on: "2026-03-10" },
    ]);
    expect((await lines("2026-03-11")).filter((one) => one.kind === "commitment")).toMatchObject([
      { group: "due", late: true },
    ]);
  });

  it("is shown to the public once the county has disclosed it: no person, no household", async () => {
    expect(await villagePromises(county.world, COUNTY, VILLAGE)).toEqual([]);
    const show = (shown: boolean) =>
      discloseCommitments({ commandId: id(), commitments: [commitmentId], shown }, officer);
    await show(true);
    const [seen] = await villagePromises(county.world, COUNTY, VILLAGE);
    expect(Object.keys(seen ?? {}).sort()).toEqual(
      ["amount", "dueOn", "fulfilledOn", "kind", "promisedOn", "state", "text", "unit"].sort(),
    );
    expect(await villagePromises(county.world, COUNTY, "990101200202")).toEqual([]);
    await show(false);
    expect(await villagePromises(county.world, COUNTY, VILLAGE)).toEqual([]);
  });

  it("the head sees people, promises and visits of the unit in one place", async () => {
    const seen = await readBacking({ unitId }, head);
    expect([seen.team.length, seen.villages.length, seen.visits, seen.householdsInAll]).toEqual([1, 1, 1, 0]);
    expect(await refused(readBacking({ unitId }, county.as("unit-head", "990101200202")))).toBe(
      "stationing.unit-unknown",
    );
  });

  it("a training's materials are for those who have a seat; who came gets a numbered certificate on paper", async () => {
    const [eventId, fileId] = [id(), id()];
    const text = new TextEncoder().encode("%PDF-1.4\n% 教材\n%%EOF\n");
    const content = await county.world.files.put(new Blob([text]).stream() as never, {
      kinds: ["pdf"],
      maxBytes: 10_000,
    });
    await county.world.db
      .insertInto("storedFile")
      .values({
        countyCode: COUNTY,
        id: fileId,
        place: COUNTY,
        ...content,
        name: "教材.pdf",
        purpose: "stationing",
        uploadedBy: officer.actor.accountId,
        uploadedAt: county.clock.now(),
      })
      .execute();
    const event = { title: "岗前培训", heldOn: day, hours: 8, venues: ["县委党校"], organiser: "县委组织部" };
    await saveEvent(
      { commandId: id(), id: eventId, kind: "training", ...event, certificate: true, files: [fileId] },
      officer,
    );
    await seatPeople({ commandId: id(), eventId, cadres: [cadreId] }, officer);
    const by = county.as("team-member", VILLAGE, "派驻甲");
    const own = { ...by, actor: { ...by.actor, cadreId: CadreId.parse(cadreId) } };
    expect((await readEvent({ eventId }, own)).materials).toMatchObject([{ id: fileId, name: "教材.pdf" }]);
    expect(await (await readMaterial({ eventId, fileId }, own)).text()).toContain("教材");
    expect((await readEvent({ eventId }, by)).materials).toEqual([]);
    expect(await refused(readMaterial({ eventId, fileId }, by))).toBe("stationing.material-not-found");
    expect(await refused(certificatePdf({ eventId, cadreId }, own))).toBe("stationing.no-certificate");
    await signIn({ commandId: id(), eventId, cadreId, venue: "县委党校" }, officer);
    await endEvent({ commandId: id(), eventId }, officer);
    expect(await listMyCertificates({}, own)).toMatchObject([{ eventId, title: "岗前培训" }]);
    expect(await refused(certificatePdf({ eventId, cadreId }, by))).toBe("stationing.no-certificate");
    const pdf = await certificatePdf({ eventId, cadreId }, own);
    expect(pdf.name).toMatch(/^结业证书-培20260302-.{4}-001\.pdf$/);
  }, 60_000);
});
