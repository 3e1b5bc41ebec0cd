import { describe, expect, it } from "vitest";
import { FIELDS, LIST_NAMES, type ListName } from "../fields.ts";
import { ENGLISH, labelIn, labelsIn, valueIn } from "./english.ts";
import { CODE_LISTS, codeOf, findLabel, findLabels, findYesNo, labelsOf } from "./find-label.ts";
import { GB_EDUCATION, GB_HEALTH, type GbLabel } from "./gb-labels.ts";
import { fromGb, type GbList, toGb } from "./gb-mapping.ts";
import { GB_RELATION } from "./gb-relation.ts";
import { NATIONALITIES } from "./nationality.ts";

describe("code lists", () => {
  it.each(LIST_NAMES)("%s: every label finds itself, with and without its code", (name) => {
    for (const { code, label } of CODE_LISTS[name].codes) {
      expect(findLabel(name, label).label).toBe(label);
      if (/^\d/.test(code)) {
        expect(findLabel(name, `${code} ${label}`).label).toBe(label);
        expect(findLabel(name, `${code}.${label}`).label).toBe(label);
        expect(findLabel(name, ` ${code}、${label} `).label).toBe(label);
      }
    }
  });

  it.each(LIST_NAMES)("%s: a synonym belongs to one label only", (name) => {
    const owners = new Map<string, Set<string>>();
    for (const { label, synonyms } of CODE_LISTS[name].codes)
      for (const word of [label, ...synonyms]) owners.set(word, (owners.get(word) ?? new Set()).add(label));
    expect([...owners].filter(([, labels]) => labels.size > 1).map(([word]) => word)).toEqual([]);
  });

  it.each(LIST_NAMES)("%s: every label has its English words, each of its own, and nothing else has", (name) => {
    expect(Object.keys(ENGLISH[name]).sort()).toEqual(labelsOf(name).sort());
    const words = Object.values(ENGLISH[name]);
    expect(new Set(words).size).toBe(words.length);
    expect(words.filter((word) => /\p{Script=Han}/u.test(word))).toEqual([]);
  });

  it("shows a stored label in the reader's language and leaves what is on no list", () => {
    expect(labelIn("zh", "health", "患有大病")).toBe("患有大病");
    expect(labelIn("en", "health", "患有大病")).toBe("Serious illness");
    expect(labelIn("en", "health", "体弱")).toBe("体弱");
    expect(valueIn("en", "health", ["残疾", "患有大病"])).toEqual(["Disabled", "Serious illness"]);
    expect(valueIn("en", undefined, "残疾")).toBe("残疾");
    expect(labelsIn("en", "health", "残疾、患有大病")).toBe("Disabled, Serious illness");
    expect([labelsIn("zh", "health", "残疾、患有大病"), labelsIn("en", undefined, "上寨、下寨")]).toEqual([
      "残疾、患有大病",
      "上寨、下寨",
    ]);
  });

  it.each(LIST_NAMES)("%s: every label is found again by its English words, however they were typed", (name) => {
    for (const [label, words] of Object.entries(ENGLISH[name]))
      for (const text of [words, words.toUpperCase(), ` ${words.replaceAll("’", "'")} `])
        expect(findLabel(name, text).label, text).toBe(label);
  });

  it("several labels in English are taken apart like several in Chinese", () => {
    for (const { list } of FIELDS.filter((field) => field.kind === "codes"))
      for (const words of Object.values(ENGLISH[list as ListName]))
        expect(findLabels(list as ListName, `${words}, ${words}`), words).toEqual({
          labels: [findLabel(list as ListName, words).label],
          unknown: [],
        });
  });

  it("is used by the fields and by nothing twice", () => {
    const used = new Set(FIELDS.flatMap((one) => (one.list ? [one.list] : [])));
    expect([...LIST_NAMES].filter((one) => !used.has(one))).toEqual(["risk", "memberChange"]);
  });

  it.each<[ListName, string, string]>([
    ["cause", "01 因病", "因病"],
    ["cause", "０１　因病", "因病"],
    ["cause", "01", "因病"],
    ["cause", "1", "因病"],
    ["cause", "缺劳动力", "缺劳力"],
    ["cause", "12", "其他"],
    ["relation", "本人", "户主"],
    ["relation", "户 主", "户主"],
    ["relation", "长子", "之子"],
    ["relation", "妻", "配偶"],
    ["relation", "儿媳", "之儿媳"],
    ["nationality", "汉", "汉族"],
    ["nationality", "01汉族", "汉族"],
    ["nationality", "蒙族", "蒙古族"],
    ["workRegion", "乡（镇）内", "乡(镇)内"],
    ["workRegion", "02 乡镇外县内", "乡(镇)外县内"],
    ["education", "文盲/半文盲".replace("/", ""), "文盲或半文盲"],
    ["health", "慢性病", "长期慢性病"],
    ["dangerGrade", "d", "D级"],
    ["povertyStatus", "已脱贫（享受政策）", "已脱贫(享受政策)"],
  ])("%s: reads %s as %s", (list, text, label) => expect(findLabel(list, text).label).toBe(label));

  it.each<[ListName, string, string[]]>([
    ["relation", "户 主之友", ["户主"]],
    ["nationality", "中国", []],
    ["nationality", "02", ["蒙古族"]],
    ["relation", "02", ["配偶"]],
    ["householdType", "05", ["一般脱贫户", "一般农户"]],
    ["cause", "自生发展动力不足", ["自身发展动力不足"]],
    ["cause", "", []],
  ])("%s: does not guess at %s, but offers what is near", (list, text, near) => {
    const found = findLabel(list, text);
    expect(found.label).toBeUndefined();
    expect(found.near.slice(0, near.length)).toEqual(near);
  });

  it("takes several labels from one cell and keeps what it cannot read", () => {
    expect(findLabels("health", "残疾、长期慢性病").labels).toEqual(["残疾", "长期慢性病"]);
    expect(findLabels("health", "02 长期慢性病;残疾").labels).toEqual(["长期慢性病", "残疾"]);
    expect(findLabels("cause", "因病，没钱")).toMatchObject({ labels: ["因病"], unknown: [{ text: "没钱" }] });
    expect(findLabels("houseStructure", "石/窑洞")).toEqual({ labels: ["石/窑洞"], unknown: [] });
  });

  it("offers each label once and knows its code", () => {
    expect(labelsOf("cause").filter((one) => one === "其他")).toHaveLength(1);
    expect(codeOf("cause", "因病")).toBe("01");
    expect(codeOf("cause", "因婚")).toBeUndefined();
    expect(NATIONALITIES).toHaveLength(56);
    expect(codeOf("nationality", "基诺族")).toBe("56");
  });

  it.each<[string, boolean | undefined]>([
    ["是", true],
    [" 否 ", false],
    ["１", true],
    ["0", false],
    ["√", true],
    ["无", false],
    ["也许", undefined],
  ])("reads %s as %s", (text, value) => expect(findYesNo(text)).toBe(value));
});

describe("national standards", () => {
  it.each<[ListName, string, string]>([
    ["education", "大学本科毕业", "本科及以上"],
    ["education", "21 大学本科毕业", "本科及以上"],
    ["education", "71", "初中"],
    ["education", "职业高中肄业", "高中"],
    ["health", "糖尿病", "长期慢性病"],
    ["health", "37 糖尿病", "长期慢性病"],
    ["health", "41", "患有大病"],
    ["health", "10", "健康"],
    ["health", "64肢体残疾", "残疾"],
    ["relation", "22", "之子"],
    ["relation", "51", "之父"],
    ["relation", "02 户主", "户主"],
    ["relation", "10 配偶", "配偶"],
    ["relation", "姐夫", "其他"],
  ])("%s: %s of the standard reads as %s", (list, text, label) => expect(findLabel(list, text).label).toBe(label));

  it.each<[ListName, string, string[]]>([
    ["relation", "02", ["配偶", "户主"]],
    ["relation", "10", ["之外孙女", "配偶"]],
    ["relation", "20", ["之外祖母", "之子"]],
    ["education", "60", ["高中"]],
    ["education", "20", ["本科及以上"]],
    ["education", "04", ["高中"]],
    ["nationality", "03", ["回族"]],
    ["health", "20", []],
    ["health", "一般或较弱", []],
  ])("%s: a bare %s means different things to different systems and is asked about", (list, text, near) => {
    const found = findLabel(list, text);
    expect(found.label).toBeUndefined();
    expect(found.near.slice(0, near.length)).toEqual(near);
  });

  it("every name of a standard with a counterpart reads as that counterpart, with and without its code", () => {
    const rows = { relation: GB_RELATION, education: GB_EDUCATION, health: GB_HEALTH };
    for (const [list, labels] of Object.entries(rows) as [ListName, readonly GbLabel[]][])
      for (const { code, label, national } of labels) {
        if (national === null) continue;
        expect(findLabel(list, label).label, label).toBe(national);
        expect(findLabel(list, `${code} ${label}`).label, label).toBe(national);
      }
  });

  it.each<[GbList, string, string]>([
    ["relation", "22", "之子"],
    ["relation", "02", "户主"],
    ["relation", "38", "之儿媳"],
    ["education", "14", "本科及以上"],
    ["education", "41", "高中"],
    ["education", "90", "文盲或半文盲"],
    ["health", "37", "长期慢性病"],
    ["health", "41", "患有大病"],
    ["health", "64", "残疾"],
    ["political", "13", "群众"],
    ["nationality", "11", "满族"],
  ])("%s %s is %s", (list, code, label) => expect(fromGb(list, code)).toBe(label));

  it.each<GbList>(["relation", "education", "health", "political", "nationality"])(
    "%s: every label of ours with a counterpart comes back, old labels apart",
    (list) => {
      for (const label of labelsOf(list)) {
        const code = toGb(list, label);
        expect(code, label).toBeDefined();
        if (code !== undefined && !["大专及以上", "学龄前儿童"].includes(label)) expect(fromGb(list, code)).toBe(label);
      }
    },
  );
});
