import { sql } from "kysely";
import { z } from "zod";
import type { Actor } from "#kernel/actor.ts";
import { dayOf } from "#kernel/day.ts";
import type { Instant } from "#kernel/instant.ts";
import type { Tx } from "#platform/db/tables.ts";
import { query } from "#platform/query.ts";
import { within } from "#platform/scope.ts";
import { no } from "../../domain/refusals.ts";
import { OnePlan, PlanRow, PlanShown } from "../../domain/work-shapes.ts";

const count = (what: string, facts: readonly unknown[] = []) =>
  sql<number>`(select count(*)::int from plan_part p where p.county_code = plan.county_code and p.plan_id = plan.id and ${sql.raw(what)}${facts.length > 0 ? sql`${facts[0]}` : sql``})`;

/** Plans on my ground, and those in which I have a part. */
export const plansSeen = (tx: Tx, actor: Actor, now: Instant, verb = "plan.read") =>
  tx
    .selectFrom("plan")
    .selectAll("plan")
    .select([
      count("p.kind = 'letter'").as("letters"),
      count("p.signed_at is not null").as("signed"),
      count("p.kind = 'milestone'").as("milestones"),
      count("p.kind = 'milestone' and p.done_on is not null").as("reached"),
      count("p.kind = 'milestone' and p.done_on is null and p.due_on < ", [dayOf(now)]).as("overdue"),
    ])
    .where("plan.countyCode", "=", actor.countyCode)
    .where((eb) =>
      eb.or([
        within(actor, verb, "plan.place"),
        eb.exists(
          eb
            .selectFrom("planPart as p")
            .select("p.id")
            .whereRef("p.countyCode", "=", "plan.countyCode")
            .whereRef("p.planId", "=", "plan.id")
            .where("p.ownerId", "=", actor.cadreId),
        ),
      ]),
    );

export async function getPlan(tx: Tx, actor: Actor, now: Instant, planId: string) {
  const row = await plansSeen(tx, actor, now).where("plan.id", "=", planId).executeTakeFirst();
  if (!row) throw no.plan({});
  return row;
}

export const listPlans = query({
  name: "plan.list",
  verb: "plan.read",
  input: z.unknown(),
  run: async ({ tx, actor, now }) => {
    const rows = await plansSeen(tx, actor, now).orderBy("plan.changedAt", "desc").limit(200).execute();
    return rows.map((one) => PlanRow.parse(one));
  },
});

const MOST = 20;

/** Plans in force that I have a part in or that lie on my ground, each whole: a phone carries them where there is no signal. */
export const listMyPlans = query({
  name: "plan.mine",
  verb: "plan.read",
  input: z.object({}).optional(),
  run: async ({ tx, actor, now }) => {
    const own = sql<boolean>`exists (select from plan_part p where p.county_code = plan.county_code and p.plan_id = plan.id and p.owner_id = ${actor.cadreId})`;
    const plans = await plansSeen(tx, actor, now)
      .where("plan.state", "=", "in-force")
      .orderBy(own, "desc")
      .orderBy("plan.changedAt", "desc")
      .orderBy("plan.id")
      .limit(MOST)
      .execute();
    if (plans.length === 0) return [];
    const parts = await tx
      .selectFrom("planPart")
      .selectAll()
      .where("countyCode", "=", actor.countyCode)
      .where(
        "planId",
        "in",
        plans.map((one) => one.id),
      )
      .where("no", ">", 0)
      .orderBy("kind")
      .orderBy("no")
      .execute();
    return plans.map((plan) => PlanShown.parse({ ...plan, parts: parts.filter((one) => one.planId === plan.id) }));
  },
});

/** A plan with its letters, milestones and stages. */
export const readPlan = query({
  name: "plan.read",
  verb: "plan.read",
  input: OnePlan,
  run: async ({ tx, actor, input, now }) => {
    const plan = await getPlan(tx, actor, now, input.planId);
    const parts = await tx
      .selectFrom("planPart")
      .selectAll()
      .where("countyCode", "=", actor.countyCode)
      .where("planId", "=", plan.id)
      .orderBy("kind")
      .orderBy("no")
      .execute();
    return PlanShown.parse({ ...plan, parts });
  },
});
