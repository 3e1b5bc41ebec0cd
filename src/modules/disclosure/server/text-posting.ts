import { dayOf } from "#kernel/day.ts";
import type { Refusal } from "#kernel/refusal.ts";
import { getRules } from "#modules/rules/index.ts";
import type { Rules } from "#packs/index.ts";
import type { PostingKind } from "#packs/schemas/posting.ts";
import type { Call } from "#platform/command.ts";
import type { Tx } from "#platform/db/tables.ts";
import type { Outcome, PostingId, PostingState } from "../domain/posting.ts";
import { stopWordsOf } from "../domain/project.ts";
import { no } from "../domain/refusals.ts";
import { reviewDraft } from "../domain/review.ts";
import { addPosting } from "./add-posting.ts";
import { clearPortal } from "./portal-pages.ts";
import { getPosting, takeStep } from "./posting-store.ts";

/** A posting that says a text and names no household (`TEXT_KINDS`); the module that decided it writes it. */
export type TextPosting = { place: string; kind: PostingKind; title: string; note: string; contact: string };

/** Why this text may not hang in public: a number, an illness, a school in it. The same scan as every posting's. */
export function whyNotText(
  { title, note, contact }: Omit<TextPosting, "place" | "kind">,
  rules: Rules,
): Refusal | null {
  const findings = reviewDraft({ title, note, contact, conclusion: null, items: [] }, stopWordsOf(rules));
  return findings[0] ? no.blocked({ count: findings.length, first: findings[0].rule }) : null;
}

/** Drafts and checks it, in the caller's transaction. From here it goes the way of all postings: approval, board, clock, closing. */
export async function hangText(call: Call<unknown>, verb: string, id: PostingId, text: TextPosting): Promise<void> {
  await addPosting(call, { id, ...text });
  await takeStep(call, await getPosting(call, verb, id), "draft");
  await takeStep(call, await getPosting(call, verb, id), "check");
}

const OVER: readonly PostingState[] = ["closed", "taken-down", "withdrawn"];

/**
 * Takes a text off, because those who decided it have taken the matter back. Objections stay and are answered; the reason is told
 * inside. A posting that is over is left alone.
 */
export async function callOff(call: Call<unknown>, verb: string, id: PostingId, reason: string): Promise<void> {
  const posting = await getPosting(call, verb, id, true);
  if (OVER.includes(posting.state)) return;
  const rules = await getRules(call.tx, call.actor.countyCode, dayOf(call.now));
  if (posting.postedOn) await clearPortal(call, posting, { state: "withdrawn", outcome: "withdrawn" }, rules);
  await takeStep(call, posting, "withdraw", reason, { outcome: "withdrawn" });
  await call.emit("posting.withdrawn", { postingId: posting.id }, posting.place);
}

/** Where these postings stand and what was said against them, by id. Behind the walls of the transaction. */
export async function postingStandings(tx: Tx, countyCode: string, ids: readonly string[]) {
  if (ids.length === 0) return new Map<string, never>();
  const rows = await tx
    .selectFrom("posting")
    .leftJoin("objection", (join) =>
      join.onRef("objection.countyCode", "=", "posting.countyCode").onRef("objection.postingId", "=", "posting.id"),
    )
    .select(["posting.id", "posting.state", "posting.outcome", "posting.postedOn", "posting.lastDay"])
    .select(({ fn }) => [
      fn.count<number>("objection.id").as("objections"),
      fn.count<number>("objection.answeredOn").as("answered"),
    ])
    .where("posting.countyCode", "=", countyCode)
    .where("posting.id", "in", [...new Set(ids)])
    .groupBy(["posting.countyCode", "posting.id"])
    .execute();
  return new Map(
    rows.map(({ id, state, outcome, answered, objections, ...days }) => [
      id,
      {
        ...days,
        state: state as PostingState,
        outcome: outcome as Outcome | null,
        objections: Number(objections),
        open: Number(objections) - Number(answered),
      },
    ]),
  );
}
