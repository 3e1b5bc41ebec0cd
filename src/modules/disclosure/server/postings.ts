import { z } from "zod";
import { dayOf } from "#kernel/day.ts";
import { HouseholdId } from "#kernel/ids.ts";
import type { Refusal } from "#kernel/refusal.ts";
import { rangeOf } from "#kernel/territory.ts";
import { findPostable } from "#modules/registry/index.ts";
import { getRules } from "#modules/rules/index.ts";
import { holidaysOf } from "#packs/index.ts";
import { type Asked, query } from "#platform/query.ts";
import { within } from "#platform/scope.ts";
import { ListPostings, OnePosting } from "../domain/asked.ts";
import { barsOf } from "../domain/attached.ts";
import { whyNotClose, whyNotEnd } from "../domain/closing.ts";
import { factsOf } from "../domain/facts.ts";
import { ACTIONS, type PostingState } from "../domain/posting.ts";
import { columnsOf, stopWordsOf } from "../domain/project.ts";
import { reviewDraft } from "../domain/review.ts";
import type { PostingRow, PostingShown } from "../domain/shown.ts";
import { whyNotStep } from "../domain/workflow.ts";
import { filesOf } from "./files-of.ts";
import { getItems } from "./items.ts";
import { objectionRows } from "./objections.ts";
import { rowsWhere } from "./posting-rows.ts";
import { clockNow, clockRuleOf, getPosting } from "./posting-store.ts";

/** The state in which a posting waits for somebody's step. */
const WAITING: Readonly<Record<string, PostingState>> = {
  check: "draft",
  approve: "checked",
  post: "approved",
  close: "ended",
};

type Listing = Pick<Asked<z.infer<typeof ListPostings>>, "tx" | "actor" | "input">;

/** Postings on the ground of a right, the latest first: a page by keyset. */
export const postingsFor =
  (verb: string) =>
  async ({ tx, actor, input }: Listing) => {
    const { territory, kind, waiting, after, limit } = input;
    const state = waiting ? WAITING[waiting] : input.state;
    const rows = await rowsWhere(tx, actor.countyCode, limit + 1, (found) => {
      let some = found.where(within(actor, verb, "posting.place"));
      if (state) some = some.where("posting.state", "=", state);
      if (kind) some = some.where("posting.kind", "=", kind);
      if (territory) {
        const { from, to } = rangeOf(territory);
        some = some.where("posting.place", ">=", from).where("posting.place", "<", to);
      }
      return after ? some.where("posting.id", "<", after) : some;
    });
    const page = rows.slice(0, limit);
    return { rows: page, next: rows.length > limit ? (page.at(-1)?.id ?? null) : null };
  };

export const listPostings = query({
  name: "posting.list",
  verb: "posting.read",
  input: ListPostings,
  run: postingsFor("posting.read"),
});

export const postingsOfHousehold = query({
  name: "posting.of-household",
  verb: "posting.read",
  input: z.object({ householdId: HouseholdId }),
  run: ({ tx, actor, input }): Promise<PostingRow[]> =>
    rowsWhere(tx, actor.countyCode, 100, (found) =>
      found
        .where(within(actor, "posting.read", "posting.place"))
        .where(({ exists, selectFrom }) =>
          exists(
            selectFrom("postingItem")
              .select("postingItem.id")
              .whereRef("postingItem.countyCode", "=", "posting.countyCode")
              .whereRef("postingItem.postingId", "=", "posting.id")
              .where("postingItem.householdId", "=", input.householdId),
          ),
        ),
    ),
});

const shownRefusal = (refused: Refusal | null) => refused && { code: refused.code, facts: refused.facts };

export const readPosting = query({
  name: "posting.read",
  verb: "posting.read",
  input: OnePosting,
  run: async (asked): Promise<PostingShown> => {
    const { tx, actor, input, now } = asked;
    const posting = await getPosting(asked, "posting.read", input.postingId);
    const items = await getItems(tx, actor.countyCode, posting.id);
    const files = await filesOf(tx, actor.countyCode, posting.id);
    const rules = await getRules(tx, actor.countyCode, dayOf(now));
    const [row] = await rowsWhere(tx, actor.countyCode, 1, (found) => found.where("posting.id", "=", posting.id));
    if (!row) throw new Error("a posting that was just read is gone");
    const clock = clockNow(posting, now, holidaysOf(rules));
    const households = await findPostable(
      asked,
      "posting.read",
      items.map((item) => item.householdId),
    );
    const nameOf = (item: (typeof items)[number]) => {
      const found = households.get(item.householdId);
      return (found && factsOf(posting.kind, found.household, item)?.headName) ?? "";
    };
    const may = ACTIONS.map((action) => {
      const refused = whyNotStep(posting, action, actor);
      if (refused || (action !== "end" && action !== "close")) return [action, shownRefusal(refused)];
      const barred =
        action === "close" ? whyNotClose(posting.objections, "-") : clock && whyNotEnd(clock, posting.objections);
      return [action, shownRefusal(barred)];
    });
    return {
      ...row,
      note: posting.note,
      contact: posting.contact,
      conclusion: posting.conclusion,
      photoFileId: posting.photoId as PostingShown["photoFileId"],
      columns: { board: columnsOf(rules, "board"), web: columnsOf(rules, "web") },
      items: items.map((item) => ({ ...item, headName: nameOf(item) })),
      files: files.map(({ sha256: _, findings: __, ...file }) => file),
      findings:
        posting.state === "draft"
          ? [
              ...reviewDraft({ ...posting, items }, stopWordsOf(rules)),
              ...files.flatMap((file) => barsOf(file, file.findings)),
            ]
          : [],
      clock: clock && { ...clock, days: clockRuleOf(posting).count.days },
      steps: posting.steps,
      checkedAt: posting.steps.findLast((step) => step.action === "check")?.at ?? null,
      objections: await objectionRows(tx, actor.countyCode, 500, (found) =>
        found.where("objection.postingId", "=", posting.id),
      ),
      rules: posting.rules as PostingShown["rules"],
      may: Object.fromEntries(may),
    };
  },
});
