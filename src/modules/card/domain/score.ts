/** Sums over a village, or over the households of one person in charge. */
export type RollUp = {
  key: string;
  name: string;
  households: number;
  /** Mean of the households' completeness, 0–100, rounded down: 100 means every one of them is complete. */
  completeness: number;
  /** Households that are complete and have no blocking finding. */
  clean: number;
  blocks: number;
  warns: number;
  /** Cards with all their signatures. */
  signed: number;
};

/** Where work is needed first: the least complete, then the most findings. */
export const worstFirst = (rows: readonly RollUp[]): RollUp[] =>
  rows.toSorted(
    (a, b) => a.completeness - b.completeness || b.blocks - a.blocks || b.warns - a.warns || (a.key < b.key ? -1 : 1),
  );
