import { editable, type PackRule } from "../pack.ts";

/** 四议两公开 and what stands around it (dossier 6.8). Numbers marked (K) are general knowledge, to be checked by the county. */
export const governance: readonly PackRule[] = [
  editable("governance.procedure", "dossier 6.8: 四议两公开 (Dengzhou 2004); township pre-check optional", {
    key: "si-yi",
    zh: "四议两公开",
    en: "Four discussions, two publications",
    clear: null,
    precheck: false,
  }),
  editable(
    "governance.meetings",
    "dossier 6.8 (K): half and majority, two thirds and majority; the first two a proposal",
    {
      propose: { quorum: { of: 1, in: 2 }, moreThanHalfOf: "attended" },
      discuss: { quorum: { of: 1, in: 2 }, moreThanHalfOf: "attended" },
      review: { quorum: { of: 1, in: 2 }, moreThanHalfOf: "attended" },
      resolve: { quorum: { of: 2, in: 3 }, moreThanHalfOf: "attended" },
    },
  ),
  editable("governance.matters", "dossier 6.8: matters; 村规民约 from seed 004, S17", [
    { key: "charter", zh: "村民自治章程、村规民约", en: "Village charter and rules", charter: true },
    { key: "plan", zh: "村庄规划、年度计划", en: "Village plan, plan of the year" },
    { key: "assets", zh: "集体土地、资产、债务", en: "Collective land, assets, debt" },
    { key: "project", zh: "项目立项、承包和合同", en: "Projects, leases, contracts" },
    { key: "works", zh: "公益事业建设、筹资筹劳", en: "Public works, money and labour for them" },
    { key: "relief", zh: "低保、救助和帮扶对象名单", en: "Lists for minimum living, relief, assistance" },
    { key: "income", zh: "集体收益使用分配", en: "Use of collective income" },
    { key: "other", zh: "其他重大事项", en: "Other major matters" },
  ]),
  editable("governance.objection", "dossier 6.8: any objection returns to step 2", "any-returns"),
  editable("governance.bodies", "seed 004, S17: 村代会, 村监会; sizes, roles and terms are a proposal (K)", [
    {
      key: "branch",
      zh: "村党组织",
      en: "Party branch",
      least: 3,
      years: 5,
      roles: [
        { key: "secretary", zh: "书记", en: "Secretary" },
        { key: "deputy", zh: "副书记", en: "Deputy secretary" },
        { key: "member", zh: "委员", en: "Member" },
      ],
    },
    {
      key: "committee",
      zh: "村民委员会",
      en: "Village committee",
      least: 3,
      years: 5,
      roles: [
        { key: "head", zh: "主任", en: "Head" },
        { key: "deputy", zh: "副主任", en: "Deputy head" },
        { key: "member", zh: "委员", en: "Member" },
      ],
    },
    {
      key: "representatives",
      zh: "村民代表会议",
      en: "Representatives' meeting",
      least: 15,
      years: 5,
      roles: [{ key: "representative", zh: "村民代表", en: "Representative" }],
    },
    {
      key: "supervisors",
      zh: "村务监督委员会",
      en: "Supervisory committee",
      least: 3,
      years: 5,
      roles: [
        { key: "head", zh: "主任", en: "Head" },
        { key: "member", zh: "委员", en: "Member" },
      ],
    },
  ]),
  editable("governance.dispute-kinds", "seed 004, S17: disputes; the kinds are a proposal", [
    { key: "land", zh: "土地、地界", en: "Land, boundaries" },
    { key: "neighbours", zh: "邻里", en: "Neighbours" },
    { key: "family", zh: "婚姻家庭、赡养", en: "Family, support of parents" },
    { key: "money", zh: "债务、工钱", en: "Debt, wages" },
    { key: "collective", zh: "集体资产、征地补偿", en: "Collective assets, compensation" },
    { key: "policy", zh: "政策落实、名单评定", en: "Policies, lists" },
    { key: "other", zh: "其他", en: "Other" },
  ]),
  editable("governance.tendency-ratings", "seed 004, S17: emerging tendencies; ratings and days are a proposal", [
    { key: "red", zh: "重大", en: "Grave", days: 3 },
    { key: "yellow", zh: "较大", en: "Serious", days: 7 },
    { key: "blue", zh: "一般", en: "Ordinary", days: 15 },
  ]),
  editable("governance.dispute-days", "proposal; no source gives days", { mediate: 15, above: 10, lookBack: 30 }),
];
