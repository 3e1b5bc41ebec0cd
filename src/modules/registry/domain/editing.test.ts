import { describe, expect, it } from "vitest";
import { applyEdit, HouseholdEdit, whyNotEdit } from "./editing.ts";
import { exportColumns, exportRows, headerOf } from "./export.ts";
import { FIELDS, fieldOfHeader, OF_HOUSEHOLD, OF_PERSON } from "./fields.ts";
import { household, idFor, nextId, person, TODAY } from "./household.fixture.ts";
import { isPrivateText } from "./listing.ts";
import { mask } from "./masking.ts";

const base = household({ phone: "13900000001", bankCard: "6222029901010000017", bankName: "农商行" });
const [head, wife] = base.members;
const editOf = (edit: object) => HouseholdEdit.parse(edit);

describe("an edit", () => {
  it("that says nothing changes nothing", () => {
    expect(applyEdit(base, editOf({}), TODAY)).toEqual(base);
  });

  it("changes what it names, also to empty", () => {
    const edit = editOf({
      facts: { cause: null, otherCauses: ["因灾"] },
      conditions: { fuel: null },
      members: [{ personId: wife?.id, facts: { name: "新名" } }],
    });
    const after = applyEdit(base, edit, TODAY);
    expect(after).toMatchObject({ cause: null, otherCauses: ["因灾"], householdType: base.householdType });
    expect(after.year.conditions).toMatchObject({ fuel: null, farmland: 350 });
    expect(after.members[1]).toMatchObject({ name: "新名", sex: wife?.sex });
    expect(after.members[0]).toEqual(head);
  });

  it("refuses facts that are in no catalogue", () => {
    expect(HouseholdEdit.safeParse({ facts: { secret: 1 } }).success).toBe(false);
    expect(HouseholdEdit.safeParse({ facts: { cause: 1 } }).success).toBe(false);
    expect(HouseholdEdit.safeParse({ conditions: { farmland: 1.5 } }).success).toBe(false);
  });

  it("of a number brings the number's own facts, and forgets the old original", () => {
    const old = `${wife?.idNumber?.slice(0, 6)}${wife?.idNumber?.slice(8, 17)}`;
    const once = applyEdit(base, editOf({ members: [{ personId: wife?.id, facts: { idNumber: old } }] }), TODAY);
    expect(once.members[1]).toMatchObject({ idNumber: wife?.idNumber, idNumberOriginal: old });
    const other = idFor("1983-01-01", "女", 99);
    const again = applyEdit(once, editOf({ members: [{ personId: wife?.id, facts: { idNumber: other } }] }), TODAY);
    expect(again.members[1]).toMatchObject({ idNumber: other, idNumberOriginal: null });
  });

  it.each([
    [{ members: [{ personId: nextId() }] }, "registry.person-not-found"],
    [{ added: [head] }, "registry.person-exists"],
    [{ facts: { phone: "139****0001" } }, "registry.masked-value"],
    [
      { added: [{ ...person("之子", "男", "2001-01-01"), disabilityCard: "990101********8311" }] },
      "registry.masked-value",
    ],
    [{ facts: { remark: "五角星 *" } }, null],
  ])("%j: %s", (edit, code) => expect(whyNotEdit(base, editOf(edit))?.code ?? null).toBe(code));

  it("does not touch a household that has ended", () => {
    expect(whyNotEdit({ ...base, status: "ended", endedOn: TODAY }, editOf({}))?.code).toBe("registry.household-ended");
  });
});

describe("masking", () => {
  it("hides every sealed fact of the catalogue and names it", () => {
    const full = {
      ...base,
      members: base.members.map((one) => ({
        ...one,
        phone: "13900000002",
        disabilityType: "肢体",
        disabilityGrade: "一级",
        disabilityCard: `${one.idNumber}41`,
        idNumberOriginal: "990101690603831",
      })),
    };
    const { household: shown, masked } = mask(full);
    const sealed = (defs: object) =>
      Object.entries(defs).flatMap(([key, def]) => ((def as { sensitive?: true }).sensitive ? [key] : []));
    expect(masked.sort()).toEqual(
      [
        ...sealed(OF_HOUSEHOLD),
        ...full.members.flatMap((_, i) => sealed(OF_PERSON).map((key) => `members.${i}.${key}`)),
      ].sort(),
    );
    for (const secret of [
      "13900000001",
      "6222029901010000017",
      "农商行",
      "13900000002",
      "肢体",
      "健康",
      String(head?.idNumber),
    ])
      expect(JSON.stringify(shown)).not.toContain(secret);
    expect(shown).toMatchObject({ phone: "139****0001", bankCard: "****0017" });
  });

  it("of an empty fact hides nothing", () => {
    expect(mask({ ...base, phone: null, bankCard: null, bankName: null, members: [] }).masked).toEqual([]);
  });
});

describe("an export", () => {
  it("writes headers that read back as the same fields", () => {
    for (const field of FIELDS) expect([field.id, fieldOfHeader(headerOf(field))?.id]).toEqual([field.id, field.id]);
  });

  it("writes values in the units of the form", () => {
    const ids = [
      "household.rowNo",
      "household.headName",
      "household.householdSize",
      "person.name",
      "person.health",
      "person.residentMedical",
      "year.farmland",
      "year.roadDistance",
      "year.incomeA",
      "year.incomeD",
      "year.incomeNet",
    ];
    const { columns } = exportColumns(ids);
    const names = { county: "云岭县", township: "石桥乡", village: "下湾村" };
    const rows = exportRows(base, columns, { rows: "person", names, no: 7 });
    expect(rows).toHaveLength(3);
    expect(rows[1]).toEqual([7, head?.name, 3, wife?.name, "健康", "是", 3.5, 0.3, 24_000, null, 29_000]);
    expect(exportRows(base, columns, { rows: "household", names, no: 7 })).toHaveLength(1);
    expect(exportColumns(["person.secret"]).unknown).toBe("person.secret");
    const coded = exportColumns(["person.relation", "person.health", "household.headName"], true).columns;
    expect(exportRows(base, coded, { rows: "person", names, no: 1 })[1]).toEqual([
      wife?.relation,
      "10",
      "健康",
      "10",
      head?.name,
    ]);
  });
});

describe("a search text", () => {
  it.each([
    ["990101196906038311", true],
    ["9901 0119 6906 0383 11", true],
    ["139 0000 0001", true],
    ["86990101000001", true],
    ["张三", false],
    ["8699010100", false],
    [undefined, false],
  ])("%s may be somebody's number: %s", (text, isPrivate) => expect(isPrivateText(text)).toBe(isPrivate));
});
