import { z } from "zod";
import { addDays, dayOf } from "#kernel/day.ts";
import { placementOn } from "#modules/attendance/index.ts";
import { getRules } from "#modules/rules/index.ts";
import { command } from "#platform/command.ts";
import { within } from "#platform/scope.ts";
import { worklogRefusals as no } from "../domain/refusals.ts";
import { FollowUp, LogId, LogWritten, WriteLog } from "../domain/shapes.ts";
import { mostAlike } from "../domain/similarity.ts";
import { earlierLogs, itemsOf } from "./logs.ts";
import { tellOfEmergency } from "./tell-of-emergency.ts";

/** A few taps: what, where it belongs, whom it touched. One that reads like an earlier log is kept, and says so. */
export const writeLog = command({
  name: "worklog.write-log",
  verb: "worklog.write",
  input: WriteLog,
  output: LogWritten,
  load: async ({ tx, actor, input, now }) => {
    const rules = await getRules(tx, actor.countyCode, dayOf(now));
    const placement = await placementOn(tx, actor, "worklog.write", actor.cadreId, input.day);
    const known = input.households.length === 0 ? 0 : await countHouseholds();
    return { rules, placement, known };

    async function countHouseholds(): Promise<number> {
      const row = await tx
        .selectFrom("household")
        .select((eb) => eb.fn.countAll<number>().as("count"))
        .where("countyCode", "=", actor.countyCode)
        .where(within(actor, "worklog.write", "place"))
        .where("id", "in", input.households)
        .executeTakeFirst();
      return Number(row?.count ?? 0);
    }
  },
  whyNot: ({ input, now }, { rules, placement, known }) => {
    if (input.day > dayOf(now)) return no.dayToCome({ day: input.day });
    if (!placement) return no.notPlaced({ day: input.day });
    const items = itemsOf(rules);
    const strange = input.items.find((one) => !items.has(one));
    if (strange) return no.itemUnknown({ item: strange });
    if (input.emergency !== null && !rules["worklog.emergency-kinds"].value.some((one) => one.key === input.emergency))
      return no.emergencyKindNeeded({});
    return known === new Set(input.households).size ? null : no.householdNotFound({});
  },
  run: async ({ tx, actor, input, now, emit, mark }, { rules, placement }) => {
    const place = placement?.place ?? "";
    const rule = rules["worklog.alike"].value;
    const alike = mostAlike(input.text, await earlierLogs(tx, actor, input.day, rule.days), rule);
    const emergency = input.emergency !== null;
    const followBy = emergency ? addDays(input.day, rules["worklog.emergency-days"].value) : null;
    await tx
      .insertInto("workLog")
      .values({
        countyCode: actor.countyCode,
        id: input.logId,
        place,
        cadreId: actor.cadreId,
        day: input.day,
        at: now,
        kind: emergency ? "emergency" : "log",
        text: input.text,
        items: input.items,
        households: [...new Set(input.households)],
        people: input.people,
        photos: input.photos,
        voiceId: input.voiceId,
        alikeId: alike?.id ?? null,
        alike: alike?.percent ?? null,
        emergency: input.emergency,
        followBy,
        deviceId: input.device?.id ?? null,
        deviceAt: input.device?.at ?? null,
        deviceCounter: input.device?.counter ?? null,
        changedAt: now,
      })
      .execute();
    mark({ place, subject: input.logId });
    if (input.emergency !== null && followBy !== null)
      await tellOfEmergency(tx, actor, rules, { logId: input.logId, place, kind: input.emergency, followBy, now });
    await emit(
      emergency ? "worklog.emergency" : "worklog.logged",
      { logId: input.logId, cadreId: actor.cadreId, day: input.day },
      place,
    );
    return { logId: input.logId, alike: alike && { id: LogId.parse(alike.id), percent: alike.percent } };
  },
});

/** What was done about an emergency; the last one closes it. */
export const followUp = command({
  name: "worklog.follow-up",
  verb: "worklog.read",
  input: FollowUp,
  output: z.object({ logId: LogId }),
  load: async ({ tx, actor, input }) => {
    const row = await tx
      .selectFrom("workLog")
      .select(["id", "place", "kind", "closedAt"])
      .where("countyCode", "=", actor.countyCode)
      .where("id", "=", input.logId)
      .where(within(actor, "worklog.read", "place"))
      .forUpdate()
      .executeTakeFirst();
    if (!row) throw no.notFound({});
    return row;
  },
  whyNot: (_, row) =>
    row.kind !== "emergency" ? no.noEmergency({}) : row.closedAt !== null ? no.closedAlready({}) : null,
  run: async ({ tx, actor, input, now, world, mark }, row) => {
    const said = { countyCode: actor.countyCode, id: world.newId(), place: row.place, logId: row.id, at: now };
    await tx
      .insertInto("logFollowUp")
      .values({ ...said, byCadre: actor.cadreId, byName: actor.name, text: input.text, closes: input.closes })
      .execute();
    if (input.closes)
      await tx
        .updateTable("workLog")
        .set({ closedAt: now, changedAt: now })
        .where("countyCode", "=", actor.countyCode)
        .where("id", "=", row.id)
        .execute();
    mark({ place: row.place, subject: row.id });
    return { logId: input.logId };
  },
});
