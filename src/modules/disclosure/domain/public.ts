import type { DayCount } from "#kernel/calendar.ts";
import type { Day } from "#kernel/day.ts";
import type { PostingField, PostingKind } from "#packs/schemas/posting.ts";
import type { Item } from "#packs/schemas/text.ts";
import type { ObjectionFinding, Outcome, PostingId } from "./posting.ts";

/** The heading of a posting as the public sees it. `lastDay` is null while an objection stops the clock. */
export type PublicPosting = {
  id: PostingId;
  place: string;
  village: string;
  township: string;
  number: string;
  kind: PostingKind;
  title: string;
  note: string;
  contact: string;
  postedOn: Day;
  lastDay: Day | null;
  households: number;
  columns: PostingField[];
  state: "posted" | "ended" | "closed" | "withdrawn";
  outcome: Outcome | null;
  conclusion: string | null;
};

/** A paper that may be downloaded with a posting. */
export type PublicFile = { id: string; name: string; kind: string; bytes: number };

export type PublicVillage = { place: string; village: string; township: string; postings: number };

/** What becomes of an objection. What was said is not here: the number may be seen by somebody else. */
export type PublicObjection = {
  number: string;
  postingId: PostingId;
  title: string;
  village: string;
  receivedOn: Day;
  answerBy: Day | null;
  finding: ObjectionFinding | null;
  answer: string | null;
  answeredOn: Day | null;
};

/** How postings go in this county, for everybody to read. */
export type PublicProcedure = {
  days: Record<PostingKind, DayCount>;
  answer: DayCount;
  channels: readonly Item[];
};
