import type { Language } from "./actor.ts";

/** Says a label in the reader's language. */
export type LabelWord = (language: Language, label: string) => string;

/** Labels of closed lists are stored in Chinese; these are their English words. What the table does not know (an old label, a free text) stays as it is. */
export const wordsFrom =
  (english: Readonly<Record<string, string>>): LabelWord =>
  (language, label) =>
    language === "zh" ? label : (english[label] ?? label);

/** The same for a label behind which somebody wrote a note: `退休：2026年7月`. */
export const withNote =
  (word: LabelWord): LabelWord =>
  (language, text) => {
    const [label = "", ...note] = text.split("：");
    const said = word(language, label);
    if (said === label) return text;
    return note.length === 0 ? said : `${said}: ${note.join("：")}`;
  };

/** Labels to choose from: stored in Chinese, read in the reader's language. */
export const choicesFrom = (word: LabelWord, language: Language, labels: readonly string[]) =>
  labels.map((value) => ({ value, label: word(language, value) }));
