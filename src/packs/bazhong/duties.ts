import { byRule, duty } from "../duty.ts";
import { editable, exact, type PackRule } from "../pack.ts";

const shown = (key: string, zh: string, en: string) => ({ key, zh, en });

/** Year-end visits for a safe, warm winter (B15); the classes called to the video conference (B1). */
export const duties: readonly PackRule[] = [
  exact("duties.winter", "seed 003, B15 (year-end: exact; days: proposal)", [
    duty({
      key: "winter-campaign",
      zh: "岁末走基层、温暖过冬",
      en: "Winter visits to people in need",
      owed: { posts: ["village-secretary", "first-secretary"], each: "place", level: "village" },
      when: byRule("FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=20", "previous"),
      window: { opens: 66, lapses: 15 },
      settled: { kinds: ["campaign-done"], topics: ["winter"], count: 1, by: "record" },
      to: "/campaigns",
    }),
  ]),
  editable("campaigns.winter-checklist", "seed 003, B15; items: dossier 1.4 (coal, quilt, house, food)", [
    shown("coal", "取暖煤或电暖", "Coal or electric heating"),
    shown("quilt", "棉被棉衣", "Quilts and winter clothes"),
    shown("house", "住房不漏风不漏雨", "A house that keeps out wind and rain"),
    shown("food", "口粮充足", "Food enough for the winter"),
  ]),
  exact("meetings.classes", "seed 003, B1 (the classes are the account's; which posts they stand for: proposal)", [
    {
      ...shown("department-heads", "“挂包驻帮”部门主要、分管负责人", "Heads and deputies of responsible departments"),
      posts: ["unit-head"],
    },
    {
      ...shown("county-leaders", "县区负责同志", "Leaders of the county"),
      posts: ["county-leader", "county-director"],
    },
    {
      ...shown("township-cadres", "乡镇全体干部", "All cadres of the townships"),
      posts: ["township-secretary", "township-head", "township-clerk", "township-village-cadre"],
    },
    { ...shown("team-leaders", "驻村工作队长", "Leaders of resident teams"), posts: ["team-leader"] },
    { ...shown("first-secretaries", "第一书记", "First secretaries"), posts: ["first-secretary"] },
    { ...shown("team-members", "驻村工作队员", "Members of resident teams"), posts: ["team-member"] },
    { ...shown("agronomists", "农技员", "Agricultural technicians"), posts: ["agronomist"] },
    { ...shown("village-secretaries", "村党支部书记", "Village party secretaries"), posts: ["village-secretary"] },
    { ...shown("village-heads", "村委会主任", "Village heads"), posts: ["village-head"] },
    { ...shown("village-clerks", "村文书", "Village clerks"), posts: ["village-clerk"] },
    { ...shown("county-staff", "县直部门工作人员", "Staff of the county"), posts: ["county-officer", "supervisor"] },
  ]),
];
