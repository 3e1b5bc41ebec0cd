import type { Json } from "#kernel/canonical.ts";
import { VILLAGE_FIELDS, type VillageValues } from "#modules/places/contract.ts";
import type { Baseline, BaselineCount, Field } from "#modules/registry/contract.ts";
import type { BaselineSheetDocument } from "./baseline-sheet.ts";
import type { PrintNote } from "./card-document.ts";
import { printedFact, shortLabel } from "./printed-fact.ts";

type Of = {
  place: string[];
  day: string;
  /** The village's file of `year`. */
  file: Partial<VillageValues>;
  year: number;
  naturalVillages: readonly string[];
  posts: readonly (readonly [post: string, name: string])[];
};
type Block = BaselineSheetDocument["blocks"][number];

/** How the groups and the wants of homes are called on paper. */
const WORDS: Readonly<Record<string, string>> = {
  minimumLiving: "低保",
  destituteCare: "特困供养（五保）",
  orphan: "孤儿",
  leftBehind: "留守",
  emptyNest: "空巢",
  old: "60 岁及以上",
  child: "16 岁以下",
  dropout: "失学辍学",
  noLabour: "无劳动力",
  works: "务工",
  noMedical: "未参加医疗保险",
  unsafeWater: "饮水不安全",
  hardWater: "饮水困难",
  dangerousHouse: "住危房",
  noToilet: "无卫生厕所",
  noPower: "未通生活用电",
  noTelevision: "未通广播电视",
};

const countTable = (title: string, label: string, counts: readonly BaselineCount[]): Block => ({
  title,
  table: {
    columns: [
      { label, width: 5 },
      { label: "户数", width: 2, align: "right" },
      { label: "人数", width: 2, align: "right" },
    ],
    rows: counts.map((one) => [one.label ?? "未填", String(one.households), String(one.persons)]),
  },
});

const told = (title: string, unit: string, counts: readonly { key: string; count: number }[]): Block => ({
  title,
  fields: counts.map(({ key, count }) => ({ label: WORDS[key] ?? key, value: String(count), unit })),
});

function villageFields({ file, naturalVillages }: Of): Block["fields"] {
  const facts = file as Readonly<Record<string, Json | undefined>>;
  const filled = Object.entries(VILLAGE_FIELDS).flatMap(([key, def]) => {
    const { value, unit } = printedFact(def.kind as Field["kind"], facts[key]);
    return value === null ? [] : [{ label: shortLabel(def.zh), value, unit, wide: value.length > 24 }];
  });
  const groups =
    naturalVillages.length > 0 ? [{ label: "自然村（组）", value: naturalVillages.join("、"), wide: true }] : [];
  return [...filled, ...groups];
}

/** 底数表: the five blocks of seed 000, G13 of one village, from its file, its posts and the register as they stand. */
export function baselineDocument(baseline: Baseline, of: Of, note: PrintNote): BaselineSheetDocument {
  const sum = (pick: (one: BaselineCount) => number) => baseline.byType.reduce((total, one) => total + pick(one), 0);
  const totals = `${sum((one) => one.households)} 户 ${sum((one) => one.persons)} 人`;
  const posts = Map.groupBy(of.posts, ([post]) => post);
  const blocks: Block[] = [
    { title: "村基本情况", note: `${of.year} 年村档案`, fields: villageFields(of) },
    { ...countTable("农户基本情况（按属性）", "属性", baseline.byType), note: totals },
    countTable("农户基本情况（按脱贫状态）", "状态", baseline.byStatus),
    told("特殊困难群体", "人", baseline.people),
    told("住房饮水等短板", "户", baseline.homes),
    {
      title: "基层组织",
      fields: [...posts].map(([post, held]) => ({
        label: post,
        value: held.map(([, name]) => name).join("、"),
        wide: held.length > 3,
      })),
    },
    countTable("致贫原因", "主要致贫原因", baseline.byCause),
  ];
  const isTold = ({ fields = [], table }: Block): boolean => fields.length > 0 || (table?.rows.length ?? 0) > 0;
  return { kind: "baseline-sheet", place: of.place, day: of.day, blocks: blocks.filter(isTold), printed: note.printed };
}
