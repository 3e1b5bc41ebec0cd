import { z } from "zod";
import { HouseholdId, id } from "#kernel/ids.ts";
import { rangeOf } from "#kernel/territory.ts";
import { cadreNames } from "#modules/organisation/index.ts";
import { type Asked, query } from "#platform/query.ts";
import { within } from "#platform/scope.ts";
import { ListSurveys } from "../contract.ts";
import { SurveyId, type SurveyRow } from "../domain/shapes.ts";

/** `2026-11-20~<id>`: where the last page ended. */
const Cursor = z.string().transform((text, context) => {
  const [day = "", last = ""] = text.split("~");
  if (!z.iso.date().safeParse(day).success || !id().safeParse(last).success) context.addIssue("broken cursor");
  return { day, last };
});

/** Surveys on the actor's ground, newest first. */
export const surveysFor =
  (verb: string) =>
  async ({ tx, actor, input }: Asked<ListSurveys>): Promise<{ rows: SurveyRow[]; next: string | null }> => {
    const after = input.after === undefined ? null : Cursor.parse(input.after);
    const under = input.under && rangeOf(input.under);
    const rows = await tx
      .selectFrom("survey as s")
      .innerJoin("householdSummary as h", (join) =>
        join.onRef("h.countyCode", "=", "s.countyCode").onRef("h.id", "=", "s.householdId"),
      )
      .select([
        "s.id",
        "s.householdId",
        "s.place",
        "s.day",
        "s.year",
        "s.channel",
        "s.surveyors",
        "s.taken",
        "s.same",
        "s.differing",
        "s.receivedAt",
        "h.headName",
      ])
      .select((eb) =>
        eb
          .selectFrom("surveyDifference as d")
          .select((one) => one.fn.countAll<number>().as("n"))
          .whereRef("d.countyCode", "=", "s.countyCode")
          .whereRef("d.surveyId", "=", "s.id")
          .where("d.state", "=", "open")
          .as("open"),
      )
      .where("s.countyCode", "=", actor.countyCode)
      .where(within(actor, verb, "s.place"))
      .$if(under !== undefined, (all) =>
        all.where("s.place", ">=", under?.from ?? "").where("s.place", "<", under?.to ?? ""),
      )
      .$if(input.householdId !== undefined, (all) => all.where("s.householdId", "=", input.householdId ?? ""))
      .$if(input.channel !== undefined, (all) => all.where("s.channel", "=", input.channel ?? ""))
      .$if(after !== null, (all) =>
        all.where((eb) =>
          eb.or([
            eb("s.day", "<", after?.day as never),
            eb.and([eb("s.day", "=", after?.day as never), eb("s.id", ">", after?.last ?? "")]),
          ]),
        ),
      )
      .orderBy("s.day", "desc")
      .orderBy("s.id")
      .limit(input.limit + 1)
      .execute();
    const page = rows.slice(0, input.limit);
    const names = await cadreNames(
      tx,
      actor.countyCode,
      page.flatMap((row) => row.surveyors),
    );
    const last = page.at(-1);
    return {
      rows: page.map(({ headName, ...row }) => ({
        ...row,
        id: SurveyId.parse(row.id),
        householdId: HouseholdId.parse(row.householdId),
        householdName: headName ?? "",
        place: row.place as SurveyRow["place"],
        channel: row.channel as SurveyRow["channel"],
        surveyors: row.surveyors.map((one) => ({ cadreId: one as never, name: names.get(one) ?? "" })),
        open: Number(row.open ?? 0),
      })),
      next: rows.length > input.limit && last ? `${last.day}~${last.id}` : null,
    };
  };

export const listSurveys = query({
  name: "survey.list",
  verb: "household.read",
  input: ListSurveys,
  run: surveysFor("household.read"),
});
