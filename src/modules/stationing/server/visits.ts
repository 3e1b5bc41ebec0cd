import { sql } from "kysely";
import { z } from "zod";
import { whyNotMay } from "#kernel/actor.ts";
import { dayOf, yearOf } from "#kernel/day.ts";
import { CadreId } from "#kernel/ids.ts";
import { rangeOf, Territory } from "#kernel/territory.ts";
import { findDivision } from "#modules/places/index.ts";
import { getRules } from "#modules/rules/index.ts";
import { command } from "#platform/command.ts";
import { query } from "#platform/query.ts";
import { within } from "#platform/scope.ts";
import { RecordVisit, Under, VisitId, VisitRow, VisitStanding } from "../contract.ts";
import { no } from "../domain/refusals.ts";
import { whyNotRecordVisit } from "../domain/visits.ts";
import { checkFiles } from "./check-files.ts";
import { cadresNamed, unitsNamed, villagesNamed } from "./names.ts";

export const listVisits = query({
  name: "stationing.visits",
  verb: "stationing.read",
  input: Under.extend({ cadreId: CadreId.optional() }),
  run: async ({ tx, actor, input }) => {
    let some = tx
      .selectFrom("unitVisit")
      .selectAll()
      .where("countyCode", "=", actor.countyCode)
      .where(within(actor, "stationing.read", "place"));
    if (input.cadreId) some = some.where("cadreId", "=", input.cadreId);
    if (input.under) {
      const { from, to } = rangeOf(input.under);
      some = some.where("place", ">=", from).where("place", "<", to);
    }
    const rows = await some.orderBy("since", "desc").orderBy("id").limit(500).execute();
    const cadre = await cadresNamed(
      tx,
      actor.countyCode,
      rows.map((one) => one.cadreId),
    );
    const unit = await unitsNamed(
      tx,
      actor.countyCode,
      rows.flatMap((one) => one.unitId ?? []),
    );
    const village = await villagesNamed(
      tx,
      rows.map((one) => one.place),
    );
    return rows.map((row) =>
      VisitRow.parse({
        ...row,
        village: village(row.place),
        cadre: { id: row.cadreId, name: cadre(row.cadreId).name },
        unit: row.unitId && unit(row.unitId),
      }),
    );
  },
});

/** Sending units with people in villages: how often the head came this year, squat surveys, and where nobody has been (B10, Y8). */
export const visitStanding = query({
  name: "stationing.visit-standing",
  verb: "stationing.read",
  input: Under.extend({ year: z.coerce.number().int().optional() }),
  run: async ({ tx, actor, input, now }) => {
    const { countyCode } = actor;
    const today = dayOf(now);
    const year = String(input.year ?? yearOf(today));
    const { from, to } = rangeOf(input.under ?? Territory.parse(countyCode));
    const pairs = await tx
      .selectFrom("placement as p")
      .innerJoin("unit as u", (join) => join.onRef("u.countyCode", "=", "p.countyCode").onRef("u.id", "=", "p.unitId"))
      .leftJoin("cadre as l", (join) =>
        join.onRef("l.countyCode", "=", "u.countyCode").onRef("l.id", "=", "u.leaderId"),
      )
      .select(["p.unitId", "u.name", "p.place", "l.name as head"])
      .distinct()
      .where("p.countyCode", "=", countyCode)
      .where(within(actor, "stationing.read", "p.place"))
      .where("p.place", ">=", from)
      .where("p.place", "<", to)
      .where("p.endedOn", "is", null)
      .where("p.termSince", "<=", today)
      .where("p.termUntil", ">", today)
      .execute();
    const visits = await tx
      .selectFrom("unitVisit")
      .select(["unitId", "place", "kind"])
      .where("countyCode", "=", countyCode)
      .where(within(actor, "stationing.read", "place"))
      .where(sql<boolean>`to_char(since, 'YYYY') = ${year}`)
      .execute();
    const heads = await tx
      .selectFrom("appointment as a")
      .innerJoin("cadre as c", (join) =>
        join.onRef("c.countyCode", "=", "a.countyCode").onRef("c.id", "=", "a.cadreId"),
      )
      .select(["a.unitId", "c.name"])
      .distinct()
      .where("a.countyCode", "=", countyCode)
      .where("a.post", "=", "unit-head")
      .where("a.since", "<=", today)
      .where((eb) => eb.or([eb("a.until", "is", null), eb("a.until", ">", today)]))
      .where(within(actor, "stationing.read", "a.territory"))
      .execute();
    const { perYear } = (await getRules(tx, countyCode, today))["stationing.unit-visits"].value;
    const village = await villagesNamed(
      tx,
      pairs.map((one) => one.place),
    );
    return [...Map.groupBy(pairs, (one) => one.unitId)].map(([unitId, rows]) => {
      const mine = visits.filter((one) => one.unitId === unitId);
      const lacking = rows.filter((row) => !mine.some((one) => one.place === row.place));
      return VisitStanding.parse({
        unit: { id: unitId, name: rows[0]?.name ?? "" },
        villages: rows.length,
        head:
          (rows[0]?.head ??
            heads
              .filter((one) => one.unitId === unitId)
              .map((one) => one.name)
              .join("、")) ||
          null,
        visits: mine.length,
        squats: mine.filter((one) => one.kind === "squat").length,
        needed: perYear,
        lacking: lacking.map((row) => village(row.place)),
      });
    });
  },
});

/** A head was in the village: what was looked at, what was solved; a squat survey with its three outputs. */
export const recordVisit = command({
  name: "stationing.record-visit",
  verb: "stationing.report",
  input: RecordVisit,
  output: z.object({ id: VisitId }),
  load: async ({ tx, actor, input, now }) => {
    await checkFiles({ tx, actor }, "stationing.read", input.files);
    return {
      rule: (await getRules(tx, actor.countyCode, dayOf(now)))["stationing.unit-visits"].value,
      village: await findDivision(tx, input.place),
      cadre: await tx
        .selectFrom("cadre")
        .select(["id", "unitId"])
        .where("countyCode", "=", actor.countyCode)
        .where("id", "=", input.cadreId)
        .executeTakeFirst(),
      unit:
        input.unitId === null
          ? null
          : await tx
              .selectFrom("unit")
              .select("id")
              .where("countyCode", "=", actor.countyCode)
              .where("id", "=", input.unitId)
              .executeTakeFirst(),
    };
  },
  whyNot: ({ actor, input, now }, { rule, village, cadre, unit }) => {
    if (!village || whyNotMay(actor, "stationing.report", input.place)) return no.placeUnknown({ place: input.place });
    if (!cadre) return no.cadreUnknown({});
    if (unit === undefined) return no.unitUnknown({});
    return whyNotRecordVisit(input, rule, dayOf(now));
  },
  run: async ({ tx, actor, input, now, mark, emit }, { cadre }) => {
    const { commandId: _, outputs, ...rest } = input;
    const facts = { ...rest, unitId: input.unitId ?? cadre?.unitId ?? null };
    await tx
      .insertInto("unitVisit")
      .values({
        countyCode: actor.countyCode,
        ...facts,
        outputs: JSON.stringify(outputs),
        recordedBy: actor.cadreId,
        changedAt: now,
      })
      .execute();
    mark({ place: input.place, subject: input.id });
    await emit(
      "stationing.unit-visited",
      { visitId: input.id, cadreId: input.cadreId, since: input.since, days: input.days },
      input.place,
    );
    return { id: input.id };
  },
});
