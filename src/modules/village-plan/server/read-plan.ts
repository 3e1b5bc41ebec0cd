import { z } from "zod";
import type { Actor } from "#kernel/actor.ts";
import { dayOf, yearOf } from "#kernel/day.ts";
import type { Refusal } from "#kernel/refusal.ts";
import { villagesNamed } from "#modules/places/index.ts";
import { getRules } from "#modules/rules/index.ts";
import type { Tx } from "#platform/db/tables.ts";
import { query } from "#platform/query.ts";
import { VillagePlanId, VillagePlanShown } from "../contract.ts";
import { exitsOf } from "../domain/exits.ts";
import { type PlanAction, type Ready, whyNotReady, whyNotStep } from "../domain/workflow.ts";
import { exitCounts, flaggedHouseholds } from "./exits.ts";
import { getPlan, type PlanFacts } from "./get-plan.ts";
import { lastOnOf, type Parts, partsOf } from "./parts.ts";

type Kinds = Ready["kinds"];
export const readyOf = (plan: PlanFacts, { goals, items, talks }: Parts, kinds: Kinds): Ready => ({
  phases: plan.phases,
  goalYears: goals.map((one) => one.year),
  items: items.length,
  talks: Object.fromEntries(kinds.map(({ key }) => [key, talks.filter((one) => one.kind === key).length])),
  kinds,
});

const told = (refused: Refusal | null) => refused && { code: refused.code, facts: refused.facts };

/** For each step why it cannot be taken, as far as that is known before the dialog is filled in. */
function whyNots(plan: PlanFacts, parts: Parts, kinds: Kinds, actor: Actor, today: string) {
  const filled = { opinion: "——", documentNo: "——", on: today };
  const standing = { ...plan, lastOn: lastOnOf(parts) };
  const ask = (action: PlanAction) => whyNotStep(standing, action, actor, filled, today);
  return {
    hear: told(ask("hear") ?? whyNotReady(readyOf(plan, parts, kinds))),
    check: told(ask("check")),
    return: told(ask("return")),
    approve: told(ask("approve")),
    enforce: told(ask("enforce")),
    revise: told(ask("revise")),
    withdraw: told(ask("withdraw")),
  };
}

const versionsOf = (tx: Tx, countyCode: string, place: string) =>
  tx
    .selectFrom("villagePlan")
    .select(["id", "version", "state"])
    .where("countyCode", "=", countyCode)
    .where("place", "=", place)
    .orderBy("version", "desc")
    .limit(50)
    .execute();

/** A plan with everything in it, and what the register says of the years in which households exit. */
export const readPlan = query({
  name: "village-plan.read",
  verb: "village-plan.read",
  input: z.object({ villagePlanId: VillagePlanId }),
  run: async ({ tx, actor, input, now }) => {
    const plan = await getPlan(tx, actor, "village-plan.read", input.villagePlanId);
    const parts = await partsOf(tx, actor.countyCode, plan.id);
    const today = dayOf(now);
    const kinds = (await getRules(tx, actor.countyCode, today))["village-plan.talks"].value;
    const { name, township } = (await villagesNamed(tx, [plan.place]))(plan.place);
    const { sinceYear: since, untilYear: until, outYear } = plan;
    return VillagePlanShown.parse({
      ...plan,
      ...parts,
      village: name,
      township,
      talkKinds: kinds,
      versions: await versionsOf(tx, actor.countyCode, plan.place),
      exits: exitsOf(await exitCounts(tx, actor, plan.place), { since, until, outYear }, yearOf(today)),
      flagged: await flaggedHouseholds(tx, actor, plan.place, outYear, yearOf(today)),
      whyNot: whyNots(plan, parts, kinds, actor, today),
    });
  },
});
