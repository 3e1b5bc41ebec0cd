import { block } from "./kinds.ts";

const code = { block: "E", scope: "person", kind: "code" } as const;
const text = { block: "E", scope: "person", kind: "text" } as const;
const months = { block: "E", scope: "person", kind: "months" } as const;
const yesNo = (zh: string, en: string, headers: readonly string[] = []) =>
  ({ zh, en, block: "E", scope: "person", kind: "boolean", headers }) as const;

/** Block E, second half: work, insurance and care (dossier 2.2). */
export const LIVELIHOOD_FIELDS = block({
  labour: {
    ...code,
    zh: "劳动技能",
    en: "Ability to work",
    list: "labour",
    headers: ["劳动能力", "劳动力状况", "劳动力类型", "劳动技能或能力"],
    required: true,
  },
  workRegion: {
    ...code,
    zh: "务工区域",
    en: "Where working",
    list: "workRegion",
    headers: ["务工状况", "务工地区", "务工情况", "外出务工区域", "务工地点"],
  },
  workPlace: {
    ...text,
    zh: "务工所在地",
    en: "Place of work",
    max: 120,
    headers: ["务工地址", "务工地", "务工省市县"],
  },
  workAbroad: yesNo("是否国外务工", "Working abroad", ["务工地是否国外"]),
  employer: { ...text, zh: "务工企业名称", en: "Employer", max: 120, headers: ["务工企业", "企业名称", "务工单位"] },
  jobChannel: { ...code, zh: "就业渠道", en: "How the job was found", list: "jobChannel", headers: ["就业途径"] },
  workMonths: {
    ...months,
    zh: "务工时间",
    en: "Months of work",
    headers: ["务工月数", "务工时长", "务工时间月", "外出务工时间", "务工月份"],
  },
  publicJob: {
    ...code,
    zh: "公益性岗位",
    en: "Public-service job",
    list: "publicJob",
    headers: ["公益岗位", "公益岗", "公益性岗位类型"],
  },
  publicJobMonths: {
    ...months,
    zh: "公益性岗位月数",
    en: "Months in the public-service job",
    headers: ["公益岗月数", "公益岗位时间"],
  },
  residentMedical: {
    ...yesNo("是否参加城乡居民基本医疗保险", "Residents' medical insurance", [
      "城乡居民医保",
      "城乡居民基本医疗保险",
      "是否参加城乡居民医保",
      "是否参加新型农村合作医疗",
      "是否参加新农合",
      "居民医保",
      "新农合",
      "是否参加医保",
    ]),
    required: true,
  },
  employeeMedical: yesNo("是否参加城镇职工基本医疗保险", "Employees' medical insurance", [
    "职工医保",
    "城镇职工基本医疗保险",
    "是否参加职工医保",
  ]),
  seriousIllnessInsurance: yesNo("是否参加大病保险", "Serious illness insurance", ["大病保险", "是否参加大病医疗"]),
  commercialMedical: yesNo("是否参加商业补充医疗保险", "Commercial medical insurance", [
    "商业补充医疗",
    "商业补充医疗保险",
    "商业医疗保险",
  ]),
  medicalAid: yesNo("是否接受医疗救助", "Medical aid", ["医疗救助", "是否享受医疗救助"]),
  otherHealthAid: yesNo("是否接受其他健康扶贫", "Other health aid", ["其他健康扶贫"]),
  residentPension: {
    ...yesNo("是否参加城乡居民基本养老保险", "Residents' pension", [
      "城乡居民养老",
      "城乡居民基本养老保险",
      "是否参加城乡居民养老保险",
      "居民养老保险",
      "新农保",
      "是否参加新农保",
      "是否参加养老保险",
    ]),
    required: true,
  },
  employeePension: yesNo("是否参加城镇职工基本养老保险", "Employees' pension", [
    "职工养老",
    "职工养老保险",
    "城镇职工基本养老保险",
  ]),
  accidentInsurance: yesNo("是否享受意外保险补贴", "Subsidised accident insurance", [
    "意外险补贴",
    "人身意外保险补贴",
    "意外保险补贴",
  ]),
  minimumLiving: yesNo("是否享受低保", "Minimum living allowance", [
    "低保",
    "是否低保",
    "是否享受农村低保",
    "是否低保对象",
  ]),
  destituteCare: yesNo("是否特困供养", "Care of the destitute", [
    "特困供养",
    "是否五保",
    "五保",
    "是否特困供养人员",
    "是否享受特困供养",
  ]),
  orphan: yesNo("是否孤儿或事实无人抚养", "Orphan or in fact uncared for", [
    "孤儿",
    "事实无人抚养",
    "是否孤儿",
    "是否事实无人抚养儿童",
  ]),
  advancedAge: yesNo("是否高龄老人", "Of advanced age", ["高龄", "高龄老人"]),
  emptyNest: yesNo("是否空巢老人", "Old person living alone", ["空巢", "空巢老人"]),
  leftBehind: yesNo("是否留守", "Left behind", ["留守", "留守儿童", "是否留守儿童", "留守妇女", "留守老人"]),
  yuluGrant: yesNo("是否享受雨露计划", "Yulu training grant", ["雨露计划", "雨露"]),
  speaksMandarin: yesNo("是否会讲普通话", "Speaks Mandarin", ["会讲普通话", "普通话"]),
  activeSoldier: yesNo("是否现役军人", "On active service", ["现役军人"]),
  monthsLivedHere: {
    ...months,
    zh: "年居住月数",
    en: "Months lived here in the year",
    headers: ["居住月数", "居住时间"],
  },
});
