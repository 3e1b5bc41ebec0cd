import { exact, type PackRule } from "../pack.ts";

/** One first secretary for each key village; nobody leaves before the village is out (X7). */
export const stationing: readonly PackRule[] = [
  exact("stationing.coverage", "seed 002, X7: 95 young cadres in 95 villages, 不脱贫不离岗", {
    firstSecretaries: 1,
    stayUntilExit: true,
  }),
];
