import { DayCount } from "#kernel/calendar.ts";
import type { PostingField, PostingShown } from "#modules/disclosure/contract.ts";
import type { PrintNote } from "./card-document.ts";
import type { PosterColumn, PosterDocument } from "./poster.ts";

const COLUMNS: Readonly<Record<PostingField, PosterColumn>> = {
  headName: "head",
  group: "group",
  householdSize: "size",
  class: "class",
  decidedOn: "date",
  measureKinds: "measure",
  measureAmounts: "amount",
};

/** What nobody has approved, or what was called off, is not to be hung up by mistake. */
const WATERMARKS: Partial<Record<PostingShown["state"], string>> = {
  draft: "未批准",
  checked: "未批准",
  withdrawn: "已撤回",
};

export type PosterChoice = { paper: "a4" | "a3"; orientation: "portrait" | "landscape" };

/** 公示 for the board: only what the posting's own board columns show, as far as any household has something in them. Before it hangs, the days are left for the pen. */
export function posterDocument(
  posting: PostingShown,
  of: { village: string; origin: string },
  choice: PosterChoice,
  note: PrintNote,
): PosterDocument {
  const columns = posting.columns.board.filter((field) => posting.items.some((item) => item.board[field]));
  const rule = posting.rules.find((one) => one.rule.startsWith("posting.days."));
  const count = DayCount.safeParse(rule?.value).data;
  const [year = "", no = ""] = posting.number.split("-");
  return {
    kind: "poster",
    ...choice,
    title: posting.title,
    number: `${of.village}公示〔${year}〕${Number(no)}号`,
    paragraphs: posting.note === "" ? [] : posting.note.split(/\n+/).filter((one) => one.trim() !== ""),
    columns: posting.items.length > 0 ? ["no", ...columns.map((field) => COLUMNS[field])] : [],
    rows: posting.items.map((item, i) => ({
      no: String(i + 1),
      ...Object.fromEntries(columns.map((field) => [COLUMNS[field], item.board[field] ?? null])),
    })),
    since: posting.postedOn,
    until: posting.clock?.lastDay ?? posting.lastDay,
    days: { count: posting.clock?.days ?? count?.days ?? null, kind: count?.unit ?? "calendar" },
    objection: { phone: posting.contact || null, url: `${of.origin}/portal/p/${posting.id}/object` },
    watermark: WATERMARKS[posting.state] ?? null,
    issuer: `${of.village}村民委员会`,
    issuedOn: posting.postedOn,
    printed: note.printed,
  };
}
