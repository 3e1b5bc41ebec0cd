import { ageOn, type Day } from "#kernel/day.ts";
import { formatYuan } from "#kernel/money.ts";
import type { Rules } from "#packs/index.ts";
import type { Channel, PostingField } from "#packs/schemas/posting.ts";
import type { PostingFacts } from "./facts.ts";
import { maskName } from "./names.ts";
import { numbersIn } from "./scan-numbers.ts";
import { type StopWords, scanText } from "./scan-text.ts";

/** One household as a channel may show it: field → text. A field that is not whitelisted is not there. */
export type Cells = Partial<Record<PostingField, string>>;

/** The rules the projection obeys. */
export type ProjectionRules = Pick<
  Rules,
  | "posting.fields.board"
  | "posting.fields.web"
  | "posting.name.board"
  | "posting.name.web"
  | "posting.child-age"
  | "posting.words.illness"
  | "posting.words.school"
>;

export const stopWordsOf = (rules: ProjectionRules): StopWords => ({
  illness: rules["posting.words.illness"].value,
  school: rules["posting.words.school"].value,
});

/** Titles of columns that no attached file may have. */
export const privateTitlesOf = (rules: Pick<Rules, "posting.words.private">): readonly string[] =>
  rules["posting.words.private"].value;

/** Shown in place of a text that turned out to say what must not be said. */
export const WITHHELD = "＊";
/** Shown in place of a kind of measure whose name would tell of an illness or a child. */
const OTHER_MEASURE = "其他";

type Shown = { facts: PostingFacts; channel: Channel; rules: ProjectionRules; today: Day };

/** A head below the age, or whose age is not known, is never named in full; on the web not at all. */
function nameShown({ facts, channel, rules, today }: Shown): string | null {
  const rule = channel === "board" ? rules["posting.name.board"].value : rules["posting.name.web"].value;
  const grown = facts.headBorn !== null && ageOn(facts.headBorn, today) >= rules["posting.child-age"].value;
  if (rule === "none" || (!grown && channel === "web")) return null;
  return rule === "full" && channel === "board" && grown ? facts.headName : maskName(facts.headName);
}

const kindShown = (kind: string, rules: ProjectionRules): string =>
  scanText(kind, "measure", stopWordsOf(rules)).length > 0 ? OTHER_MEASURE : kind;

const READ: Readonly<Record<PostingField, (shown: Shown) => string | null>> = {
  headName: nameShown,
  group: ({ facts }) => facts.group,
  householdSize: ({ facts }) => String(facts.householdSize),
  class: ({ facts }) => facts.class,
  decidedOn: ({ facts }) => facts.decidedOn,
  measureKinds: ({ facts, rules }) => [...new Set(facts.measures.map((one) => kindShown(one.kind, rules)))].join("、"),
  measureAmounts: ({ facts, rules }) => {
    const known = facts.measures.flatMap(({ kind, amount }) =>
      amount === null ? [] : [`${kindShown(kind, rules)} ${formatYuan(amount)} 元`],
    );
    return known.join("；");
  },
};

/** The fields a channel shows under these rules, in the order of the rule. */
export const columnsOf = (rules: ProjectionRules, channel: Channel): PostingField[] =>
  channel === "board" ? rules["posting.fields.board"].value : rules["posting.fields.web"].value;

/** A name may look like a word; everything else may not say one. */
const mayShow = (field: PostingField, text: string, rules: ProjectionRules): boolean =>
  field === "headName" ? numbersIn(text).length === 0 : scanText(text, field, stopWordsOf(rules)).length === 0;

/**
 * What one channel may show of one household. It can only say what `PostingFacts` holds and the whitelist names,
 * and a cell in which somebody typed a personal number or an illness is withheld.
 */
export function project(facts: PostingFacts, channel: Channel, rules: ProjectionRules, today: Day): Cells {
  const shown = { facts, channel, rules, today };
  const cells = columnsOf(rules, channel).flatMap((field): [PostingField, string][] => {
    const text = READ[field](shown);
    if (text === null || text === "") return [];
    return [[field, mayShow(field, text, rules) ? text : WITHHELD]];
  });
  return Object.fromEntries(cells);
}
