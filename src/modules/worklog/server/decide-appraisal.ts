import { sql } from "kysely";
import { z } from "zod";
import { say } from "#i18n/index.ts";
import { holds, whyNotMay } from "#kernel/actor.ts";
import { dayOf } from "#kernel/day.ts";
import { CadreId } from "#kernel/ids.ts";
import { Place, rangeOf } from "#kernel/territory.ts";
import { sendNotice } from "#modules/duties/index.ts";
import { cadreNames } from "#modules/organisation/index.ts";
import { fullPlaceNames } from "#modules/places/index.ts";
import { getRules } from "#modules/rules/index.ts";
import { command } from "#platform/command.ts";
import { derivedId } from "#platform/derived-id.ts";
import { query } from "#platform/query.ts";
import { within } from "#platform/scope.ts";
import { type FourFigures, GRADES, type Grade, mayBeExcellent } from "../domain/appraising.ts";
import { periodWords } from "../domain/ranking-paper.ts";
import { worklogRefusals as no } from "../domain/refusals.ts";
import { AppraisalId, type AppraisalRow, DecideAppraisal, Period } from "../domain/shapes.ts";

/** The county decides the grade. Another grade than the proposed one wants a reason; excellence has its line and its share. */
export const decideAppraisal = command({
  name: "worklog.decide-appraisal",
  verb: "worklog.appraise",
  input: DecideAppraisal,
  output: z.object({ appraisalId: AppraisalId }),
  load: async ({ tx, actor, input, now }) => {
    const row = await tx
      .selectFrom("appraisal")
      .selectAll()
      .where("countyCode", "=", actor.countyCode)
      .where("id", "=", input.appraisalId)
      .where(within(actor, "worklog.appraise", "place"))
      .forUpdate()
      .executeTakeFirst();
    if (!row) throw no.notFound({});
    await sql`select pg_advisory_xact_lock(hashtextextended(${`appraisal:${actor.countyCode}:${row.period}`}, 0))`.execute(
      tx,
    );
    const { rows } = await sql<{
      people: number;
      excellent: number;
    }>`select count(*)::integer as people, count(*) filter (where grade = '优秀')::integer as excellent
      from appraisal where county_code = ${actor.countyCode} and ${within(actor, "worklog.appraise", "place")} and period = ${row.period} and (cadre_id is null) = ${row.cadreId === null}`.execute(
      tx,
    );
    return {
      row,
      count: rows[0] ?? { people: 0, excellent: 0 },
      rules: await getRules(tx, actor.countyCode, dayOf(now)),
    };
  },
  whyNot: ({ actor, input }, { row, count, rules }) => {
    const rule = rules["worklog.appraisal"].value;
    if (row.decidedAt !== null) return no.decidedAlready({});
    if (row.cadreId === actor.cadreId) return no.notAboutYourself({});
    if (!holds(actor, ["county-director", "county-officer"], row.place))
      return whyNotMay({ ...actor, rights: {} }, "worklog.appraise");
    if (input.grade !== row.proposed && input.opinion.trim() === "") return no.reasonNeeded({});
    const figures = row.figures as FourFigures;
    const missed = !mayBeExcellent(figures, rule);
    if (input.grade === "优秀" && missed) return no.lineMissed({ line: rule.excellentFrom });
    const most = Math.max(1, Math.floor((count.people * rule.excellentShare) / 100));
    return input.grade === "优秀" && count.excellent >= most ? no.tooManyExcellent({ most }) : null;
  },
  run: async ({ tx, actor, input, now, emit, mark }, { row }) => {
    await tx
      .updateTable("appraisal")
      .set({
        grade: input.grade,
        opinion: input.opinion || null,
        decidedAt: now,
        decidedBy: actor.cadreId,
        decidedName: actor.name,
        changedAt: now,
      })
      .where("countyCode", "=", actor.countyCode)
      .where("id", "=", row.id)
      .execute();
    mark({ place: row.place, subject: row.id });
    if (row.cadreId !== null)
      await sendNotice(tx, {
        ...{ id: derivedId("appraised", row.id), countyCode: actor.countyCode, place: row.place, now },
        ...{ kind: "decision", page: `/worklog/appraisals?period=${row.period}`, to: [row.cadreId], by: actor },
        title: say("zh", "worklog.notice.appraised", { period: periodWords(row.period), grade: input.grade }),
        body: input.opinion,
      });
    await emit(
      "worklog.appraised",
      { appraisalId: row.id, cadreId: row.cadreId, period: row.period, grade: input.grade },
      row.place,
    );
    return { appraisalId: input.appraisalId };
  },
});

/** Appraisals of a period on the ground, best first; teams before people. */
export const listAppraisals = query({
  name: "worklog.appraisals",
  verb: "worklog.read",
  input: z.object({ period: Period, under: z.string().optional() }),
  run: async ({ tx, actor, input }): Promise<AppraisalRow[]> => {
    const range = input.under ? rangeOf(input.under as never) : null;
    const rows = await tx
      .selectFrom("appraisal")
      .selectAll()
      .where("countyCode", "=", actor.countyCode)
      .where(within(actor, "worklog.read", "place"))
      .where("period", "=", input.period)
      .$if(range !== null, (one) => one.where("place", ">=", range?.from ?? "").where("place", "<", range?.to ?? ""))
      .orderBy("score", "desc")
      .orderBy("place")
      .orderBy("id")
      .limit(2_000)
      .execute();
    const people = await cadreNames(
      tx,
      actor.countyCode,
      rows.flatMap((one) => (one.cadreId ? [one.cadreId] : [])),
    );
    const places = await fullPlaceNames(
      tx,
      rows.map((one) => one.place),
    );
    const grade = (text: string | null): Grade | null => GRADES.find((one) => one === text) ?? null;
    return rows.map((one) => ({
      id: AppraisalId.parse(one.id),
      cadre: one.cadreId === null ? null : { id: CadreId.parse(one.cadreId), name: people.get(one.cadreId) ?? "" },
      place: Place.parse(one.place),
      placeName: places.get(one.place) ?? one.place,
      period: one.period,
      figures: one.figures as FourFigures,
      score: one.score,
      proposed: grade(one.proposed) ?? "合格",
      grade: grade(one.grade),
      opinion: one.opinion,
      decidedBy: one.decidedName,
    }));
  },
});
