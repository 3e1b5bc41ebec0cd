import { z } from "zod";
import { whyNotMay } from "#kernel/actor.ts";
import { dayOf } from "#kernel/day.ts";
import { cadreNames, notServing } from "#modules/organisation/index.ts";
import { findDivision } from "#modules/places/index.ts";
import { getRules } from "#modules/rules/index.ts";
import { command } from "#platform/command.ts";
import type { Tx } from "#platform/db/tables.ts";
import { SaveVillagePlan, VillagePlanId } from "../contract.ts";
import { whyNotContents } from "../domain/contents.ts";
import { no } from "../domain/refusals.ts";
import { type Phase, phasesFrom, UNDER_WAY } from "../domain/workflow.ts";
import type { PlanFacts } from "./get-plan.ts";
import { finishedOwners } from "./owners.ts";
import { writeParts } from "./write-parts.ts";

const plansOf = async (tx: Tx, countyCode: string, place: string, id: string): Promise<PlanFacts[]> =>
  (await tx
    .selectFrom("villagePlan")
    .selectAll()
    .where("countyCode", "=", countyCode)
    .where((eb) => eb.or([eb("place", "=", place), eb("id", "=", id)]))
    .forUpdate()
    .execute()) as unknown as PlanFacts[];

/** A draft as a whole: what the village is like, goals by year, measures with who answers by when. */
export const savePlan = command({
  name: "village-plan.save",
  verb: "village-plan.write",
  input: SaveVillagePlan,
  output: z.object({ id: VillagePlanId }),
  load: async ({ tx, actor, input, now }) => {
    const { countyCode } = actor;
    const today = dayOf(now);
    const all = await plansOf(tx, countyCode, input.place, input.id);
    const known = all.find((one) => one.id === input.id);
    const rule = (await getRules(tx, countyCode, today))["village-plan.phases"].value;
    const sinceYear = input.sinceYear;
    const phases: Phase[] =
      known && known.sinceYear === sinceYear && known.followsId !== null ? known.phases : phasesFrom(rule, sinceYear);
    const owners = input.items.map((one) => one.ownerId);
    return {
      all: all.filter((one) => one.place === input.place),
      known,
      phases,
      village: await findDivision(tx, input.place),
      names: await cadreNames(tx, countyCode, owners),
      gone: await notServing(tx, countyCode, owners, today),
      finished: await finishedOwners(tx, countyCode, input.id),
    };
  },
  whyNot: ({ actor, input }, { all, known, phases, village, names, gone, finished }) => {
    const { place } = input;
    if (!village || whyNotMay(actor, "village-plan.write", place)) return no.villageUnknown({ place });
    if (known && known.place !== place) return no.planNotFound({});
    if (known && known.state !== "draft") return no.notADraft({ state: known.state });
    if (known && known.changedAt !== input.seenAt) return no.moved({});
    const other = all.find((one) => one.id !== input.id && UNDER_WAY.includes(one.state));
    if (other) return no.openAlready({ version: other.version });
    if (!known && all.some((one) => one.state === "in-force")) return no.openAlready({ version: all.length });
    const answered = input.items.filter((one) => finished.get(one.id) !== one.ownerId);
    if (answered.some((one) => !names.has(one.ownerId) || gone.has(one.ownerId))) return no.ownerUnknown({});
    return whyNotContents(input, input.sinceYear, phases.at(-1)?.until ?? input.sinceYear);
  },
  run: async (call, { all, known, phases, names }) => {
    const { tx, actor, input, now, mark, emit } = call;
    const { countyCode } = actor;
    const { id, place, title, situation, sinceYear, outYear } = input;
    const facts = {
      title,
      situation,
      sinceYear,
      untilYear: phases.at(-1)?.until ?? sinceYear,
      outYear,
      phases: JSON.stringify(phases),
      changedAt: now,
    };
    if (known)
      await tx
        .updateTable("villagePlan")
        .set(facts)
        .where("countyCode", "=", countyCode)
        .where("id", "=", id)
        .execute();
    else
      await tx
        .insertInto("villagePlan")
        .values({
          countyCode,
          id,
          place,
          version: Math.max(0, ...all.map((one) => one.version)) + 1,
          state: "draft",
          ...facts,
          draftedBy: actor.cadreId,
          draftedName: actor.name,
        })
        .execute();
    await writeParts(call, id, place, names);
    mark({ place, subject: id });
    await emit("village-plan.saved", { villagePlanId: id }, place);
    return { id };
  },
});
