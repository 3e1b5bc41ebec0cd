import { editable, exact, type PackRule } from "../pack.ts";

/** Probation in the village, three years without promotion, a day in the village for every head (Y5, Y7, Y8, B10). */
export const stationing: readonly PackRule[] = [
  exact("stationing.probation", "seed 001, Y5", {
    months: 12,
    kinds: [
      { key: "selected", zh: "公开选拔的副科级干部", en: "Publicly selected deputy-section leaders" },
      { key: "newly-hired", zh: "新招录人员", en: "Newly hired staff" },
    ],
  }),
  exact("stationing.no-promotion", "seed 001, Y7 (three years: exact); days to appeal: proposal", {
    years: 3,
    appealDays: 30,
  }),
  editable(
    "stationing.unit-visits",
    "seed 001, Y8 (one day, three outputs: exact); visits a year: proposal after seed 003, B10",
    {
      perYear: 4,
      squatDays: 1,
      outputs: [
        { key: "files", zh: "完善档案资料", en: "Files completed" },
        { key: "industry", zh: "完善产业规划", en: "Industry plan improved" },
        { key: "team", zh: "了解村“两委”和工作队履职", en: "How the committees and the team work" },
      ],
      posts: ["unit-head", "county-leader", "township-secretary", "township-head", "county-director"],
    },
  ),
];
