import { sql } from "kysely";
import { z } from "zod";
import { dayOf } from "#kernel/day.ts";
import type { HouseholdId } from "#kernel/ids.ts";
import { rangeOf } from "#kernel/territory.ts";
import { villagesNamed } from "#modules/places/index.ts";
import { findPostable } from "#modules/registry/index.ts";
import { getRules } from "#modules/rules/index.ts";
import type { Rules } from "#packs/index.ts";
import { query } from "#platform/query.ts";
import { within } from "#platform/scope.ts";
import { DISPUTE_ACTIONS, whyNotMove } from "../domain/disputes.ts";
import { Under } from "../domain/shapes/common.ts";
import { DisputeCounts, DisputeRow, DisputeShown, ListDisputes, OneDispute } from "../domain/shapes/disputes.ts";
import { type Dispute, getDispute } from "./dispute-store.ts";
import { filesNamed, named } from "./names.ts";

const rowOf = (row: Pick<Dispute, "topic" | "rating" | "place">, rules: Rules) => ({
  ...row,
  topic: named(rules["governance.dispute-kinds"].value, row.topic),
  rating: row.rating === null ? null : named(rules["governance.tendency-ratings"].value, row.rating),
});

const NEVER = "9999-12-31";

/** The register of disputes and tendencies: the latest first, or by the day on which something has to happen. */
export const listDisputes = query({
  name: "dispute.list",
  verb: "dispute.read",
  input: ListDisputes,
  run: async ({ tx, actor, input, now }) => {
    const { under, kind, state, topic, late, sort, after, limit } = input;
    const today = dayOf(now);
    let some = tx
      .selectFrom("dispute")
      .select(["id", "place", "kind", "topic", "rating", "title", "state", "reportedOn", "dueOn"])
      .where("countyCode", "=", actor.countyCode)
      .where(within(actor, "dispute.read", "place"));
    if (under) {
      const { from, to } = rangeOf(under);
      some = some.where("place", ">=", from).where("place", "<", to);
    }
    if (kind) some = some.where("kind", "=", kind);
    if (state) some = some.where("state", "=", state);
    if (topic) some = some.where("topic", "=", topic);
    if (late) some = some.where("dueOn", "<", today);
    const due = sql<string>`coalesce(due_on, ${NEVER}::date)`;
    if (after && sort === "due") {
      const [on = "", id = ""] = after.split(" ");
      some = some.where(sql<boolean>`(${due}, id) > (${on}::date, ${id}::uuid)`);
    } else if (after) some = some.where("id", "<", after);
    const ordered = sort === "due" ? some.orderBy(due).orderBy("id") : some.orderBy("id", "desc");
    const found = await ordered.limit(limit + 1).execute();
    const page = found.slice(0, limit);
    const last = page.at(-1);
    const rules = await getRules(tx, actor.countyCode, today);
    const village = await villagesNamed(
      tx,
      page.map((one) => one.place),
    );
    const cursor = last && (sort === "due" ? `${last.dueOn ?? NEVER} ${last.id}` : last.id);
    return {
      rows: page.map((row) => DisputeRow.parse({ ...row, ...rowOf(row, rules), village: village(row.place) })),
      next: found.length > limit ? (cursor ?? null) : null,
    };
  },
});

/** How many are open, late, with the township; what was settled this year; tendencies watched. */
export const countDisputes = query({
  name: "dispute.counts",
  verb: "dispute.read",
  input: z.object(Under),
  run: async ({ tx, actor, input, now }) => {
    const today = dayOf(now);
    const counts = (condition: ReturnType<typeof sql<boolean>>) =>
      sql<number>`(count(*) filter (where ${condition}))::int`;
    const open = sql<boolean>`state in ('reported', 'mediating', 'above')`;
    let some = tx
      .selectFrom("dispute")
      .select([
        counts(open).as("open"),
        counts(sql<boolean>`due_on < ${today}::date`).as("late"),
        counts(sql<boolean>`state = 'above'`).as("above"),
        counts(sql<boolean>`kind = 'tendency' and ${open}`).as("tendencies"),
        counts(
          sql<boolean>`state in ('settled', 'closed') and exists (select from dispute_step s where s.county_code = dispute.county_code
            and s.dispute_id = dispute.id and s.action = 'settle' and s.on_day >= ${`${today.slice(0, 4)}-01-01`}::date)`,
        ).as("settledThisYear"),
      ])
      .where("countyCode", "=", actor.countyCode)
      .where(within(actor, "dispute.read", "place"));
    if (input.under) {
      const { from, to } = rangeOf(input.under);
      some = some.where("place", ">=", from).where("place", "<", to);
    }
    return DisputeCounts.parse(await some.executeTakeFirstOrThrow());
  },
});

/** One dispute with everything that was done about it. */
export const readDispute = query({
  name: "dispute.read",
  verb: "dispute.read",
  input: OneDispute,
  run: async ({ tx, actor, input, now }) => {
    const dispute = await getDispute({ tx, actor }, "dispute.read", input.disputeId);
    const rules = await getRules(tx, actor.countyCode, dayOf(now));
    const homes = await findPostable({ tx, actor }, "dispute.read", dispute.households as HouseholdId[]);
    const steps = await tx
      .selectFrom("disputeStep")
      .select(["no", "action", "onDay as on", "at", "byName", "mediators", "note", "files"])
      .where("countyCode", "=", actor.countyCode)
      .where("disputeId", "=", dispute.id)
      .where(within(actor, "dispute.read", "place"))
      .orderBy("no")
      .execute();
    const file = await filesNamed(
      tx,
      actor,
      "dispute.read",
      steps.flatMap((one) => one.files),
    );
    const may = DISPUTE_ACTIONS.map((action) => {
      const refused = whyNotMove(dispute, action, actor);
      return [action, refused && { code: refused.code, facts: refused.facts }];
    });
    return DisputeShown.parse({
      ...dispute,
      ...rowOf(dispute, rules),
      village: (await villagesNamed(tx, [dispute.place]))(dispute.place),
      households: dispute.households.map((id) => ({
        id,
        head: homes.get(id as HouseholdId)?.household.members.find((one) => one.relation === "户主")?.name ?? "",
      })),
      steps: steps.map((one) => ({ ...one, files: one.files.map(file) })),
      may: Object.fromEntries(may),
    });
  },
});
