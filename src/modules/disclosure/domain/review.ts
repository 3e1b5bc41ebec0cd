import type { Finding } from "#kernel/finding.ts";
import type { Channel } from "#packs/schemas/posting.ts";
import { type Cells, WITHHELD } from "./project.ts";
import { type StopWords, scanText } from "./scan-text.ts";

/** What a posting would say: its free texts and the cells of each household, by channel. */
export type Draft = {
  title: string;
  note: string;
  contact: string;
  conclusion: string | null;
  items: readonly ({ no: number } & Record<Channel, Cells>)[];
};

const withheld = (no: number, cells: Cells): Finding[] =>
  Object.entries(cells)
    .filter(([, text]) => text === WITHHELD)
    .map(([field]) => ({
      rule: "posting.finding.withheld",
      severity: "block",
      field: `items.${no}.${field}`,
      facts: { no },
    }));

/** A list of households names whom to telephone: not everybody objects on the web. */
const unheard = ({ contact, items }: Draft): Finding[] =>
  items.length > 0 && contact.trim() === ""
    ? [{ rule: "posting.finding.contact-missing", severity: "block", field: "contact", facts: {} }]
    : [];

/**
 * 校验脱敏: everything in a draft that must be put right before it may be posted.
 * A withheld cell also stops it: the register says something in that field which belongs elsewhere.
 */
export function reviewDraft(draft: Draft, words: StopWords): Finding[] {
  const texts = [
    ...scanText(draft.title, "title", words),
    ...scanText(draft.note, "note", words),
    ...scanText(draft.contact, "contact", words),
    ...scanText(draft.conclusion ?? "", "conclusion", words),
  ];
  return [
    ...texts,
    ...unheard(draft),
    ...draft.items.flatMap((item) => withheld(item.no, { ...item.web, ...item.board })),
  ];
}
