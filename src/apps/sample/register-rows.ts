import { type Dice, dice } from "./dice.ts";
import { birthday, idMaker } from "./id-maker.ts";
import { familyName, givenName, type Sex } from "./names.ts";

/** The columns of a township's register workbook, as most townships send it. */
export const HEADER = [
  "序号",
  "乡(镇)",
  "行政村",
  "自然村(组)",
  "户编号",
  "家庭人口",
  "姓名",
  "性别",
  "证件号码",
  "与户主关系",
  "民族",
  "文化程度",
  "在校生状况",
  "健康状况",
  "劳动技能",
  "务工区域",
  "务工时间(月)",
  "是否参加城乡居民基本医疗保险",
  "是否参加城乡居民基本养老保险",
  "联系电话",
  "贫困户属性",
  "主要致贫原因",
  "其他致贫原因",
  "耕地面积(亩)",
  "林地面积(亩)",
  "住房面积(㎡)",
  "是否危房",
  "饮水是否安全",
  "是否通生活用电",
  "入户路类型",
  "主要燃料类型",
  "工资性收入(元)",
  "生产经营性收入(元)",
  "财产性收入(元)",
  "计划生育金(元)",
  "低保金(元)",
  "特困供养金(元)",
  "养老保险金(元)",
  "生态补偿金(元)",
  "其他转移性收入(元)",
  "生产经营性支出(元)",
  "识别年度",
  "备注",
  "政治面貌",
  "是否参加大病保险",
  "有效灌溉面积(亩)",
  "退耕还林面积(亩)",
  "林果面积(亩)",
  "牧草地面积(亩)",
  "水面面积(亩)",
  "是否通生产用电",
  "是否通广播电视",
  "与村主干路距离(公里)",
  "房屋结构",
  "有无卫生厕所",
  "饮水是否困难",
] as const;

export type Value = string | number | null;
export type RegisterRow = Record<(typeof HEADER)[number], Value>;
export type VillageName = { township: string; village: string };

type Relation = { relation: string; sex: Sex; age: number };
const PLACES = ["乡(镇)内", "乡(镇)外县内", "县外省内", "省外"];
const CAUSES = ["因学", "因灾", "缺土地", "缺水", "缺技术", "缺劳力", "缺资金", "交通条件落后", "自身发展动力不足"];
const SCHOOL: [until: number, state: string][] = [
  [5, "学龄前儿童"],
  [6, "学前教育"],
  [12, "小学"],
  [13, "七年级"],
  [14, "八年级"],
  [15, "九年级"],
];
const SENIOR = ["普通高中一年级", "普通高中二年级", "普通高中三年级"];
const EMPTY = Object.fromEntries(HEADER.map((name) => [name, null])) as RegisterRow;

function family(d: Dice): Relation[] {
  const headAge = d.int(28, 76);
  const headSex: Sex = d.chance(0.85) ? "男" : "女";
  const people: Relation[] = [{ relation: "户主", sex: headSex, age: headAge }];
  if (d.chance(0.7))
    people.push({ relation: "配偶", sex: headSex === "男" ? "女" : "男", age: Math.max(23, headAge - d.int(-2, 5)) });
  const children = d.chance(0.72) ? d.int(1, 3) : 0;
  for (let i = 0; i < children; i++) {
    const sex: Sex = d.chance(0.5) ? "男" : "女";
    people.push({ relation: sex === "男" ? "之子" : "之女", sex, age: Math.max(0, headAge - d.int(21, 34)) });
  }
  if (headAge < 60 && d.chance(0.3))
    people.push({ relation: headSex === "男" ? "之母" : "之母", sex: "女", age: headAge + d.int(20, 28) });
  if (headAge < 60 && d.chance(0.15)) people.push({ relation: "之父", sex: "男", age: headAge + d.int(21, 29) });
  return people;
}

/** School or education, one of the two: who is at school has no education yet (dossier 2.2, block E). */
function learning(d: Dice, age: number): { school: string | null; education: string | null } {
  const state = SCHOOL.find(([until]) => age <= until)?.[1] ?? (age <= 18 ? SENIOR[age - 16] : undefined);
  if (state) return { school: state, education: null };
  const education =
    age > 70
      ? d.pick(["文盲或半文盲", "小学"])
      : age > 40
        ? d.pick(["小学", "小学", "初中", "初中", "高中"])
        : d.pick(["初中", "初中", "高中", "大专"]);
  return { school: null, education };
}

function labour(d: Dice, age: number, pupil: boolean, ill: boolean): string {
  if (age < 16 || pupil) return "无劳动力";
  if (age >= 60) return "弱劳动力或半劳动力";
  return ill ? "弱劳动力或半劳动力" : d.chance(0.8) ? "普通劳动力" : "技能劳动力";
}

/** Endless clean households, row by row (head first), over the villages in turn. `from` is the first household's number. */
export function* registerRows(options: {
  seed: number;
  villages: readonly VillageName[];
  households: number;
  from?: number;
  /** Shared between several registers of one county, so that nobody is made twice. */
  makeId?: (born: string, sex: Sex) => string;
}): Generator<RegisterRow> {
  const d = dice(options.seed);
  const makeId = options.makeId ?? idMaker();
  const first = options.from ?? 1;
  for (let n = first; n < first + options.households; n++) {
    const people = family(d);
    const name = familyName(d);
    const members = people.map((one) => member(d, one, name, makeId));
    const ill = members.some((one) => one.健康状况 === "长期慢性病" || one.健康状况 === "患有大病");
    const disabled = members.some((one) => one.健康状况 === "残疾");
    const where = options.villages[(n - first) % options.villages.length];
    if (!where) throw new Error("no village");
    members[0] = { ...(members[0] ?? EMPTY), ...householdFacts(d, n, people.length, where, ill, disabled) };
    yield* members;
  }
}

function member(d: Dice, one: Relation, surname: string, makeId: (born: string, sex: Sex) => string): RegisterRow {
  const { school, education } = learning(d, one.age);
  const health = d.chance(one.age > 60 ? 0.3 : 0.06)
    ? d.pick(["长期慢性病", "长期慢性病", "患有大病", "残疾"])
    : "健康";
  const skill = labour(d, one.age, school !== null, health !== "健康");
  const away =
    skill.endsWith("劳动力") &&
    one.age >= 18 &&
    one.age < 60 &&
    school === null &&
    skill !== "无劳动力" &&
    d.chance(0.35);
  const own = one.relation === "配偶" || one.relation === "之母" ? familyName(d) : surname;
  return {
    ...EMPTY,
    姓名: own + givenName(d, one.sex),
    性别: one.sex,
    证件号码: makeId(birthday(d, one.age), one.sex),
    与户主关系: one.relation,
    民族: d.chance(0.9) ? "汉族" : d.pick(["满族", "回族", "蒙古族", "苗族", "彝族"]),
    文化程度: education,
    在校生状况: school,
    健康状况: health,
    劳动技能: skill,
    务工区域: away ? d.pick(PLACES) : null,
    "务工时间(月)": away ? d.int(3, 11) : null,
    政治面貌: one.age >= 25 && d.chance(0.08) ? "中共党员" : "群众",
    是否参加大病保险: "是",
    是否参加城乡居民基本医疗保险: "是",
    是否参加城乡居民基本养老保险: one.age >= 16 ? "是" : "否",
  };
}

function householdFacts(
  d: Dice,
  n: number,
  size: number,
  where: VillageName,
  ill: boolean,
  disabled: boolean,
): Partial<RegisterRow> {
  const operating = d.chance(0.7) ? d.int(10, 180) * 100 : 0;
  const cause = ill && d.chance(0.6) ? "因病" : disabled && d.chance(0.6) ? "因残" : d.pick(CAUSES);
  return {
    序号: n,
    "乡(镇)": where.township,
    行政村: where.village,
    "自然村(组)": `${"一二三四五"[n % 5]}组`,
    户编号: `86990101${String(n).padStart(6, "0")}`,
    家庭人口: size,
    联系电话: `139${String(20_000_000 + ((n * 7919) % 79_999_999)).padStart(8, "0")}`,
    贫困户属性: d.pick(["一般贫困户", "一般贫困户", "低保贫困户"]),
    主要致贫原因: cause,
    其他致贫原因: d.chance(0.25) ? d.pick(CAUSES.filter((one) => one !== cause)) : null,
    "耕地面积(亩)": d.int(5, 120) / 10,
    "林地面积(亩)": d.int(0, 60) / 10,
    "住房面积(㎡)": d.int(50, 150),
    是否危房: d.chance(0.06) ? "是" : "否",
    饮水是否安全: "是",
    是否通生活用电: "是",
    入户路类型: d.pick(["泥土路", "砂石路", "水泥路", "水泥路", "沥青路"]),
    主要燃料类型: d.pick(["柴草", "煤炭", "清洁能源"]),
    "工资性收入(元)": d.chance(0.6) ? d.int(60, 320) * 100 : 0,
    "生产经营性收入(元)": operating,
    "财产性收入(元)": d.chance(0.4) ? d.int(200, 2000) : 0,
    "计划生育金(元)": 0,
    "低保金(元)": d.chance(0.3) ? d.int(10, 60) * 100 : 0,
    "特困供养金(元)": 0,
    "养老保险金(元)": d.chance(0.4) ? d.int(10, 30) * 100 : 0,
    "生态补偿金(元)": 0,
    "其他转移性收入(元)": d.int(0, 20) * 100,
    "生产经营性支出(元)": operating > 0 ? Math.round(operating * 0.35) : 0,
    识别年度: d.pick([2014, 2015, 2016]),
    "有效灌溉面积(亩)": 0,
    "退耕还林面积(亩)": 0,
    "林果面积(亩)": d.int(0, 20) / 10,
    "牧草地面积(亩)": 0,
    "水面面积(亩)": 0,
    是否通生产用电: "是",
    是否通广播电视: "是",
    "与村主干路距离(公里)": d.int(1, 30) / 10,
    房屋结构: d.pick(["砖混", "砖瓦砖木", "钢筋混凝土"]),
    有无卫生厕所: d.chance(0.8) ? "有" : "无",
    饮水是否困难: "否",
  };
}
