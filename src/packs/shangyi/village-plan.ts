import { editable, exact, type PackRule } from "../pack.ts";

/** Three years of concentrated effort, two of consolidation; members and masses are visited, experts asked (S12, S13). */
export const villagePlan: readonly PackRule[] = [
  exact("village-plan.phases", "seed 004, S12", [
    { key: "effort", zh: "集中攻坚", en: "Concentrated effort", years: 3 },
    { key: "consolidation", zh: "巩固提升", en: "Consolidation", years: 2 },
  ]),
  editable("village-plan.talks", "seed 004, S12, S13 (whom: exact; how many: proposal)", [
    { key: "members", zh: "走访党员", en: "Visits to party members", needed: 1 },
    { key: "masses", zh: "走访群众", en: "Visits to the masses", needed: 1 },
    { key: "meeting", zh: "村民代表会", en: "Villagers' representatives", needed: 1 },
    { key: "experts", zh: "专家论证", en: "Experts", needed: 0 },
  ]),
];
