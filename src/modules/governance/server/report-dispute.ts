import { whyNotMay } from "#kernel/actor.ts";
import { dayOf } from "#kernel/day.ts";
import { findDivision } from "#modules/places/index.ts";
import { findPostable } from "#modules/registry/index.ts";
import { getRules } from "#modules/rules/index.ts";
import { command } from "#platform/command.ts";
import { dueOn } from "../domain/disputes.ts";
import { no } from "../domain/refusals.ts";
import { DisputeMoved, ReportDispute } from "../domain/shapes/disputes.ts";
import { addStep } from "./dispute-store.ts";

/** A dispute is reported, or a tendency that somebody has noticed; the clock of mediation starts. */
export const reportDispute = command({
  name: "dispute.report",
  verb: "dispute.report",
  input: ReportDispute,
  output: DisputeMoved,
  load: async (call) => {
    const { tx, actor, input, now } = call;
    return {
      rules: await getRules(tx, actor.countyCode, dayOf(now)),
      village: await findDivision(tx, input.place),
      homes: await findPostable(call, "dispute.report", input.households),
      taken: await tx
        .selectFrom("dispute")
        .select("id")
        .where("countyCode", "=", actor.countyCode)
        .where("id", "=", input.disputeId)
        .executeTakeFirst(),
    };
  },
  whyNot: ({ actor, input, now }, { rules, village, homes, taken }) => {
    const { place, kind, topic, rating, households, reportedOn } = input;
    if (!village || whyNotMay(actor, "dispute.report", place)) return no.placeUnknown({ place });
    if (taken) return no.exists({});
    if (reportedOn > dayOf(now)) return no.dayToCome({ day: reportedOn });
    if (!rules["governance.dispute-kinds"].value.some((one) => one.key === topic)) return no.topicUnknown({ topic });
    const rated = rules["governance.tendency-ratings"].value.some((one) => one.key === rating);
    if (kind === "tendency" ? !rated : rating !== null) return no.ratingNeeded({});
    return households.every((id) => homes.get(id)?.place === place) ? null : no.householdElsewhere({});
  },
  run: async (call, { rules }) => {
    const { tx, actor, input, now } = call;
    const { commandId: _, disputeId, households, ...facts } = input;
    const due = dueOn({ ...facts, state: "reported" }, facts.reportedOn, {
      days: rules["governance.dispute-days"].value,
      ratings: rules["governance.tendency-ratings"].value,
    });
    await tx
      .insertInto("dispute")
      .values({
        countyCode: actor.countyCode,
        id: disputeId,
        ...facts,
        households: [...new Set(households)],
        state: "reported",
        dueOn: due,
        reportedBy: actor.cadreId,
        changedAt: now,
      })
      .execute();
    await addStep(call, { id: disputeId, place: facts.place }, 1, {
      action: "report",
      on: facts.reportedOn,
      note: facts.facts,
    });
    return { disputeId, state: "reported" as const, dueOn: due };
  },
});
