import { query } from "#platform/query.ts";
import { within } from "#platform/scope.ts";
import { contextOf } from "#platform/vault/vault.ts";
import { FactChange } from "../domain/fact-change.ts";
import { type Compared, CompareSurveys } from "../domain/shapes.ts";
import { compareChannels } from "../domain/two-channels.ts";
import { memberNames, shownOf } from "./read-survey.ts";

/** What the resident team and the helpers each found at one household in a year, side by side: the latest visit of either (seed 000, G12). */
export const compareSurveys = query({
  name: "survey.compare",
  verb: "household.read",
  input: CompareSurveys,
  run: async ({ tx, world, actor, input }): Promise<Compared> => {
    const rows = await tx
      .selectFrom("survey")
      .select(["id", "channel", "day", "sealed", "receivedAt"])
      .distinctOn("channel")
      .where("countyCode", "=", actor.countyCode)
      .where("householdId", "=", input.householdId)
      .where("year", "=", input.year)
      .where("channel", "in", ["resident", "helper"])
      .where(within(actor, "household.read", "place"))
      .orderBy("channel")
      .orderBy("receivedAt", "desc")
      .execute();
    const [resident, helper] = ["resident", "helper"].map((channel) => rows.find((row) => row.channel === channel));
    const days = { resident: resident?.day ?? null, helper: helper?.day ?? null };
    if (!resident || !helper) return { ...days, facts: [] };
    const found = ({ id, sealed }: typeof resident) =>
      FactChange.array().parse(world.vault.open(contextOf("survey", id), sealed).changes);
    const first = resident.receivedAt <= helper.receivedAt ? "resident" : "helper";
    const members = await memberNames(tx, actor.countyCode, input.householdId);
    const facts = compareChannels(found(resident), found(helper), first);
    return {
      ...days,
      facts: facts.map(({ personId, field, isSame, ...said }) => ({
        field,
        personName: personId && (members.get(personId) ?? ""),
        resident: shownOf(field, said.resident),
        helper: shownOf(field, said.helper),
        isSame,
      })),
    };
  },
});
