import { editable, type PackRule } from "../pack.ts";

/** The 6211 programme, the two officers and the village group (Y2, Y20). Names are the account's; contents are a proposal. */
export const programme: readonly PackRule[] = [
  editable("programme.6211", "name: seed 001, Y2 (exact); reading: dossier 7 (proposal)", [
    {
      key: "precisions",
      zh: "六精准",
      en: "Six precisions",
      count: 6,
      items: [
        { key: "targets", zh: "扶持对象精准", en: "The right people" },
        { key: "projects", zh: "项目安排精准", en: "The right projects" },
        { key: "funds", zh: "资金使用精准", en: "The right use of money" },
        { key: "measures", zh: "措施到户精准", en: "Measures that reach the household" },
        { key: "cadres", zh: "因村派人精准", en: "The right cadres" },
        { key: "effect", zh: "脱贫成效精准", en: "Real effects" },
      ],
    },
    {
      key: "officers",
      zh: "两大员",
      en: "Two officers",
      count: 2,
      items: [
        { key: "archive-keeper", zh: "档案管理员", en: "Archive keeper" },
        { key: "policy-guide", zh: "政策指导员", en: "Policy guide" },
      ],
    },
    {
      key: "group",
      zh: "一个村级责任组",
      en: "One responsibility group in each village",
      count: 1,
      items: [{ key: "group", zh: "村级脱贫攻坚责任组", en: "Village responsibility group" }],
    },
    {
      key: "standard",
      zh: "一套档卡标准",
      en: "One standard set of files",
      count: 1,
      items: [{ key: "standard", zh: "统一的档卡标准", en: "One standard for every card" }],
    },
  ]),
  editable("team.two-officers", "posts: seed 001, Y2 (exact); duties: dossier 7 (proposal)", [
    {
      key: "archive-keeper",
      zh: "档案管理员",
      en: "Archive keeper",
      post: "archive-keeper",
      duties: [
        { key: "complete", zh: "保证档案齐全", en: "Keep the files complete" },
        { key: "seal", zh: "封存定稿版本", en: "Lock final versions" },
        { key: "scan", zh: "扫描纸质材料", en: "Scan the papers" },
      ],
      limits: { zh: "可以归档、锁定，不得改动内容", en: "May file and lock, may not change content" },
    },
    {
      key: "policy-guide",
      zh: "政策指导员",
      en: "Policy guide",
      post: "policy-guide",
      duties: [
        { key: "explain", zh: "讲解政策", en: "Explain policy" },
        { key: "eligibility", zh: "核对享受条件", en: "Check eligibility" },
        { key: "answer", zh: "解答疑问", en: "Answer questions" },
      ],
      limits: { zh: "可以填写政策核对结果，不得改动户信息", en: "May set policy checks, may not change the household" },
    },
  ]),
  editable("team.responsibility-group", "seed 001, Y20 (officers inside: exact); membership: proposal", {
    leader: ["village-secretary"],
    members: ["village-head", "first-secretary", "township-village-cadre", "helper"],
    officersInside: true,
  }),
];
