import { z } from "zod";
import { dayOf } from "#kernel/day.ts";
import { getRules } from "#modules/rules/index.ts";
import { command } from "#platform/command.ts";
import { derivedId } from "#platform/derived-id.ts";
import { query } from "#platform/query.ts";
import { type DutyRow, EditDuties } from "../contract.ts";
import { PROPOSED_DUTIES } from "../domain/duties.ts";
import { POST_CODES, type Post } from "../domain/posts.ts";
import { organisationRefusals as no } from "../domain/refusals.ts";

/** The two officers' duties are a rule of the policy pack (seed 001, Y2). */
const isOfficer = (post: Post): post is "archive-keeper" | "policy-guide" =>
  post === "archive-keeper" || post === "policy-guide";

type Duties = z.infer<typeof DutyRow>;

/** The duties of every post: the county's own words, or the proposal, or the rule. */
export const listDuties = query({
  name: "organisation.duties",
  verb: "organisation.read",
  input: z.unknown(),
  run: async ({ tx, actor, now }): Promise<Duties[]> => {
    const own = await tx
      .selectFrom("dutyText")
      .select(["post", "items", "documentNo"])
      .where("countyCode", "=", actor.countyCode)
      .execute();
    const rules = await getRules(tx, actor.countyCode, dayOf(now));
    const officers = rules["team.two-officers"].value;
    return POST_CODES.map((post): Duties => {
      const row = own.find((one) => one.post === post);
      if (row) return { post, items: { zh: row.items, en: row.items }, source: "county", documentNo: row.documentNo };
      if (!isOfficer(post)) {
        const { zh, en } = PROPOSED_DUTIES[post];
        return { post, items: { zh: [...zh], en: [...en] }, source: "proposed", documentNo: null };
      }
      const items = officers.find((one) => one.post === post)?.duties ?? [];
      const both = { zh: items.map((one) => one.zh), en: items.map((one) => one.en) };
      return { post, items: both, source: "rule", documentNo: null };
    });
  },
});

/** The county writes a post's duties in its own words. */
export const editDuties = command({
  name: "organisation.edit-duties",
  verb: "organisation.edit",
  input: EditDuties,
  output: z.object({ post: z.enum(POST_CODES) }),
  load: async () => null,
  whyNot: ({ input }) => (isOfficer(input.post) ? no.dutiesInRules({ post: input.post }) : null),
  run: async ({ tx, actor, input, now, mark }) => {
    const id = derivedId("duty-text", actor.countyCode, input.post);
    mark({ subject: id });
    const values = { items: input.items, documentNo: input.documentNo, changedAt: now };
    await tx
      .insertInto("dutyText")
      .values({ countyCode: actor.countyCode, id, post: input.post, ...values })
      .onConflict((on) => on.columns(["countyCode", "post"]).doUpdateSet(values))
      .execute();
    return { post: input.post };
  },
});
