import type { Actor } from "#kernel/actor.ts";
import { dayOf } from "#kernel/day.ts";
import { command } from "#platform/command.ts";
import type { Tx } from "#platform/db/tables.ts";
import { no } from "../../domain/refusals.ts";
import { PlanDone, ReachMilestone, SignLetter } from "../../domain/work-shapes.ts";

async function getPart(tx: Tx, actor: Actor, partId: string) {
  const part = await tx
    .selectFrom("planPart as p")
    .innerJoin("plan", (join) => join.onRef("plan.countyCode", "=", "p.countyCode").onRef("plan.id", "=", "p.planId"))
    .selectAll("p")
    .select("plan.state as planState")
    .where("p.countyCode", "=", actor.countyCode)
    .where("p.id", "=", partId)
    .where("p.ownerId", "=", actor.cadreId)
    .executeTakeFirst();
  if (!part) throw no.planPart({});
  return part;
}
type Part = Awaited<ReturnType<typeof getPart>>;
const whyNotNow = (part: Part) => (part.planState === "in-force" ? null : no.planNotNow({ state: part.planState }));
const change = (tx: Tx, part: Part) =>
  tx.updateTable("planPart").where("countyCode", "=", part.countyCode).where("id", "=", part.id);

/** The person of a responsibility letter signs it. */
export const signLetter = command({
  name: "plan.sign-letter",
  verb: "self.use",
  input: SignLetter,
  output: PlanDone,
  load: ({ tx, actor, input }) => getPart(tx, actor, input.partId),
  whyNot: (_, part) => {
    if (part.kind !== "letter") return no.planPart({});
    return whyNotNow(part) ?? (part.signedAt === null ? null : no.planSigned({}));
  },
  run: async ({ tx, now, mark }, part) => {
    mark({ place: part.place, subject: part.planId });
    await change(tx, part).set({ signedAt: now }).execute();
    return { planId: part.planId as never };
  },
});

/** A milestone is reached, with what proves it. */
export const reachMilestone = command({
  name: "plan.reach-milestone",
  verb: "self.use",
  input: ReachMilestone,
  output: PlanDone,
  load: ({ tx, actor, input }) => getPart(tx, actor, input.partId),
  whyNot: (_, part) => {
    if (part.kind !== "milestone") return no.planPart({});
    return whyNotNow(part) ?? (part.doneOn === null ? null : no.planReached({}));
  },
  run: async ({ tx, input, now, mark }, part) => {
    mark({ place: part.place, subject: part.planId });
    await change(tx, part)
      .set({ doneOn: dayOf(now), proof: input.proof })
      .execute();
    return { planId: part.planId as never };
  },
});
