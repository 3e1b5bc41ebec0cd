import { z } from "zod";
import { type Actor, whyNotMay } from "#kernel/actor.ts";
import { addDays, type Day, dayOf } from "#kernel/day.ts";
import { getRules } from "#modules/rules/index.ts";
import { command } from "#platform/command.ts";
import type { Tx } from "#platform/db/tables.ts";
import { derivedId } from "#platform/derived-id.ts";
import { within } from "#platform/scope.ts";
import { type FourFigures, gradeFor, scoreOf, withinShare, yearScore } from "../domain/appraising.ts";
import { householdsIn, type Standing } from "../domain/ranking.ts";
import { worklogRefusals as no } from "../domain/refusals.ts";
import { Propose, RecordPoll } from "../domain/shapes.ts";
import { standings } from "./standings.ts";

/** Villagers were asked what they know and whether they are satisfied: the evidence of two of the four figures. */
export const recordPoll = command({
  name: "worklog.record-poll",
  verb: "worklog.appraise",
  input: RecordPoll,
  output: z.object({ asked: z.int() }),
  load: async () => null,
  whyNot: ({ actor, input, now }) =>
    input.day > dayOf(now) ? no.dayToCome({ day: input.day }) : whyNotMay(actor, "worklog.appraise", input.place),
  run: async ({ tx, actor, input, now, mark }) => {
    const { pollId, place, day, asked, aware, satisfied, note } = input;
    await tx
      .insertInto("opinionPoll")
      .values({
        countyCode: actor.countyCode,
        id: pollId,
        place,
        day,
        asked,
        aware,
        satisfied,
        note,
        byCadre: actor.cadreId,
        byName: actor.name,
        at: now,
      })
      .execute();
    mark({ place, subject: pollId });
    return { asked };
  },
});

/** First and last day of `2026-H1`, `2026-H2` or `2026`. */
export function spanOf(period: string): { since: Day; until: Day } {
  const year = period.slice(0, 4);
  return {
    since: (period.endsWith("H2") ? `${year}-07-01` : `${year}-01-01`) as Day,
    until: (period.endsWith("H1") ? `${year}-06-30` : `${year}-12-31`) as Day,
  };
}

/** `households`: those of the village that are active, by id. */
type Village = { households: Set<string>; asked: number; aware: number; satisfied: number; polls: number };

async function villages(
  tx: Tx,
  actor: Actor,
  places: readonly string[],
  since: Day,
  until: Day,
): Promise<Map<string, Village>> {
  const blank = (): Village => ({ households: new Set(), asked: 0, aware: 0, satisfied: 0, polls: 0 });
  const found = new Map(places.map((place) => [place, blank()]));
  const households = await tx
    .selectFrom("household")
    .select(["id", "place"])
    .where("countyCode", "=", actor.countyCode)
    .where(within(actor, "worklog.appraise", "place"))
    .where("place", "in", [...places])
    .where("status", "=", "active")
    .execute();
  for (const row of households) found.get(row.place)?.households.add(row.id);
  const polls = await tx
    .selectFrom("opinionPoll")
    .select(["place", "asked", "aware", "satisfied"])
    .where("countyCode", "=", actor.countyCode)
    .where(within(actor, "worklog.appraise", "place"))
    .where("place", "in", [...places])
    .where("day", ">=", since)
    .where("day", "<=", until)
    .execute();
  for (const row of polls) {
    const one = found.get(row.place);
    if (one)
      Object.assign(one, {
        asked: one.asked + row.asked,
        aware: one.aware + row.aware,
        satisfied: one.satisfied + row.satisfied,
        polls: one.polls + 1,
      });
  }
  return found;
}

/** A village's or a person's four figures. A household counts once, whoever met it, and only while it stands in the register. */
const figuresFor = (all: readonly Standing[], met: ReadonlySet<string>, village: Village): FourFigures => {
  const sum = (of: (one: Standing) => number): number => all.reduce((total, one) => total + of(one), 0);
  return {
    residence: {
      part: sum((one) => Math.min(one.counted, one.target * 2)),
      of: sum((one) => one.target * 2),
      evidence: "sign-in",
    },
    visits: {
      part: [...met].filter((one) => village.households.has(one)).length,
      of: village.households.size,
      evidence: "household-met",
    },
    awareness: { part: village.aware, of: village.asked, evidence: `opinion-poll:${village.polls}` },
    satisfaction: { part: village.satisfied, of: village.asked, evidence: `opinion-poll:${village.polls}` },
  };
};

/** Works out everybody's and every team's four figures for a period, and proposes grades. Undecided proposals are made anew; decided ones stand. */
export const proposeAppraisals = command({
  name: "worklog.propose-appraisals",
  verb: "worklog.appraise",
  input: Propose,
  output: z.object({ proposed: z.int() }),
  load: async ({ tx, actor, input, now }) => {
    const span = spanOf(input.period);
    const noPlace = whyNotMay(actor, "worklog.appraise", input.under);
    const until = span.until < dayOf(now) ? span.until : addDays(dayOf(now), -1);
    const { people, met } =
      noPlace || span.since > until
        ? { people: [], met: [] }
        : await standings(tx, actor, "worklog.appraise", { under: input.under, since: span.since, until, now });
    return { span, noPlace, people, met, rules: await getRules(tx, actor.countyCode, dayOf(now)) };
  },
  whyNot: ({ now }, { span, noPlace, people }) => {
    if (noPlace) return noPlace;
    if (span.since >= dayOf(now)) return no.periodToCome({ from: span.since });
    return people.length === 0 ? no.nobodyHere({}) : null;
  },
  run: async ({ tx, actor, input, now, mark }, { span, people, met, rules }) => {
    const rule = rules["worklog.appraisal"].value;
    const places = [...new Set(people.map((one) => one.place))];
    const facts = await villages(tx, actor, places, span.since, span.until);
    const empty: Village = { households: new Set(), asked: 0, aware: 0, satisfied: 0, polls: 0 };
    const half = await halfYears(tx, actor, input.period);
    const rate = (place: string, cadreId: string | null, all: readonly Standing[]) => {
      const here = householdsIn(met.filter((one) => one.place === place && (!cadreId || one.cadreId === cadreId)));
      const figures = figuresFor(all, here, facts.get(place) ?? empty);
      const score = yearScore(half.get(`${place} ${cadreId ?? ""}`) ?? null, scoreOf(figures, rule.weights), rule);
      return { place, cadreId, figures, score, grade: gradeFor(score, figures, rule) };
    };
    const persons = withinShare(
      people.map((one) => rate(one.place, one.cadreId, [one])),
      rule.excellentShare,
    );
    const teams = withinShare(
      places.map((place) =>
        rate(
          place,
          null,
          people.filter((one) => one.place === place),
        ),
      ),
      rule.excellentShare,
    );
    for (const one of [...persons, ...teams]) {
      const id = derivedId("appraisal", actor.countyCode, one.place, one.cadreId ?? "team", input.period);
      const made = {
        figures: JSON.stringify(one.figures),
        score: one.score,
        proposed: one.grade,
        madeAt: now,
        changedAt: now,
      };
      await tx
        .insertInto("appraisal")
        .values({
          countyCode: actor.countyCode,
          id,
          place: one.place,
          cadreId: one.cadreId,
          period: input.period,
          ...made,
        })
        .onConflict((conflict) =>
          conflict.columns(["countyCode", "id"]).doUpdateSet(made).where("appraisal.decidedAt", "is", null),
        )
        .execute();
    }
    mark({ place: input.under });
    return { proposed: persons.length + teams.length };
  },
});

/** Scores of the half-year that a whole year carries with it. */
async function halfYears(tx: Tx, actor: Actor, period: string): Promise<Map<string, number>> {
  if (period.includes("H")) return new Map();
  const rows = await tx
    .selectFrom("appraisal")
    .select(["place", "cadreId", "score"])
    .where("countyCode", "=", actor.countyCode)
    .where(within(actor, "worklog.appraise", "place"))
    .where("period", "=", `${period}-H1`)
    .execute();
  return new Map(rows.map((one) => [`${one.place} ${one.cadreId ?? ""}`, one.score]));
}
