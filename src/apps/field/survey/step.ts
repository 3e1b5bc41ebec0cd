import type { Finding } from "#kernel/finding.ts";
import type { News } from "#modules/sync/contract.ts";
import type { Draft } from "./draft.ts";

/** What every step gets. */
export type StepProps = {
  draft: Draft;
  /** What changes; as a function when it was made ready meanwhile and must not overwrite what was touched since. */
  change: (more: Partial<Draft> | ((before: Draft) => Partial<Draft>)) => void | Promise<void>;
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
