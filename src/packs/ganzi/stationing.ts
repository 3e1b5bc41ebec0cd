import { exact, type PackRule } from "../pack.ts";

/** The five steps by which a first secretary is chosen (G4). */
export const stationing: readonly PackRule[] = [
  exact("stationing.chain", "seed 000, G4", [
    {
      key: "apply",
      zh: "党员报名",
      en: "A party member applies",
      by: ["self", "unit-head", "county-officer"],
      attachment: false,
    },
    {
      key: "branch",
      zh: "党支部推荐",
      en: "The branch recommends",
      by: ["unit-head", "county-officer"],
      attachment: false,
    },
    {
      key: "committee",
      zh: "机关党委审核",
      en: "The party committee reviews",
      by: ["unit-head", "county-officer"],
      attachment: false,
    },
    {
      key: "party-group",
      zh: "党组会议研究",
      en: "The party group decides",
      by: ["unit-head", "county-officer"],
      attachment: true,
    },
    {
      key: "organisation-department",
      zh: "报组织部门批准",
      en: "The organisation department approves",
      by: ["county-officer", "county-director"],
      attachment: false,
    },
  ]),
];
