import { dayOf } from "#kernel/day.ts";
import type { CadreId, HouseholdId } from "#kernel/ids.ts";
import { cadreNames } from "#modules/organisation/index.ts";
import { command } from "#platform/command.ts";
import { AssignHelper, EndHelper, type Helper, HelperDone, type HelperId } from "../contract.ts";
import { registryRefusals as no } from "../domain/refusals.ts";
import type { Books } from "./books.ts";
import { getHousehold } from "./households.ts";

/** Everybody who is or was responsible for these households, by household, the latest first. */
export async function helpersOf({ tx, actor }: Books, ids: readonly HouseholdId[]): Promise<Map<string, Helper[]>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .selectFrom("householdHelper")
    .select(["id", "householdId", "cadreId", "since", "until"])
    .where("countyCode", "=", actor.countyCode)
    .where("householdId", "in", [...ids])
    .orderBy("since", "desc")
    .execute();
  const names = await cadreNames(
    tx,
    actor.countyCode,
    rows.map((row) => row.cadreId),
  );
  const helpers = rows.map((row) => ({
    householdId: row.householdId,
    helper: {
      id: row.id as HelperId,
      cadreId: row.cadreId as CadreId,
      name: names.get(row.cadreId) ?? "",
      since: row.since,
      until: row.until,
    },
  }));
  return new Map(
    [...Map.groupBy(helpers, (one) => one.householdId)].map(([id, all]) => [id, all.map((one) => one.helper)]),
  );
}

/** A cadre becomes responsible for a household (帮扶责任人) from a day. */
export const assignHelper = command({
  name: "registry.assign-helper",
  verb: "household.edit",
  input: AssignHelper,
  output: HelperDone,
  load: async (call) => {
    const { householdId, cadreId } = call.input;
    const { household } = await getHousehold(call, householdId, { verb: "household.edit", lock: true });
    const names = await cadreNames(call.tx, call.actor.countyCode, [cadreId]);
    const helpers = (await helpersOf(call, [householdId])).get(householdId) ?? [];
    return { household, known: names.has(cadreId), helpers };
  },
  whyNot: ({ input }, { household, known, helpers }) => {
    if (household.status === "ended") return no.ended({ on: household.endedOn ?? "" });
    if (!known) return no.cadreUnknown({});
    const there = helpers.some(
      (one) => one.cadreId === input.cadreId && (one.until === null || one.until > input.since),
    );
    return there ? no.helperThere({}) : null;
  },
  run: async ({ tx, actor, input, now, mark, emit }, { household }) => {
    mark({ place: household.place, subject: household.id });
    const { helperId, householdId, cadreId, since } = input;
    await tx
      .insertInto("householdHelper")
      .values({
        countyCode: actor.countyCode,
        id: helperId,
        place: household.place,
        householdId,
        cadreId,
        since,
        changedAt: now,
      })
      .execute();
    await emit("registry.helper-changed", { householdId, cadreId }, household.place);
    return { helperId };
  },
});

/** A cadre is no longer responsible from a day; the line stays, a new one begins for the successor (dossier 2.5). */
export const endHelper = command({
  name: "registry.end-helper",
  verb: "household.edit",
  input: EndHelper,
  output: HelperDone,
  load: async (call) => {
    const { householdId, helperId } = call.input;
    const { household } = await getHousehold(call, householdId, { verb: "household.edit", lock: true });
    const helpers = (await helpersOf(call, [householdId])).get(householdId) ?? [];
    return { household, helper: helpers.find((one) => one.id === helperId) };
  },
  whyNot: ({ input, now }, { helper }) => {
    if (!helper) return no.helperNotFound({});
    if (helper.until !== null && helper.until <= dayOf(now)) return no.helperEnded({});
    return input.until < helper.since ? no.helperEnded({}) : null;
  },
  run: async ({ tx, actor, input, now, mark, emit }, { household, helper }) => {
    mark({ place: household.place, subject: household.id });
    await tx
      .updateTable("householdHelper")
      .set({ until: input.until, changedAt: now })
      .where("countyCode", "=", actor.countyCode)
      .where("id", "=", input.helperId)
      .execute();
    await emit("registry.helper-changed", { householdId: household.id, cadreId: helper?.cadreId }, household.place);
    return { helperId: input.helperId };
  },
});
