import { z } from "zod";
import { type Day, dayOf, daysBetween } from "#kernel/day.ts";
import { getRules } from "#modules/rules/index.ts";
import { command } from "#platform/command.ts";
import { query } from "#platform/query.ts";
import { DecideProbation, ProbationId, ProbationRow, StartProbation } from "../contract.ts";
import { addMonths } from "../domain/months.ts";
import { no } from "../domain/refusals.ts";
import { cadresNamed, seesCounty } from "./names.ts";

/** Those on probation, the next to be decided first; one's own for everybody else. */
export const listProbations = query({
  name: "stationing.probations",
  verb: "stationing.read",
  input: z.object({}).optional(),
  run: async ({ tx, actor, now }) => {
    const { countyCode } = actor;
    const rows = await tx
      .selectFrom("probation")
      .selectAll()
      .where("countyCode", "=", countyCode)
      .$if(!seesCounty(actor, "stationing.manage"), (some) => some.where("cadreId", "=", actor.cadreId))
      .orderBy("outcome", (order) => order.asc().nullsFirst())
      .orderBy("until")
      .orderBy("id")
      .limit(500)
      .execute();
    const cadre = await cadresNamed(
      tx,
      countyCode,
      rows.map((one) => one.cadreId),
    );
    const served =
      rows.length === 0
        ? []
        : await tx
            .selectFrom("placement")
            .select(["cadreId", "arrivedOn", "endedOn", "termUntil"])
            .where("countyCode", "=", countyCode)
            .where(
              "cadreId",
              "in",
              rows.map((one) => one.cadreId),
            )
            .where("arrivedOn", "is not", null)
            .execute();
    const today = dayOf(now);
    const days = (cadreId: string, since: Day): number =>
      served
        .filter((one) => one.cadreId === cadreId)
        .reduce((sum, one) => {
          const from = [one.arrivedOn ?? since, since].sort().at(-1) as Day;
          const to = [one.endedOn ?? one.termUntil, today].sort()[0] as Day;
          return sum + Math.max(0, daysBetween(from, to));
        }, 0);
    return rows.map((row) =>
      ProbationRow.parse({
        ...row,
        cadre: { id: row.cadreId, name: cadre(row.cadreId).name },
        onPostDays: days(row.cadreId, row.since),
      }),
    );
  },
});

/** A year in the village before the post is confirmed (Y5). */
export const startProbation = command({
  name: "stationing.start-probation",
  verb: "stationing.manage",
  input: StartProbation,
  output: z.object({ id: ProbationId }),
  load: async ({ tx, actor, input, now }) => ({
    rule: (await getRules(tx, actor.countyCode, dayOf(now)))["stationing.probation"].value,
    cadre: await tx
      .selectFrom("cadre")
      .select("id")
      .where("countyCode", "=", actor.countyCode)
      .where("id", "=", input.cadreId)
      .where("until", "is", null)
      .executeTakeFirst(),
    open: await tx
      .selectFrom("probation")
      .select("until")
      .where("countyCode", "=", actor.countyCode)
      .where("cadreId", "=", input.cadreId)
      .where("outcome", "is", null)
      .executeTakeFirst(),
  }),
  whyNot: ({ input }, { rule, cadre, open }) => {
    if (!cadre) return no.cadreUnknown({});
    if (!rule.kinds.some((one) => one.key === input.kind)) return no.choiceUnknown({ choice: input.kind });
    return open ? no.probationOpen({ until: open.until }) : null;
  },
  run: async ({ tx, actor, input, now, mark }, { rule }) => {
    const { id, cadreId, kind, since } = input;
    await tx
      .insertInto("probation")
      .values({
        countyCode: actor.countyCode,
        id,
        cadreId,
        kind,
        since,
        until: addMonths(since, rule.months),
        changedAt: now,
      })
      .execute();
    mark({ place: actor.countyCode, subject: cadreId });
    return { id };
  },
});

/** Confirmed when the work was done well, prolonged, or not confirmed. Not before the year is over, but failing is always possible. */
export const decideProbation = command({
  name: "stationing.decide-probation",
  verb: "stationing.manage",
  input: DecideProbation,
  output: z.object({ id: ProbationId }),
  load: async ({ tx, actor, input, now }) => {
    const row = await tx
      .selectFrom("probation")
      .selectAll()
      .where("countyCode", "=", actor.countyCode)
      .where("id", "=", input.probationId)
      .forUpdate()
      .executeTakeFirst();
    if (!row) throw no.probationNotFound({});
    return { row, months: (await getRules(tx, actor.countyCode, dayOf(now)))["stationing.probation"].value.months };
  },
  whyNot: ({ actor, input, now }, { row }) => {
    if (row.decidedOn !== null) return no.probationDecided({ on: row.decidedOn });
    if (row.cadreId === actor.cadreId) return no.notOnYourself({});
    return input.outcome === "confirmed" && dayOf(now) < row.until ? no.probationTooEarly({ until: row.until }) : null;
  },
  run: async ({ tx, world, actor, input, now, mark, emit }, { row, months }) => {
    const { countyCode } = actor;
    const { outcome, opinion } = input;
    await tx
      .updateTable("probation")
      .set({ outcome, opinion, decidedOn: dayOf(now), decidedBy: actor.cadreId, changedAt: now })
      .where("countyCode", "=", countyCode)
      .where("id", "=", row.id)
      .execute();
    if (outcome === "extended")
      await tx
        .insertInto("probation")
        .values({
          countyCode,
          id: world.newId(),
          cadreId: row.cadreId,
          kind: row.kind,
          since: row.until,
          until: addMonths(row.until, months),
          changedAt: now,
        })
        .execute();
    mark({ place: countyCode, subject: row.cadreId });
    await emit("stationing.probation-decided", { cadreId: row.cadreId, outcome, opinion }, countyCode);
    return { id: input.probationId };
  },
});
