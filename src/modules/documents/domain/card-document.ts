import type { VersionShown } from "#modules/card/contract.ts";
import { verificationCode, verificationUrl } from "#modules/disclosure/contract.ts";
import { FIELDS, type Field } from "#modules/registry/contract.ts";
import { factsOfVersion, type VersionFacts } from "./facts-of-version.ts";
import type { CardSection, HouseholdCardDocument } from "./household-card.ts";
import { incomeSection } from "./income-sheet.ts";
import { shortLabel } from "./printed-fact.ts";

/** What the paper says that the version does not: who prints it and when, and where its QR leads. */
export type PrintNote = { origin: string; printed: { at: string; by: string } };

/** The QR leads to the public page that says of this version whether it is genuine and in force, and nothing else. */
export const verificationOf = ({ hash }: VersionShown, origin: string) => ({
  code: verificationCode(hash),
  url: verificationUrl(hash, origin),
});

/** Where a version stands, as the paper says it. */
export const stateOf = ({ inForce, signatures, needed }: VersionShown): string =>
  !inForce
    ? "已作废"
    : signatures.length < needed
      ? `待签，${signatures.length}/${needed} 签字`
      : `已定稿，${needed}/${needed} 签字`;

export const placeOf = ({ place }: VersionShown, naturalVillage: string | null): string[] =>
  [place.county, place.township, place.village, naturalVillage ?? ""].filter((one) => one !== "");

/** On the head of the paper already. */
const SAID_ABOVE = new Set(["household.nationalNo", "household.naturalVillage"]);
const WIDE = new Set([
  "household.remark",
  "household.relocationDifficulty",
  ...FIELDS.filter((one) => one.block === "F").map((one) => one.id),
]);

const fieldsOf = (block: Field["block"], facts: VersionFacts) =>
  FIELDS.filter((one) => one.block === block && one.derived !== true && !SAID_ABOVE.has(one.id)).map((field) => ({
    label: shortLabel(field.zh),
    ...(field.scope === "year" ? facts.year(field.key) : facts.household(field.key)),
    wide: WIDE.has(field.id),
  }));

const MEMBER_COLUMNS = [
  ["姓名", 2.5, "center"],
  ["性别", 1.3, "center"],
  ["出生日期", 2.9, "center"],
  ["证件号码", 5.2, "center"],
  ["与户主关系", 2.4, "center"],
  ["民族", 1.7, "center"],
  ["文化程度 / 在校", 3.1, "center"],
  ["健康状况", 3.4, "left"],
  ["劳动技能", 3, "center"],
] as const;

const SUPPORT: readonly [key: string, label: string, width: number][] = [
  ["residentMedical", "居民医保", 1.9],
  ["employeeMedical", "职工医保", 1.9],
  ["seriousIllnessInsurance", "大病保险", 1.9],
  ["residentPension", "居民养老", 1.9],
  ["employeePension", "职工养老", 1.9],
  ["minimumLiving", "低保", 1.4],
  ["destituteCare", "特困供养", 1.9],
];

const columnsOf = (columns: readonly (readonly [string, number, "left" | "center"])[]) =>
  columns.map(([label, width, align]) => ({ label, width, align }));

function memberRow(facts: VersionFacts, id: string): (string | null)[] {
  const of = (key: string) => facts.person(id, key).value;
  const disability = [of("disabilityType"), of("disabilityGrade")].filter((one) => one !== null).join("");
  const health = [of("health"), disability && `（${disability}）`].filter((one) => one).join("");
  const school = of("schoolState");
  return [
    of("name"),
    of("sex"),
    of("born"),
    of("idNumber"),
    of("relation"),
    of("nationality"),
    of("education") ?? (school && `${school}（在校）`),
    health || null,
    of("labour"),
  ];
}

function supportRow(facts: VersionFacts, id: string): (string | null)[] {
  const of = (key: string) => facts.person(id, key).value;
  const work = [of("workRegion"), of("workPlace"), of("employer")].filter((one) => one !== null).join(" ");
  return [of("name"), work || null, of("workMonths"), of("publicJob"), ...SUPPORT.map(([key]) => of(key))];
}

/** The four knows; printed when anything is written there. */
function planSection(facts: VersionFacts): CardSection | null {
  const fields = fieldsOf("F", facts);
  return fields.some((one) => one.value !== null) ? { layout: "fields", title: "四知", fields } : null;
}

/** 档卡 of one frozen version. Values are shown as they come: masked, or opened by whoever was allowed to. */
export function cardDocument(
  version: VersionShown,
  helpers: readonly string[],
  note: PrintNote,
): HouseholdCardDocument {
  const facts = factsOfVersion(version);
  const year = facts.value("year.year");
  const relocated = facts.value("household.relocated") === true;
  const sections: (CardSection | null)[] = [
    {
      layout: "fields",
      title: "家庭基本情况",
      fields: [
        { label: "家庭人口数", value: String(facts.members.length), unit: "人" },
        ...fieldsOf("A", facts).filter((one) => !one.wide || one.value !== null),
      ],
    },
    {
      layout: "table",
      title: "家庭成员",
      note: `共 ${facts.members.length} 人`,
      columns: columnsOf(MEMBER_COLUMNS),
      rows: facts.members.map((id) => memberRow(facts, id)),
    },
    {
      layout: "table",
      title: "成员就业与保障",
      columns: [
        ...columnsOf([
          ["姓名", 2.3, "center"],
          ["务工地点与单位", 5, "left"],
          ["务工（月）", 2, "center"],
          ["公益性岗位", 2.3, "center"],
        ]),
        ...SUPPORT.map(([, label, width]) => ({ label, width, align: "center" as const })),
      ],
      rows: facts.members.map((id) => supportRow(facts, id)),
    },
    planSection(facts),
    incomeSection(version.worksheet, typeof year === "number" ? year : null),
    { layout: "fields", title: "生产生活条件", fields: fieldsOf("B", facts) },
    {
      layout: "fields",
      title: "易地搬迁",
      fields: fieldsOf("C", facts).slice(0, relocated ? undefined : 1),
    },
    helpers.length === 0
      ? null
      : { layout: "fields", title: "帮扶责任人", fields: [{ label: "姓名", value: helpers.join("、"), wide: true }] },
  ];
  return {
    kind: "household-card",
    subtitle: `${version.place.county}${typeof year === "number" ? ` · ${year} 年度` : ""}`,
    place: placeOf(version, facts.household("naturalVillage").value),
    householdNumber: facts.household("nationalNo").value ?? "—",
    head: facts.headName,
    version: { number: version.version, hash: version.hash, state: stateOf(version) },
    verification: verificationOf(version, note.origin),
    watermark: version.inForce ? null : "已作废",
    sections: sections.filter((one) => one !== null),
    closing: { statement: "以上情况经本户核对属实。", signers: ["户主（签字）", "采集人（签字）", "日期"] },
    printed: note.printed,
  };
}
