/** One of the four figures (三率一度, dossier 6.5): what counts, of how many, and what stands behind it. */
export type Figure = { part: number; of: number; evidence: string };
export type FourFigures = { residence: Figure; visits: Figure; awareness: Figure; satisfaction: Figure };
export const FIGURE_KEYS = ["residence", "visits", "awareness", "satisfaction"] as const;

export const GRADES = ["优秀", "合格", "基本合格", "不合格"] as const;
export type Grade = (typeof GRADES)[number];

export type AppraisalRule = {
  weights: Record<(typeof FIGURE_KEYS)[number], number>;
  excellentFrom: number;
  goodFrom: number;
  passFrom: number;
  halfYear: number;
  excellentShare: number;
};

/** Hundredths of a percent, never above one hundred percent. */
export const rateOf = ({ part, of }: Figure): number =>
  of === 0 ? 0 : Math.min(10_000, Math.round((part * 10_000) / of));

/** A figure nobody has gathered is left out, and the others carry its weight: an absent poll is no zero. */
export function scoreOf(figures: FourFigures, weights: AppraisalRule["weights"]): number {
  const known = FIGURE_KEYS.filter((key) => figures[key].of > 0);
  const weight = known.reduce((sum, key) => sum + weights[key], 0);
  if (weight === 0) return 0;
  return Math.round(known.reduce((sum, key) => sum + rateOf(figures[key]) * weights[key], 0) / weight);
}

/** Year-end carries the half-year in its share. Hundredths of a point. */
export const yearScore = (half: number | null, year: number, rule: AppraisalRule): number =>
  half === null ? year : Math.round((half * rule.halfYear + year * (100 - rule.halfYear)) / 100);

/** All four gathered, and none below the line: what excellence asks for besides the score. */
export const mayBeExcellent = (figures: FourFigures, rule: AppraisalRule): boolean =>
  FIGURE_KEYS.every((key) => figures[key].of > 0 && rateOf(figures[key]) >= rule.excellentFrom * 100);

/** The grade the figures speak for; below the last line it is the discipline body's. */
export function gradeFor(score: number, figures: FourFigures, rule: AppraisalRule): Grade {
  if (score < rule.passFrom * 100) return "不合格";
  if (score < rule.goodFrom * 100) return "基本合格";
  return score >= rule.excellentFrom * 100 && mayBeExcellent(figures, rule) ? "优秀" : "合格";
}

/** Of those who could be excellent only a share may be: the best by score, at least one where there is one. */
export function withinShare<One extends { score: number; grade: Grade }>(all: readonly One[], share: number): One[] {
  const most = Math.floor((all.length * share) / 100);
  const best = new Set(
    [...all]
      .filter((one) => one.grade === "优秀")
      .sort((a, b) => b.score - a.score)
      .slice(0, Math.max(most, all.length > 0 ? 1 : 0)),
  );
  return all.map((one) => (one.grade === "优秀" && !best.has(one) ? { ...one, grade: "合格" as const } : one));
}
