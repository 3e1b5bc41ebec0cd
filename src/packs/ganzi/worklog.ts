import { editable, type PackRule } from "../pack.ts";

const item = (key: string, zh: string, en: string) => ({ key, zh, en });

/** The exact Sichuan lists were not found; this is the dossier's proposal, for the county to check. */
export const worklog: readonly PackRule[] = [
  editable("worklog.duty-sets", "seed 003, B11 names both sets; the items are a proposal (dossier 6.4)", [
    {
      ...item("eight-roles", "八大员", "Eight roles"),
      items: [
        item("policy", "政策宣传员", "Tells of policies"),
        item("opinion", "民情调研员", "Learns what people think"),
        item("planning", "规划编制员", "Draws up plans"),
        item("industry", "产业发展指导员", "Guides industry"),
        item("projects", "项目协调员", "Wins and coordinates projects"),
        item("disputes", "矛盾纠纷调解员", "Settles disputes"),
        item("party", "基层组织建设指导员", "Guides the party's local work"),
        item("service", "为民服务代办员", "Does errands for people"),
      ],
    },
    {
      ...item("nine-things", "九件事", "Nine things"),
      items: [
        item("leadership", "建强一个班子", "A strong village leadership"),
        item("baseline", "摸清一本底账", "A true baseline"),
        item("plan", "制定一个规划", "A plan"),
        item("trade", "发展一个产业", "An industry"),
        item("works", "办好一批实事", "Works that people asked for"),
        item("leaders", "培育一批带头人", "People who lead the way"),
        item("rules", "健全一套制度", "Rules that work"),
        item("conflicts", "化解一批矛盾", "Conflicts resolved"),
        item("pairing", "落实结对帮扶到户", "Every household has its helper"),
      ],
    },
  ]),
];
