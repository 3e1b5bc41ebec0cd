import { Household } from "./registry.ts";

export const WANG = "0190b000-0000-7000-8000-000000000001";
export const LI = "0190b000-0000-7000-8000-000000000002";

/** An invented household of two, with one income line. `over` replaces facts of the household. */
export const household = (over: Record<string, unknown> = {}): Household =>
  Household.parse({
    id: "0190b000-0000-7000-8000-0000000000ff",
    place: "990101100201",
    listVersion: "2021",
    naturalVillage: "上河组",
    householdType: "一般脱贫户",
    cause: "因病",
    phone: "13900001111",
    members: [
      {
        id: WANG,
        listVersion: "2021",
        name: "王春生",
        sex: "男",
        relation: "户主",
        idNumber: "990101196503120017",
        health: ["健康"],
      },
      {
        id: LI,
        listVersion: "2021",
        name: "李桂芳",
        sex: "女",
        relation: "配偶",
        idNumber: "990101196708250026",
        health: ["长期慢性病"],
      },
    ],
    year: {
      year: 2026,
      conditions: { farmland: 350 },
      income: [{ id: "0190b000-0000-7000-8000-000000000011", item: "A01", amountFen: 1_200_000 }],
    },
    ...over,
  });
