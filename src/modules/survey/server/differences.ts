import { HouseholdId, PersonId } from "#kernel/ids.ts";
import { rangeOf } from "#kernel/territory.ts";
import { cadreNames } from "#modules/organisation/index.ts";
import { query } from "#platform/query.ts";
import { within } from "#platform/scope.ts";
import { contextOf } from "#platform/vault/vault.ts";
import { ListDifferences } from "../contract.ts";
import { DifferenceId, type DifferenceRow, SurveyId } from "../domain/shapes.ts";
import { householdsOf } from "./households-of.ts";
import { shownOf } from "./read-survey.ts";
import { whatStands } from "./what-stands.ts";

const MOST = 200;

/**
 * What two people found differently and nobody has decided yet, beside what the register has of it now; sealed facts masked;
 * oldest first, at most 200. A decided one keeps what the register had when it was decided.
 */
export const listDifferences = query({
  name: "survey.differences",
  verb: "household.read",
  input: ListDifferences,
  run: async (asked): Promise<DifferenceRow[]> => {
    const { tx, world, actor, input } = asked;
    const under = input.under && rangeOf(input.under);
    const rows = await tx
      .selectFrom("surveyDifference as d")
      .innerJoin("survey as s", (join) =>
        join.onRef("s.countyCode", "=", "d.countyCode").onRef("s.id", "=", "d.surveyId"),
      )
      .innerJoin("householdSummary as h", (join) =>
        join.onRef("h.countyCode", "=", "d.countyCode").onRef("h.id", "=", "d.householdId"),
      )
      .leftJoin("person as p", (join) =>
        join.onRef("p.countyCode", "=", "d.countyCode").onRef("p.id", "=", "d.personId"),
      )
      .selectAll("d")
      .select(["s.day", "s.year", "s.submittedBy", "h.headName", "p.name as personName"])
      .where("d.countyCode", "=", actor.countyCode)
      .where(within(actor, "household.read", "d.place"))
      .$if(input.all === undefined, (open) => open.where("d.state", "=", "open"))
      .$if(under !== undefined, (some) =>
        some.where("d.place", ">=", under?.from ?? "").where("d.place", "<", under?.to ?? ""),
      )
      .$if(input.householdId !== undefined, (some) => some.where("d.householdId", "=", input.householdId ?? ""))
      .orderBy("s.day")
      .orderBy("d.id")
      .limit(MOST)
      .execute();
    const names = await cadreNames(
      tx,
      actor.countyCode,
      rows.map((row) => row.submittedBy),
    );
    const householdOf = await householdsOf(
      asked,
      rows.filter((row) => row.state === "open"),
    );
    const shown: DifferenceRow[] = [];
    for (const row of rows) {
      const values = world.vault.open(contextOf("survey_difference", row.id), row.sealed);
      const household = row.state === "open" ? householdOf(row) : undefined;
      const theirs = household ? await whatStands(asked, household, row, values) : values.theirs;
      shown.push({
        id: DifferenceId.parse(row.id),
        surveyId: SurveyId.parse(row.surveyId),
        householdId: HouseholdId.parse(row.householdId),
        householdName: row.headName ?? "",
        place: row.place as DifferenceRow["place"],
        field: row.field,
        personId: row.personId === null ? null : PersonId.parse(row.personId),
        personName: row.personName,
        base: shownOf(row.field, values.base ?? null),
        mine: shownOf(row.field, values.mine ?? null),
        theirs: shownOf(row.field, theirs ?? null),
        day: row.day,
        surveyor: names.get(row.submittedBy) ?? "",
        open: row.state === "open",
      });
    }
    return shown;
  },
});
