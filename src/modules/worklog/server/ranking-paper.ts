import { z } from "zod";
import { groundFor } from "#kernel/actor.ts";
import { dayOf } from "#kernel/day.ts";
import { rangeOf, Territory } from "#kernel/territory.ts";
import { officeFile, printNote } from "#modules/documents/index.ts";
import { cadreNames } from "#modules/organisation/index.ts";
import { fullPlaceNames, placeNames } from "#modules/places/index.ts";
import { query } from "#platform/query.ts";
import { within } from "#platform/scope.ts";
import type { Caller } from "#platform/world.ts";
import { awardsLetter, type Praise, periodWords, rankingSheet } from "../domain/ranking-paper.ts";
import { worklogRefusals as no } from "../domain/refusals.ts";
import { Period, RankingPaper } from "../domain/shapes.ts";
import { spanOf } from "./appraisals.ts";
import { listAppraisals } from "./decide-appraisal.ts";

const MOST = 40;

/** Words of praise on record in a period, the latest first. */
const listPraise = query({
  name: "worklog.praise",
  verb: "worklog.read",
  input: z.object({ period: Period, under: Territory }),
  run: async ({ tx, actor, input }): Promise<Praise[]> => {
    const { since, until } = spanOf(input.period);
    const range = rangeOf(input.under);
    const rows = await tx
      .selectFrom("feedback")
      .select(["title", "aboutCadre", "place", "day"])
      .where("countyCode", "=", actor.countyCode)
      .where(within(actor, "worklog.read", "place"))
      .where("kind", "=", "commendation")
      .where("place", ">=", range.from)
      .where("place", "<", range.to)
      .where("day", ">=", since)
      .where("day", "<=", until)
      .orderBy("day", "desc")
      .orderBy("id")
      .limit(MOST)
      .execute();
    const people = await cadreNames(
      tx,
      actor.countyCode,
      rows.flatMap((one) => one.aboutCadre ?? []),
    );
    const places = await fullPlaceNames(tx, [...new Set(rows.map((one) => one.place))]);
    return rows.map((one) => ({
      title: one.title,
      about: one.aboutCadre === null ? null : (people.get(one.aboutCadre) ?? null),
      placeName: places.get(one.place) ?? one.place,
      day: one.day,
    }));
  },
});

/** The ranking of a half-year or year with its praise, or the commendation of those decided as excellent. */
export async function rankingPaper(raw: unknown, by: Caller): Promise<File> {
  const { period, paper, form, ...asked } = RankingPaper.parse(raw);
  const under = asked.under ?? groundFor(by.actor, "worklog.read")[0] ?? Territory.parse(by.actor.countyCode);
  const rows = await listAppraisals({ period, under }, by);
  if (rows.length === 0) throw no.nobodyHere({});
  const codes = [...new Set(rows.map((one) => one.place.slice(0, 9)))];
  const townships = await placeNames(by.world.db, [under, ...codes]);
  const day = dayOf(by.world.now());
  const of = {
    placeName: townships.get(under) ?? under,
    period,
    townships,
    praise: await listPraise({ period, under }, by),
  };
  const note = printNote(by);
  if (paper === "ranking")
    return officeFile(rankingSheet(rows, of, note), `排名-${of.placeName}-${periodWords(period)}`, form);
  const letter = awardsLetter(rows, { ...of, day }, note);
  if (!letter) throw no.nobodyExcellent({});
  return officeFile(letter, `表扬通报-${of.placeName}-${periodWords(period)}`, form);
}
