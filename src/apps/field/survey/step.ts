import type { Finding } from "#kernel/finding.ts";
import type { News } from "#modules/sync/contract.ts";
import type { Draft } from "./draft.ts";

/** What every step gets. */
export type StepProps = {
  draft: Draft;
  change: (more: Partial<Draft>) => void;
  news: News;
  findings: readonly Finding[];
};

type MustSees = {
  items: { key: string; zh: string; en: string; ask: { zh: string; en: string } }[];
  exceptions: { key: string; zh: string; en: string }[];
};
export const mustSeesOf = (news: News): MustSees =>
  (news.rules["card.checklist.four-must-sees"]?.value ?? { items: [], exceptions: [] }) as MustSees;
export const peopleWanted = (news: News): number => Number(news.rules["visit.min-people"]?.value ?? 2);
