import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { finished } from "node:stream/promises";
import { writeXlsx } from "#platform/tabular/write-xlsx.ts";

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const checkDigit = (first: string): string =>
  "10X98765432"[[...first].reduce((sum, digit, i) => sum + Number(digit) * (WEIGHTS[i] ?? 0), 0) % 11] ?? "0";

export const TITLES =
  "序号,乡(镇),行政村,自然村(组),户编号,家庭人口,姓名,性别,证件号码,与户主关系,民族,文化程度,在校生状况,健康状况,劳动技能,务工区域,务工时间(月),是否参加城乡居民基本医疗保险,是否参加城乡居民基本养老保险,联系电话,贫困户属性,主要致贫原因,其他致贫原因,耕地面积(亩),林地面积(亩),住房面积(㎡),是否危房,饮水是否安全,是否通生活用电,入户路类型,主要燃料类型,工资性收入(元),生产经营性收入(元),财产性收入(元),计划生育金(元),低保金(元),特困供养金(元),养老保险金(元),生态补偿金(元),其他转移性收入(元),生产经营性支出(元),识别年度,备注".split(
    ",",
  );

export const TOWNSHIPS = ["河口镇", "石桥乡", "柳林乡", "前进镇", "东山乡", "西川乡", "南湾镇", "北岭乡"] as const;
export const VILLAGES = [
  "西坡村",
  "后寨村",
  "上街村",
  "下湾村",
  "东岭村",
  "南坪村",
  "北沟村",
  "前营村",
  "大河村",
  "小河村",
] as const;
const SURNAMES = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗";
const GIVEN = "秋霞芝荣金静花柱平娜强春全仓丽磊敏兰根凤满超军杰涛勇";
const CAUSES = ["因病", "因残", "因学", "缺技术", "缺资金", "缺劳力", "交通条件落后", "自身发展动力不足"];
const pick = <Thing>(list: ArrayLike<Thing>, n: number): Thing => list[n % list.length] as Thing;

/** The n-th person's valid number: invented area codes 990001–999999, one day after another. */
function idOf(n: number, male: boolean, born: string): string {
  const area = String(990_000 + (n % 9_973)).slice(0, 6);
  const first = `${area}${born}${String(((Math.floor(n / 9_973) * 2) % 998) + (male ? 1 : 0)).padStart(3, "0")}`;
  return first + checkDigit(first);
}

/** Lines of a register of n households, 3.2 persons each, village by village as offices keep them. One household in a hundred has an error. Same n, same lines. */
export function* registerLines(households: number): Generator<string[]> {
  let person = 0;
  for (let h = 1; h <= households; h++) {
    const size = 1 + ((h * 7) % 5) + (h % 5 === 0 ? 1 : 0);
    const village = Math.floor(((h - 1) * TOWNSHIPS.length * VILLAGES.length) / households);
    for (let m = 0; m < size; m++) {
      person++;
      const male = m === 0 ? h % 2 === 1 : m === 1 ? h % 2 !== 1 : m % 2 === 0;
      const year = m < 2 ? 1962 + (h % 25) : 2012 + (m % 4);
      const born = `${year}${String(1 + ((h + m) % 12)).padStart(2, "0")}${String(1 + ((h * 3 + m) % 28)).padStart(2, "0")}`;
      const name = pick(SURNAMES, h + (m === 1 ? 3 : 0)) + pick(GIVEN, h * 5 + m) + pick(GIVEN, h * 11 + m * 3);
      const id = idOf(person, male, born);
      const wrong = h % 100 === 0 && m === 0 ? `${id.slice(0, 17)}${id[17] === "1" ? "2" : "1"}` : id;
      const child = m >= 2;
      const own = [
        name,
        male ? "男" : "女",
        wrong,
        m === 0 ? "户主" : m === 1 ? "配偶" : male ? "之子" : "之女",
        pick(["汉族", "回族", "满族"], h),
      ];
      const life = [
        child ? "" : pick(["小学", "初中", "高中"], h),
        child ? pick(["小学", "七年级"], h) : "",
        "健康",
        child ? "无劳动力" : "普通劳动力",
        m === 0 && h % 3 === 0 ? "省外" : "",
        m === 0 && h % 3 === 0 ? "8" : "",
        "是",
        child ? "否" : "是",
      ];
      const place =
        m === 0
          ? [
              String(h),
              pick(TOWNSHIPS, Math.floor(village / VILLAGES.length)),
              pick(VILLAGES, village),
              `${1 + (h % 6)}组`,
              `869901${String(h).padStart(8, "0")}`,
              String(size),
            ]
          : ["", "", "", "", "", ""];
      const facts =
        m === 0
          ? [
              `139${String(10_000_000 + (h % 89_999_999)).slice(0, 8)}`,
              pick(["一般贫困户", "低保贫困户"], h),
              pick(CAUSES, h),
              "",
              String((h % 90) / 10),
              String((h % 40) / 10),
              String(30 + (h % 90)),
              "否",
              "是",
              "是",
              pick(["水泥路", "砂石路", "泥土路"], h),
              pick(["柴草", "煤炭", "清洁能源"], h),
              String(5000 + (h % 20_000)),
              String(1000 + (h % 9_000)),
              String(h % 800),
              "0",
              h % 4 === 0 ? "3200" : "0",
              "0",
              String(1200 + (h % 900)),
              "0",
              String(h % 1_500),
              String(400 + (h % 3_000)),
              String(2014 + (h % 3)),
              "",
            ]
          : Array.from({ length: 24 }, () => "");
      yield [...place, ...own, ...life, ...facts];
    }
  }
}

/** Writes a register as CSV with title rows, as an office would send it. Returns the number of lines. */
export async function writeRegisterCsv(file: string, households: number): Promise<number> {
  const out = createWriteStream(file);
  out.write(`贫困户信息采集表\n填报日期：2016年11月20日\n${TITLES.join(",")}\n`);
  let text = "";
  let lines = 0;
  for (const line of registerLines(households)) {
    text += `${line.join(",")}\n`;
    lines++;
    if (text.length < 1 << 18) continue;
    if (!out.write(text)) await once(out, "drain");
    text = "";
  }
  out.end(text);
  await once(out, "finish");
  return lines;
}

/** The same register as a workbook. Returns the number of lines. */
export async function writeRegisterXlsx(file: string, households: number): Promise<number> {
  const out = createWriteStream(file);
  let lines = 0;
  function* rows(): Generator<(string | null)[]> {
    for (const line of registerLines(households)) {
      lines++;
      yield line.map((cell) => (cell === "" ? null : cell));
    }
  }
  const columns = TITLES.map((title) => ({ title, kind: "text" as const }));
  const titles = ["贫困户信息采集表", "填报日期：2016年11月20日"];
  await writeXlsx([{ name: "户册", titles, columns, rows: rows() }], async (piece) => {
    if (!out.write(piece)) await once(out, "drain");
  });
  out.end();
  await finished(out);
  return lines;
}
