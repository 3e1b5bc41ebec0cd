import { newId } from "#ui/new-command-id.ts";

/** The address of last week's report. */
export const MISSED = "missed";
export const PARTS = ["done", "plan", "trouble"] as const;
export type Part = (typeof PARTS)[number];

/** What was changed of the draft that wrote itself; what was not touched follows it until it is sent. */
export const beginReport = () => ({ commandId: newId(), closesOn: "", changed: {} as Partial<Record<Part, string>> });
export type ReportForm = ReturnType<typeof beginReport>;

/** The words as they stand: mine where I wrote, else the draft's. */
export const wordsOf = (draft: Readonly<Record<Part, string>>, { changed }: ReportForm): Record<Part, string> => ({
  done: changed.done ?? draft.done,
  plan: changed.plan ?? draft.plan,
  trouble: changed.trouble ?? draft.trouble,
});
