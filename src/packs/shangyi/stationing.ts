import { editable, exact, type PackRule } from "../pack.ts";

/** Selection, teams of three, who goes where, and what is done on arrival and at the end (S1–S5, S9; dossier 2.6, 6.1, 6.6). */
export const stationing: readonly PackRule[] = [
  exact("stationing.levels", "seed 004, S2: 89 groups = 4 + 18 + 67", [
    { key: "province", zh: "省派", en: "Sent by the province", groups: 4 },
    { key: "prefecture", zh: "市派", en: "Sent by the prefecture", groups: 18 },
    { key: "county", zh: "县派", en: "Sent by the county", groups: 67 },
  ]),
  exact("stationing.team", "seed 004, S2: 267 cadres, 3 a group", { size: 3, firstSecretaryLeads: true }),
  exact("stationing.village-types", "seed 004, S3", [
    { key: "hard", label: "难", zh: "难村：党政干部", en: "Hard: party and government cadres", specialities: ["党政"] },
    { key: "weak", label: "弱", zh: "弱村：经济干部", en: "Weak: economic cadres", specialities: ["经济"] },
    {
      key: "industry",
      label: "产业",
      zh: "产业村：专业干部",
      en: "Industry: professional cadres",
      specialities: ["专业"],
    },
    { key: "disorderly", label: "乱", zh: "乱村：政法干部", en: "Disorderly: legal cadres", specialities: ["政法"] },
  ]),
  editable("stationing.matching", "dossier 6.2; weights: proposal", {
    weights: {
      missing: 500,
      noFirstSecretary: 300,
      noLeader: 40,
      mismatch: 10,
      secondType: 4,
      unitNotStrong: 3,
      split: 15,
      wish: 5,
    },
    avoidHome: "village",
    seconds: 60,
  }),
  editable("stationing.term", "dossier 6.1: 1–3 years, usually 2", { least: 12, usual: 24, most: 36 }),
  editable("stationing.notice", "seed 004, S9 (the notice); number: proposal", {
    authority: "中共县委组织部文件",
    number: "县组任",
    issuer: "中共县委组织部",
    copyTo: ["县委办公室", "各派出单位"],
  }),
  editable("stationing.onboarding", "dossier 2.6; seed 004, S5; proposal", [
    { key: "party-relation", zh: "组织关系转接到村", en: "Party membership moved to the village" },
    { key: "medical", zh: "体检", en: "Medical check" },
    { key: "insurance", zh: "人身意外保险", en: "Accident insurance" },
    { key: "allowance", zh: "驻村补助核定", en: "Allowance fixed" },
    { key: "training", zh: "岗前培训", en: "Training before the post" },
    { key: "lodging", zh: "食宿落实", en: "Lodging and meals" },
    { key: "meet-village", zh: "与村“两委”见面，公示联系方式", en: "Meeting the village committees; contact put up" },
    { key: "walk-households", zh: "首轮走访全部脱贫户、监测户", en: "First round of visits" },
  ]),
  editable("stationing.handover", "dossier 6.6", [
    { key: "households", zh: "结对户和重点户", en: "Households" },
    { key: "ledgers", zh: "台账资料", en: "Ledgers" },
    { key: "promises", zh: "未兑现的承诺和未完成的事项", en: "Promises and open matters" },
    { key: "keys", zh: "钥匙、公章、物品", en: "Keys and things" },
  ]),
  exact("stationing.training", "seed 004, S5", [
    { key: "mobilisation", zh: "动员会", en: "Mobilisation", on: "01-22", certificate: false },
    { key: "training", zh: "岗前培训", en: "Training before the post", on: "02-19", certificate: true },
    {
      key: "municipal-reception",
      zh: "市派工作组见面会",
      en: "Reception of the municipal groups",
      on: "02-23",
      certificate: false,
    },
    {
      key: "send-off",
      zh: "收看全省视频会暨出征仪式",
      en: "Provincial video meeting and send-off",
      on: "02-24",
      certificate: false,
    },
    {
      key: "provincial-reception",
      zh: "省派工作组见面会",
      en: "Reception of the provincial groups",
      on: "02-25",
      certificate: false,
    },
    { key: "platform", zh: "管理平台培训", en: "Training on the platform", on: "03-01", certificate: true },
  ]),
  editable("stationing.recall", "dossier 6.6; days: proposal", {
    grounds: [
      { key: "not-competent", zh: "不胜任", en: "Not competent", bars: true },
      { key: "absence", zh: "长期不在岗", en: "Long absence", bars: true },
      { key: "fraud", zh: "弄虚作假", en: "Fraud", bars: true },
      { key: "leave", zh: "全年请假超过规定天数", en: "More leave than allowed", bars: false },
      { key: "dissatisfaction", zh: "群众不满意", en: "The masses are dissatisfied", bars: true },
      { key: "illness", zh: "因病", en: "Illness", bars: false },
      { key: "transfer", zh: "工作调动", en: "Transfer", bars: false },
    ],
    replaceWithinDays: 15,
  }),
];
