import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Day } from "#kernel/day.ts";
import { DEFAULT_COMPOSITION, rulesOn } from "#packs/index.ts";
import { maskName } from "./names.ts";
import { stopWordsOf } from "./project.ts";
import { isOneNumber } from "./scan-groups.ts";
import { numbersIn } from "./scan-numbers.ts";
import { scanTable, scanText } from "./scan-text.ts";

const words = stopWordsOf(rulesOn([], DEFAULT_COMPOSITION, Day.parse("2026-11-22")));
const kinds = (text: string) => scanText(text, "note", words).map((one) => one.rule.replace("posting.finding.", ""));

const digits = (length: number) =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length }).map((list) => list.join(""));
const two = (from: number, to: number) => fc.integer({ min: from, max: to }).map((n) => String(n).padStart(2, "0"));
const idNumber = fc
  .tuple(fc.integer({ min: 1910, max: 2025 }), two(1, 12), two(1, 28), digits(3), fc.constantFrom(..."0123456789X"))
  .map(([year, month, day, order, check]) => `990101${year}${month}${day}${order}${check}`);
const oldId = fc
  .tuple(two(10, 99), two(1, 12), two(1, 28), digits(3))
  .map(([year, month, day, order]) => `990101${year}${month}${day}${order}`);
const phone = fc.tuple(fc.constantFrom("13", "15", "18", "19"), digits(9)).map((parts) => parts.join(""));
const card = fc.tuple(fc.constantFrom("6222", "6217", "6228"), digits(12), digits(3)).map((parts) => parts.join(""));

/** The ways people disguise or decorate a number. */
const WIDE = "０１２３４５６７８９";
const HAN = "零一二三四五六七八九";
const every = (n: number, between: string) => (text: string) =>
  text.replace(new RegExp(`(.{${n}})(?=.)`, "g"), `$1${between}`);
const disguises: ((text: string) => string)[] = [
  (text) => text,
  every(4, " "),
  every(3, "-"),
  every(4, "－"),
  every(1, "\u200b"),
  every(4, "  "),
  (text) => text.replace(/\d/g, (d) => WIDE[Number(d)] ?? d),
  (text) => text.replace(/\d/g, (d) => HAN[Number(d)] ?? d),
];
const around = fc.constantFrom(
  ["", ""],
  ["联系人：", "。"],
  ["第3户，", "，共2人"],
  ["（", "）"],
  ["tel", "x"],
  ["3 ", "元"],
);
const hidden = (number: fc.Arbitrary<string>) =>
  fc
    .tuple(number, fc.constantFrom(...disguises), around)
    .map(([text, disguise, [before, after]]) => `${before}${disguise(text)}${after}`);

describe("the scanner", () => {
  it("finds every 18-digit ID number, however it is written", () => {
    fc.assert(fc.property(hidden(idNumber), (text) => numbersIn(text).includes("id-number")));
  });
  it("finds every 15-digit ID number that stands by itself", () => {
    fc.assert(
      fc.property(oldId, fc.constantFrom(...disguises), (text, disguise) =>
        numbersIn(`户主${disguise(text)}。`).includes("id-number"),
      ),
    );
  });
  it("finds every mobile number, also with the country code", () => {
    fc.assert(fc.property(hidden(phone), (text) => numbersIn(text).includes("phone")));
    fc.assert(fc.property(phone, (text) => numbersIn(`+86 ${text}`).includes("phone")));
  });
  it("finds every bank card, whole or in fours", () => {
    fc.assert(
      fc.property(
        card,
        fc.constantFrom((t: string) => t, every(4, " "), every(4, "-")),
        around,
        (text, disguise, [before, after]) =>
          numbersIn(`${before}${disguise(text)}${after}`).some((kind) => kind === "bank-card" || kind === "id-number"),
      ),
    );
  });

  it.each([
    ["公示期 2026年11月22日至2026年11月29日，共 7 天"],
    ["2026-11-22 至 2026-11-29；咨询电话 0373-7282000、12317"],
    ["下湾村三组 12 户 45 人，户均 3,600.00 元，合计 1,234,567.00 元"],
    ["云政办〔2026〕8号，区划 990101200201，一、二、三、四、五、六、七、八、九、十组"],
    ["3000、5000、6000、8000 元各一户"],
    ["产业帮扶 5,000.00 元；公益岗位 600.00 元/月"],
  ])("lets through: %s", (text) => expect(kinds(text)).toEqual([]));

  it.each([
    ["因病致贫", "illness"],
    ["该户 残 疾 人口两名", "illness"],
    ["长期患有糖尿病", "illness"],
    ["ＨＩＶ", "illness"],
    ["其子在云岭县第二中学就读", "school"],
    ["留守儿童家庭", "school"],
  ])("stops: %s", (text, kind) => expect(kinds(text)).toContain(kind));

  it("never repeats the number in what it says", () => {
    fc.assert(
      fc.property(
        idNumber,
        (text) => !JSON.stringify(scanText(`证号${text}`, "note", words)).includes(text.slice(0, 12)),
      ),
    );
  });

  it("reads an attached table cell by cell", () => {
    expect(
      scanTable(
        [
          ["户主", "电话"],
          ["张三", "139 0000 1111"],
        ],
        words,
      ),
    ).toMatchObject([{ field: "table.2.2", rule: "posting.finding.phone" }]);
  });
});

describe("digits in cells beside each other", () => {
  it.each([
    ["6222 0000 1111 2222"],
    ["990101 20000320 9430"],
    ["990101 1966 0827 957X"],
    ["138 0000 1111"],
    ["990101 610402 023"],
  ])("%s is one number", (text) => {
    expect(isOneNumber(text.split(" "))).toBe(true);
    expect(numbersIn(text.replaceAll(" ", ""))).not.toEqual([]);
  });
  it.each([
    ["150 3000 4500"],
    ["120000 450101 500"],
    ["1500 300 2000"],
    ["1200 3500 4800 2600"],
    ["6200 3500 4800 2600"],
    ["120000 19800101 1500"],
    ["2024 2025 2026"],
    ["3600 120000 45000 3600"],
  ])("%s is a row of figures", (text) => expect(isOneNumber(text.split(" "))).toBe(false));
});

describe("a masked name", () => {
  it.each([
    ["张三丰", "张*"],
    ["欧阳春", "欧阳*"],
    ["欧阳", "欧*"],
    ["次仁卓玛", "次*"],
    ["阿卜杜拉·买买提", "阿*"],
    [" 李四 ", "李*"],
    ["𠮷野", "𠮷*"],
  ])("%s is shown as %s", (name, shown) => expect(maskName(name)).toBe(shown));
});
