import { z } from "zod";
import { cadreNames } from "#modules/organisation/index.ts";
import { findField, maskValue } from "#modules/registry/contract.ts";
import type { Tx } from "#platform/db/tables.ts";
import { query } from "#platform/query.ts";
import { within } from "#platform/scope.ts";
import { contextOf } from "#platform/vault/vault.ts";
import { type FactChange, keyOf } from "../domain/fact-change.ts";
import { surveyRefusals as no } from "../domain/refusals.ts";
import { type MustSee, ReadSurvey, SubmitSurvey, type SurveyShown } from "../domain/shapes.ts";

const Sealed = SubmitSurvey.pick({ changes: true, added: true, income: true });

/** Names of the household's members, to say whose fact it was. */
export async function memberNames(tx: Tx, county: string, householdId: string): Promise<Map<string, string>> {
  const rows = await tx
    .selectFrom("person")
    .select(["id", "name"])
    .where("countyCode", "=", county)
    .where("householdId", "=", householdId)
    .execute();
  return new Map(rows.map((row) => [row.id, row.name ?? ""]));
}

const Item = z.object({ key: z.string(), zh: z.string(), en: z.string() });
const Quoted = z.array(z.object({ rule: z.string(), value: z.unknown() }));
const Checklist = z.object({ items: z.array(Item), exceptions: z.array(Item) });

/** The must-sees in the words of the rule that was quoted when the visit was handed in. */
export function seenOf(mustSees: readonly MustSee[], rules: unknown): SurveyShown["mustSees"] {
  const quoted = Quoted.parse(rules).find((one) => one.rule === "card.checklist.four-must-sees");
  const { items, exceptions } = Checklist.parse(quoted?.value ?? { items: [], exceptions: [] });
  const worded = (list: readonly z.infer<typeof Item>[], key: string) => {
    const { zh, en } = list.find((one) => one.key === key) ?? { zh: key, en: key };
    return { zh, en };
  };
  return mustSees.map(({ key, seen, exception, note }) => ({
    ...{ key, seen, note, item: worded(items, key) },
    exception: exception === null ? null : worded(exceptions, exception),
  }));
}

/** A fact that is sealed in the register is shown masked. */
export const shownOf = (field: string, value: unknown): unknown =>
  findField(field)?.sensitive ? maskValue(keyOf(field), value) : value;

/** One visit whole: who, what was seen, photos and signatures, and what was found; sealed facts masked. */
export const readSurvey = query({
  name: "survey.read",
  verb: "household.read",
  input: ReadSurvey,
  run: async ({ tx, world, actor, input }): Promise<SurveyShown> => {
    const row = await tx
      .selectFrom("survey as s")
      .innerJoin("householdSummary as h", (join) =>
        join.onRef("h.countyCode", "=", "s.countyCode").onRef("h.id", "=", "s.householdId"),
      )
      .selectAll("s")
      .select("h.headName")
      .where("s.countyCode", "=", actor.countyCode)
      .where("s.id", "=", input.surveyId)
      .where(within(actor, "household.read", "s.place"))
      .executeTakeFirst();
    if (!row) throw no.notFound({ surveyId: input.surveyId });
    const { changes, added, income } = Sealed.parse(world.vault.open(contextOf("survey", row.id), row.sealed));
    const names = await cadreNames(tx, actor.countyCode, [...row.surveyors, row.submittedBy]);
    const members = await memberNames(tx, actor.countyCode, row.householdId);
    const found = changes.map((one: FactChange) => ({
      field: one.field,
      personName: one.personId && (members.get(one.personId) ?? ""),
      seen: shownOf(one.field, one.seenValue),
      found: shownOf(one.field, one.foundValue),
    }));
    return {
      id: input.surveyId,
      householdId: row.householdId as SurveyShown["householdId"],
      householdName: row.headName ?? "",
      place: row.place as SurveyShown["place"],
      day: row.day,
      year: row.year,
      channel: row.channel as SurveyShown["channel"],
      surveyors: row.surveyors.map((one) => names.get(one) ?? ""),
      submittedBy: names.get(row.submittedBy) ?? "",
      receivedAt: row.receivedAt,
      mustSees: seenOf(row.mustSees as MustSee[], row.rules),
      photos: row.photos as SurveyShown["photos"],
      signatures: row.signatures as SurveyShown["signatures"],
      readBack: row.readBack as SurveyShown["readBack"],
      found,
      added: added.map((one) => one.name ?? ""),
      income: income.map(({ base, value }) => ({
        item: (value ?? base)?.item ?? "",
        beforeFen: base?.amountFen ?? null,
        afterFen: value?.amountFen ?? null,
      })),
      counts: { taken: row.taken, same: row.same, differing: row.differing },
    };
  },
});
