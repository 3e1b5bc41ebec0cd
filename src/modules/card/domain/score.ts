import type { Finding } from "#kernel/finding.ts";

/** How complete and clean one card is. `wanted` facts apply to this household; `filled` of them are there. */
export type CardScore = {
  wanted: number;
  filled: number;
  blocks: number;
  warns: number;
  signed: number;
  needed: number;
};

/** 0–100, rounded down: 100 means every fact that applies is there. A card without wanted facts scores 0. */
export const completeness = ({ wanted, filled }: Pick<CardScore, "wanted" | "filled">): number =>
  wanted === 0 ? 0 : Math.floor((filled * 100) / wanted);

export const countFindings = (findings: readonly Pick<Finding, "severity">[]): Pick<CardScore, "blocks" | "warns"> => ({
  blocks: findings.filter((one) => one.severity === "block").length,
  warns: findings.filter((one) => one.severity === "warn").length,
});

/** Sums over a village or over the cards of one person in charge. */
export type RollUp = {
  key: string;
  cards: number;
  completeness: number;
  /** Cards with every fact and no blocking finding. */
  clean: number;
  blocks: number;
  warns: number;
  /** Cards with all their signatures. */
  signed: number;
};

/** Scores by village or by person in charge, worst first; a person who answers for two villages appears once. */
export function rollUp(cards: readonly (CardScore & { keys: readonly string[] })[]): RollUp[] {
  const keys = [...new Set(cards.flatMap((one) => one.keys))];
  return keys
    .map((key) => {
      const mine = cards.filter((one) => one.keys.includes(key));
      const sum = (of: (one: CardScore) => number) => mine.reduce((total, one) => total + of(one), 0);
      return {
        key,
        cards: mine.length,
        completeness: completeness({ wanted: sum((one) => one.wanted), filled: sum((one) => one.filled) }),
        clean: mine.filter((one) => one.blocks === 0 && one.filled === one.wanted).length,
        blocks: sum((one) => one.blocks),
        warns: sum((one) => one.warns),
        signed: mine.filter((one) => one.needed > 0 && one.signed >= one.needed).length,
      };
    })
    .sort((a, b) => a.completeness - b.completeness || b.blocks - a.blocks || (a.key < b.key ? -1 : 1));
}
