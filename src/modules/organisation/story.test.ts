import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Day } from "#kernel/day.ts";
import { addDivisions } from "#modules/places/index.ts";
import type { Caller } from "#platform/world.ts";
import { COUNTY, type County, id, openCounty } from "#testing/county.ts";
import { officesOf, responsibleFor } from "./index.ts";
import { addMember } from "./server/add-member.ts";
import { appoint } from "./server/appoint.ts";
import { assignResponsibility, endResponsibility } from "./server/assign-responsibility.ts";
import { listCadres, readCadre } from "./server/cadres.ts";
import { changeCadre } from "./server/change-cadre.ts";
import { correctAppointment } from "./server/correct-appointment.ts";
import { createGroup } from "./server/create-group.ts";
import { editDuties, listDuties } from "./server/duties.ts";
import { endAppointment } from "./server/end-appointment.ts";
import { endCadre } from "./server/end-cadre.ts";
import { endGroup } from "./server/end-group.ts";
import { endUnit } from "./server/end-unit.ts";
import { formVillageGroups } from "./server/form-village-groups.ts";
import { listGroups, readGroup } from "./server/groups.ts";
import { listAppointments, listPostsOf } from "./server/list-appointments.ts";
import { registerCadre } from "./server/register-cadre.ts";
import { saveSubGroup } from "./server/save-sub-group.ts";
import { saveUnit } from "./server/save-unit.ts";
import { showPhone } from "./server/show-phone.ts";
import { listStaffing } from "./server/staffing.ts";
import { listUnits } from "./server/units.ts";
import { listVillageGroups } from "./server/village-groups.ts";

const BRIDGE = "990101200201";
const BEND = "990101200202";
const TODAY = "2026-03-02" as Day;

describe("a county sets up its organisation", () => {
  let county: County;
  let officer: Caller;
  const unitIds: Record<string, string> = {};
  const people: Record<string, string> = {};

  const unit = async (name: string, kind: string, territory: string, more: object = {}) => {
    const unitId = unitIds[name] ?? id();
    unitIds[name] = unitId;
    await saveUnit(
      { commandId: id(), id: unitId, name, kind, level: "county", territory, since: "2020-01-01", ...more },
      officer,
    );
    return unitId;
  };
  const person = async (name: string, more: object = {}) => {
    const cadreId = id();
    people[name] = cadreId;
    await registerCadre({ commandId: id(), id: cadreId, name, since: "2020-01-01", ...more }, officer);
    return cadreId;
  };
  const post = async (name: string, code: string, territory: string, more: object = {}) => {
    const appointmentId = id();
    await appoint(
      {
        commandId: id(),
        id: appointmentId,
        cadreId: people[name],
        post: code,
        territory,
        since: "2025-01-01",
        ...more,
      },
      officer,
    );
    return appointmentId;
  };

  beforeAll(async () => {
    county = await openCounty();
    officer = county.as("county-officer", COUNTY);
    await addDivisions(
      county.world.db,
      [
        { code: "99", name: "样例省" },
        { code: "9901", name: "云岭市" },
        { code: COUNTY, name: "云岭县" },
        { code: "990101200", name: "石桥乡" },
        { code: "990101201", name: "柳林乡" },
        { code: BRIDGE, name: "桥头村" },
        { code: BEND, name: "下湾村" },
      ],
      "2020-01-01" as Day,
      county.world.now(),
    );
  }, 60_000);
  afterAll(() => county.close());

  it("enters units as a tree, each name once", async () => {
    const water = await unit("县水务局", "policy-department", COUNTY, { establishment: 30 });
    await unit("水务站", "department", COUNTY, { parentId: water });
    await expect(
      saveUnit(
        {
          commandId: id(),
          id: id(),
          name: "县水务局",
          kind: "other",
          level: "county",
          territory: COUNTY,
          since: TODAY,
        },
        officer,
      ),
    ).rejects.toMatchObject({ code: "organisation.unit-name-taken" });
    await expect(unit("县水务局", "policy-department", COUNTY, { parentId: unitIds.水务站 })).rejects.toMatchObject({
      code: "organisation.unit-under-itself",
    });
    await expect(unit("别县局", "other", "990102")).rejects.toMatchObject({ code: "organisation.territory-unknown" });
  });

  it("registers people; a phone is sealed, shown for a reason only, and belongs to one person", async () => {
    const wang = await person("王守田", { phone: "13900000001", unitId: unitIds.县水务局 });
    await expect(person("单立人", { phone: "13900000001" })).rejects.toMatchObject({
      code: "organisation.phone-taken",
      facts: { name: "王守田" },
    });
    await person("单立人");
    const read = await readCadre({ id: wang }, officer);
    expect([read.phone, read.unit?.name]).toEqual(["139****0001", "县水务局"]);
    expect(await showPhone({ commandId: id(), id: wang, reason: "通知开会" }, officer)).toEqual({
      phone: "13900000001",
    });
    const { rows } = await listCadres({ text: "slr" }, officer);
    expect(rows.map((one) => one.name)).toEqual(["单立人"]);
    const row = await county.world.db.selectFrom("cadre").selectAll().where("id", "=", wang).executeTakeFirstOrThrow();
    expect(Buffer.from(row.sealed).includes("13900000001")).toBe(false);
    const audit = await county.world.db.selectFrom("auditEntry").selectAll().execute();
    expect(JSON.stringify(audit)).not.toContain("13900000001");
  });

  it("changes what is known of a person and keeps the earlier row; the phone stays when it is not named", async () => {
    county.clock.moveBy(60_000);
    await changeCadre(
      { commandId: id(), id: people.王守田, name: "王守田", unitId: unitIds.县水务局, title: "局长" },
      officer,
    );
    const read = await readCadre({ id: people.王守田 }, officer);
    expect([read.title, read.phone]).toEqual(["局长", "139****0001"]);
    const past = await county.world.db
      .selectFrom("history.cadre")
      .selectAll()
      .where("id", "=", people.王守田 ?? "")
      .execute();
    expect(past.map((one) => (one.row as { title: string | null }).title)).toEqual([null]);
  });

  it("appoints: rights begin on the day and end on the day", async () => {
    await person("林清泉");
    const appointmentId = await post("林清泉", "village-secretary", BRIDGE, { documentNo: "石发〔2025〕1号" });
    const offices = (day: string) => officesOf(county.world.db, COUNTY, people.林清泉 ?? "", day as Day);
    expect(await offices("2024-12-31")).toEqual([]);
    expect(await offices("2025-01-01")).toMatchObject([{ post: "village-secretary", territory: BRIDGE }]);
    await endAppointment({ commandId: id(), id: appointmentId, on: "2026-03-01", reason: "工作调整" }, officer);
    expect(await offices("2026-02-28")).toHaveLength(1);
    expect(await offices("2026-03-01")).toEqual([]);
    await expect(
      endAppointment({ commandId: id(), id: appointmentId, on: "2026-03-02", reason: "工作调整" }, officer),
    ).rejects.toMatchObject({ code: "organisation.appointment-ended" });
  });

  it("refuses a second holder, a wrong level and a place outside the county, but lets one person hold several posts", async () => {
    await person("赵大山");
    await post("林清泉", "village-secretary", BRIDGE, { since: "2026-03-01" });
    await post("林清泉", "village-head", BRIDGE);
    await expect(post("赵大山", "village-secretary", BRIDGE, { since: "2026-03-02" })).rejects.toMatchObject({
      code: "organisation.post-held",
      facts: { name: "林清泉" },
    });
    await expect(post("赵大山", "township-head", BRIDGE)).rejects.toMatchObject({ code: "organisation.wrong-level" });
    await expect(post("赵大山", "helper", "990101200299")).rejects.toMatchObject({
      code: "organisation.territory-unknown",
    });
    expect((await listPostsOf({ place: BRIDGE }, officer)).map((one) => one.post)).toEqual([
      "village-head",
      "village-secretary",
    ]);
  });

  it("lets no clerk of a township appoint, and nobody himself", async () => {
    const clerk = county.as("township-clerk", "990101200");
    const wanted = {
      commandId: id(),
      id: id(),
      cadreId: people.赵大山,
      post: "helper",
      territory: BRIDGE,
      since: TODAY,
    };
    await expect(appoint(wanted, clerk)).rejects.toMatchObject({ code: "actor.not-your-right" });
    await expect(post("赵大山", "administrator", COUNTY)).rejects.toMatchObject({
      code: "organisation.administrators-only",
    });
  });

  it("sends a whole team, and its seconded members show as such", async () => {
    for (const name of ["秦远", "何一鸣", "许文"]) await person(name, { unitId: unitIds.县水务局 });
    const team = await unit("桥头村驻村工作队", "team", BRIDGE);
    await post("秦远", "first-secretary", BRIDGE, { unitId: team, fullTime: true });
    await post("秦远", "team-leader", BRIDGE, { unitId: team, fullTime: true });
    await post("何一鸣", "team-member", BRIDGE, { unitId: team, fullTime: true });
    await expect(post("何一鸣", "first-secretary", BEND)).rejects.toMatchObject({
      code: "organisation.one-village-only",
    });
    const { rows } = await listAppointments({ unitId: team }, officer);
    expect(rows.every((one) => one.seconded && one.territoryName === "石桥乡桥头村")).toBe(true);
    const page = await listAppointments({ limit: 2 }, officer);
    expect((await listAppointments({ limit: 2, after: page.next ?? "" }, officer)).rows).toHaveLength(2);
  });

  it("does not dissolve a unit on which something hangs", async () => {
    const end = () => endUnit({ commandId: id(), id: unitIds.桥头村驻村工作队, on: TODAY, reason: "期满" }, officer);
    await expect(end()).rejects.toMatchObject({ code: "organisation.unit-in-use", facts: { appointments: 3 } });
  });

  it("forms the village responsibility groups from those in post, and says what is still lacking", async () => {
    const before = await listVillageGroups({ under: "990101200" }, officer);
    expect([before.villages, before.complete, before.gaps["no-group"]]).toEqual([2, 0, 2]);
    expect(await formVillageGroups({ commandId: id(), under: COUNTY, since: TODAY }, officer)).toEqual({
      formed: 1,
      left: 1,
    });
    const gaps = async () => (await listVillageGroups({ under: BRIDGE }, officer)).rows[0];
    expect(await gaps()).toMatchObject({ head: "林清泉", members: 2, gaps: ["no-archive-keeper", "no-policy-guide"] });

    await post("许文", "archive-keeper", "990101200");
    const groupId = (await gaps())?.groupId;
    const join = { groupId, id: id(), cadreId: people.许文, role: "member", since: TODAY };
    await addMember({ commandId: id(), ...join }, officer);
    await expect(addMember({ commandId: id(), ...join, id: id() }, officer)).rejects.toMatchObject({
      code: "organisation.member-already",
    });
    expect(await gaps()).toMatchObject({ archiveKeeper: "许文", gaps: ["no-policy-guide"] });
    await post("许文", "policy-guide", BRIDGE);
    expect((await gaps())?.gaps).toEqual([]);
    expect((await listVillageGroups({ gap: "no-group" }, officer)).rows.map((one) => one.name)).toEqual(["下湾村"]);
  });

  it("sets up the leading group with one office and seven groups, and changes one of them", async () => {
    const groupId = id();
    await createGroup(
      {
        commandId: id(),
        id: groupId,
        name: "县帮扶工作领导小组",
        kind: "leading",
        territory: COUNTY,
        since: TODAY,
        oneOfficeSevenGroups: true,
      },
      officer,
    );
    const read = await readGroup({ id: groupId }, officer);
    expect(read.subGroups.map((one) => one.kind)).toEqual(["office", ...Array(7).fill("group")]);
    const seventh = read.subGroups[7];
    await saveSubGroup(
      { commandId: id(), groupId, id: seventh?.id, kind: "group", name: "督查组", no: 7, duties: "督查" },
      officer,
    );
    expect((await readGroup({ id: groupId }, officer)).subGroups[7]).toMatchObject({ name: "督查组", duties: "督查" });
    await expect(
      saveSubGroup({ commandId: id(), groupId, id: id(), kind: "office", name: "第二办公室", no: 8 }, officer),
    ).rejects.toMatchObject({ code: "organisation.second-office" });
    await addMember(
      {
        commandId: id(),
        groupId,
        id: id(),
        subGroupId: read.subGroups[0]?.id,
        cadreId: people.赵大山,
        role: "head",
        since: TODAY,
      },
      officer,
    );
    expect((await readGroup({ id: groupId }, officer)).subGroups[0]?.members[0]).toMatchObject({
      cadre: { name: "赵大山" },
      role: "head",
    });
    expect((await readCadre({ id: people.赵大山 }, officer)).memberships).toMatchObject([
      { subGroup: "领导小组办公室" },
    ]);
  });

  it("dissolves a leading group: seats bar it until said to end too, and all of it stays to be read", async () => {
    const groupId = id();
    const facts = { id: groupId, name: "春耕生产指挥部", kind: "command", territory: COUNTY, since: "2026-02-01" };
    await createGroup({ commandId: id(), ...facts, oneOfficeSevenGroups: true }, officer);
    const part = (await readGroup({ id: groupId }, officer)).subGroups[0];
    const join = { groupId, cadreId: people.赵大山, role: "head", since: "2026-02-01" };
    await addMember({ commandId: id(), id: id(), ...join }, officer);
    await addMember({ commandId: id(), id: id(), ...join, subGroupId: part?.id, role: "member" }, officer);
    const end = (more: object) =>
      endGroup({ commandId: id(), id: groupId, on: TODAY, reason: "任务完成", ...more }, officer);
    await expect(end({})).rejects.toMatchObject({ code: "organisation.group-has-members", facts: { members: 1 } });
    await expect(end({ membersToo: true, on: "2026-01-31" })).rejects.toMatchObject({
      code: "organisation.ends-before-it-began",
    });
    await expect(end({ membersToo: true, on: "2099-01-01" })).rejects.toMatchObject({
      code: "organisation.ends-after-today",
    });
    await expect(
      endGroup({ commandId: id(), id: groupId, on: TODAY, reason: "任务完成" }, county.as("township-clerk", BRIDGE)),
    ).rejects.toMatchObject({ status: 403 });
    expect(await end({ membersToo: true })).toEqual({ id: groupId, parts: 8, members: 2 });
    const after = await readGroup({ id: groupId }, officer);
    expect([after.until, after.endReason, after.members.length, after.subGroups.length]).toEqual([
      TODAY,
      "任务完成",
      1,
      8,
    ]);
    expect(after.subGroups[0]?.members[0]?.cadre.name).toBe("赵大山");
    const names = async (more: object) => (await listGroups(more, officer)).map((one) => one.name);
    expect(await names({})).not.toContain(facts.name);
    expect(await names({ ended: "yes" })).toContain(facts.name);
    expect((await readCadre({ id: people.赵大山 }, officer)).memberships).toHaveLength(1);
    await expect(end({ membersToo: true })).rejects.toMatchObject({ code: "organisation.group-ended" });
  });

  it("says who answers for a village: by notice, as a department, by post", async () => {
    const noticeId = id();
    const notice = {
      id: noticeId,
      kind: "help",
      level: "village",
      territory: BRIDGE,
      unitId: unitIds.县水务局,
      since: "2026-01-01",
    };
    await expect(
      assignResponsibility({ commandId: id(), ...notice, unitId: null, matter: "饮水安全" }, officer),
    ).rejects.toMatchObject({ code: "organisation.nobody-named" });
    await assignResponsibility(
      { commandId: id(), ...notice, matter: "饮水安全", documentNo: "云扶组〔2026〕2号" },
      officer,
    );
    const tree = (day: string) => responsibleFor(county.world.db, COUNTY, BRIDGE, day as Day);
    const words = (await tree("2026-03-02")).map((one) =>
      [one.level, one.kind, one.unit?.name ?? one.post, one.source].join(" "),
    );
    expect(words).toEqual([
      "county policy 县水务局 unit",
      "township post archive-keeper appointment",
      "village main-body village-head appointment",
      "village main-body village-secretary appointment",
      "village help 县水务局 notice",
      "village help first-secretary appointment",
      "village help team-leader appointment",
      "village help team-member appointment",
      "village post policy-guide appointment",
    ]);
    await endResponsibility({ commandId: id(), id: noticeId, on: "2026-03-01", reason: "调整分工" }, officer);
    expect((await tree("2026-03-02")).some((one) => one.source === "notice")).toBe(false);
    expect((await tree("2026-02-28")).some((one) => one.source === "notice")).toBe(true);
  });

  it("checks every township against the staffing norm", async () => {
    expect((await listStaffing({}, officer)).map((one) => one.findings.map((finding) => finding.rule))).toEqual([
      ["staffing.no-office"],
      ["staffing.no-office"],
    ]);
    const office = await unit("石桥乡帮扶办公室", "township-office", "990101200", {
      heavy: true,
      leaderId: people.赵大山,
      premises: true,
      funds: true,
    });
    await person("郭小满");
    await post("郭小满", "township-clerk", "990101200", { unitId: office, fullTime: true });
    const [stone] = await listStaffing({ under: "990101200" }, officer);
    expect(stone).toMatchObject({
      leader: { name: "赵大山" },
      fullTime: 1,
      needed: 2,
      findings: [{ rule: "staffing.too-few" }],
    });
    expect((await listUnits({}, officer)).find((one) => one.id === office)).toMatchObject({
      leader: { name: "赵大山" },
      territoryName: "石桥乡",
    });
  });

  it("keeps the county's own wording of duties beside the proposals and the rule", async () => {
    await editDuties({ commandId: id(), post: "helper", items: ["每月入户一次"] }, officer);
    await expect(
      editDuties({ commandId: id(), post: "policy-guide", items: ["讲政策"] }, officer),
    ).rejects.toMatchObject({
      code: "organisation.duties-in-rules",
    });
    const duties = new Map((await listDuties({}, officer)).map((one) => [one.post, one]));
    expect(duties.get("helper")).toMatchObject({ source: "county", items: { zh: ["每月入户一次"] } });
    expect(duties.get("first-secretary")?.source).toBe("proposed");
    expect(duties.get("archive-keeper")).toMatchObject({
      source: "rule",
      items: { zh: ["保证档案齐全", "封存定稿版本", "扫描纸质材料"] },
    });
  });

  it("ends every post of one who leaves", async () => {
    const left = await endCadre({ commandId: id(), id: people.秦远, on: "2026-03-02", reason: "调离" }, officer);
    expect(left.appointments).toBe(2);
    expect(await officesOf(county.world.db, COUNTY, people.秦远 ?? "", TODAY)).toEqual([]);
    await expect(post("秦远", "helper", BRIDGE, { since: "2026-03-02" })).rejects.toMatchObject({
      code: "organisation.cadre-ended",
    });
    expect((await listCadres({}, officer)).rows.some((one) => one.name === "秦远")).toBe(false);
    expect((await listCadres({ ended: "yes" }, officer)).rows.some((one) => one.name === "秦远")).toBe(true);
  });

  it("is known to everybody in the county, and to nobody outside it", async () => {
    const helper = county.as("helper", BEND);
    expect((await listCadres({ post: "village-head" }, helper)).rows.map((one) => one.name)).toEqual(["林清泉"]);
    const stranger: Caller = { ...officer, actor: { ...officer.actor, countyCode: "990102" } };
    expect((await listCadres({}, stranger)).rows).toEqual([]);
    await expect(readCadre({ id: people.林清泉 }, stranger)).rejects.toMatchObject({
      code: "organisation.cadre-not-found",
    });
  });

  it("what was written down wrongly of an appointment is put right, and the earlier row stays", async () => {
    await person("更正人");
    const held = await post("更正人", "village-clerk", BEND, { documentNo: "云组〔2026〕8号" });
    const correct = (more: object = {}, by = officer) =>
      correctAppointment(
        {
          commandId: id(),
          id: held,
          since: "2026-02-01",
          unitId: null,
          documentNo: "云组〔2026〕9号",
          fullTime: true,
          reason: "文号抄错",
          ...more,
        },
        by,
      );
    await expect(correct({ since: "2019-01-01" })).rejects.toMatchObject({ code: "organisation.cadre-not-yet" });
    await expect(correct({ id: id() })).rejects.toMatchObject({ code: "organisation.appointment-not-found" });
    await expect(correct({}, county.as("village-clerk", BEND))).rejects.toMatchObject({ status: 403 });
    county.clock.moveBy(1000);
    await correct();
    expect((await readCadre({ id: people.更正人 }, officer)).appointments).toMatchObject([
      { post: "village-clerk", since: "2026-02-01", documentNo: "云组〔2026〕9号", fullTime: true },
    ]);
    const past = await county.world.db
      .selectFrom("history.appointment" as never)
      .select("row" as never)
      .where("id" as never, "=", held as never)
      .execute();
    expect(JSON.stringify(past)).toContain("云组〔2026〕8号");
  });
});
