import { editable, exact, type PackRule } from "../pack.ts";
import type { Item } from "../schemas/text.ts";

const item = (key: string, zh: string, en: string): Item => ({ key, zh, en });
const asked = (key: string, zh: string, en: string, askZh: string, askEn: string): Item => ({
  key,
  zh,
  en,
  ask: { zh: askZh, en: askEn },
});

/** What the card must get right: six sections (Y19), six precisions, six comparisons, the pipeline (Y21). */
export const sections: readonly PackRule[] = [
  editable("card.sections", "names: seed 001, Y19 (exact); checks: dossier 7 (proposal)", [
    {
      ...item("identification", "精准识别", "Identification"),
      checks: [
        item(
          "application",
          "有户申请和入户调查记录，日期先后合理",
          "Application and home survey present, dates in order",
        ),
        item("review", "有民主评议记录：到会、表决、签字齐全", "Review minutes: attendance, votes and signatures"),
        item("posted", "公示有起止日期，异议已答复", "Posting has its days; objections are answered"),
        item("members", "家庭成员与实际共同生活人口一致", "Members are the people who really live together"),
        item("cause", "致贫原因或风险与实情一致", "Cause or risk agrees with the facts"),
      ],
    },
    {
      ...item("exit", "精准退出", "Exit"),
      checks: [
        item(
          "income",
          "人均纯收入逐项有据，稳定超过当年标准",
          "Net income per head is proven line by line, steadily above the line",
        ),
        item(
          "guarantees",
          "两不愁三保障和饮水安全逐项核验",
          "Food, clothing, schooling, medicine, housing and water are each verified",
        ),
        item("acknowledged", "本户签字认可", "The household has acknowledged by signature"),
        item("posted", "退出公示无未答复异议", "Exit was posted without open objections"),
      ],
    },
    {
      ...item("help", "精准帮扶", "Help"),
      checks: [
        item("helper", "帮扶责任人明确，任期衔接", "A helper is named; terms join up"),
        item("plan", "有一户一法的帮扶计划", "A plan made for this household"),
        item("visits", "走访记录真实、连续，不雷同", "Visits are real, regular and not copied"),
      ],
    },
    {
      ...item("funds", "资金管理", "Funds"),
      checks: [
        item("received", "到户资金有项目、金额、日期和凭证", "Each payment has project, amount, day and voucher"),
        item("confirmed", "本户知道并确认收到", "The household knows and confirms receipt"),
      ],
    },
    {
      ...item("measures", "脱贫措施", "Measures"),
      checks: [
        item("match", "措施与致贫原因、风险对应", "Measures answer the cause or risk"),
        item("effect", "措施有实施时间和成效，户主签字", "Measures have dates and effects, signed by the head"),
      ],
    },
    {
      ...item("policy", "政策落实", "Policy"),
      checks: [
        item("entitled", "应享政策逐人核对，应享尽享", "What each person is entitled to is checked and delivered"),
        item("known", "本户说得清享受了哪些政策", "The household can say what it receives"),
      ],
    },
  ]),
  exact("card.precisions", "dossier 5.3; seed 001, Y21", [
    item("targets", "扶持对象精准", "The right people"),
    item("projects", "项目安排精准", "The right projects"),
    item("funds", "资金使用精准", "The right use of money"),
    item("measures", "措施到户精准", "Measures that reach the household"),
    item("cadres", "因村派人精准", "The right cadres for the village"),
    item("effect", "脱贫成效精准", "Effects that are real"),
  ]),
  editable("card.comparison.sources", "dossier 7, 六对照 (proposal)", [
    item("household-booklet", "户口簿", "Household booklet"),
    item("originals", "身份证、残疾证等原件", "ID card, disability card and other originals"),
    item("survey-form", "信息采集表", "Survey form"),
    item("handbook", "扶贫手册、明白卡", "Handbook and wall card"),
    item("national-system", "国扶系统", "National system"),
    item("facts", "入户所见实情", "What is seen in the home"),
  ]),
  editable("card.comparison.fields", "dossier 7, 六对照: which original carries which fact (proposal)", [
    {
      id: "person.name",
      sources: ["household-booklet", "originals", "survey-form", "handbook", "national-system", "facts"],
    },
    { id: "person.idNumber", sources: ["household-booklet", "originals", "survey-form", "national-system"] },
    { id: "person.relation", sources: ["household-booklet", "survey-form", "handbook", "national-system", "facts"] },
    { id: "person.disabilityCard", sources: ["originals", "national-system"] },
    { id: "person.health", sources: ["originals", "survey-form", "national-system", "facts"] },
    { id: "person.schoolState", sources: ["survey-form", "national-system", "facts"] },
    { id: "person.labour", sources: ["survey-form", "national-system", "facts"] },
    { id: "household.naturalVillage", sources: ["household-booklet", "survey-form", "facts"] },
    { id: "household.householdType", sources: ["survey-form", "handbook", "national-system"] },
    { id: "household.cause", sources: ["survey-form", "handbook", "national-system", "facts"] },
    { id: "household.povertyStatus", sources: ["handbook", "national-system"] },
    { id: "household.phone", sources: ["survey-form", "handbook", "facts"] },
    { id: "household.bankCard", sources: ["originals", "survey-form"] },
    { id: "year.farmland", sources: ["survey-form", "facts"] },
    { id: "year.houseArea", sources: ["survey-form", "national-system", "facts"] },
    { id: "year.houseStructure", sources: ["survey-form", "national-system", "facts"] },
    { id: "year.houseDangerous", sources: ["survey-form", "national-system", "facts"] },
    { id: "year.waterSafe", sources: ["survey-form", "national-system", "facts"] },
    { id: "income.amountFen", sources: ["originals", "survey-form", "handbook"] },
  ]),
  editable("card.pipeline", "names: seed 001, Y21 (exact); reading: dossier 7 (proposal)", [
    {
      ...asked(
        "enter",
        "一进",
        "Enter",
        "进村入户，两人同行，亮明身份",
        "Two people enter the home and say who they are",
      ),
      gate: { zh: "四个必到齐全，或注明例外原因", en: "The four must-sees are done, or the exception is given" },
    },
    {
      ...asked(
        "record",
        "二录",
        "Record",
        "当面录入，拍照或留存原件",
        "Record on the spot; photograph or keep the originals",
      ),
      gate: { zh: "没有必须改正的问题", en: "Nothing is left that must be corrected" },
    },
    {
      ...asked(
        "check",
        "三核",
        "Check",
        "六对照：原件、邻里、部门逐项核实",
        "Compare with six sources: originals, neighbours, departments",
      ),
      gate: { zh: "六对照全部有结果，不一致的已处理", en: "Every comparison has a result; mismatches are settled" },
    },
    {
      ...asked(
        "print",
        "四抄",
        "Print",
        "打印代替抄写：手册、明白卡、档卡同出一源",
        "Printing replaces copying: handbook, wall card and card from one source",
      ),
      gate: { zh: "已按本版本打印", en: "This very version has been printed" },
    },
    {
      ...asked("review", "五审", "Review", "审核并七签字", "Review and seven signatures"),
      gate: { zh: "七个签字齐全", en: "All seven have signed" },
    },
    {
      ...asked(
        "file",
        "六归类",
        "File",
        "分户、村、乡三级，按四类归档",
        "File by household, village and township in four classes",
      ),
      gate: { zh: "本户卷必备材料齐全", en: "The household volume holds what it must" },
    },
  ]),
  editable("card.zero-errors", "dossier 7, 三个零差错 (proposal)", [
    asked("identification", "识别零差错", "No error in identification", "错评、漏评", "Wrongly included, left out"),
    asked("exit", "退出零差错", "No error in exit", "错退", "Wrongly struck off"),
    asked("card", "档卡信息零差错", "No error on the card", "必须改正的问题项", "Findings that must be corrected"),
  ]),
  editable("card.improvements", "dossier 7, 三个显著提升 (proposal)", [
    item("card-quality", "档卡质量显著提升", "Better cards"),
    item("effect", "帮扶实效显著提升", "Better help"),
    item("satisfaction", "群众满意度显著提升", "People better satisfied"),
  ]),
];
