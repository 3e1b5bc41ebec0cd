import { cadreNames } from "#modules/organisation/index.ts";
import type { Books } from "#modules/registry/index.ts";
import { within } from "#platform/scope.ts";
import type { MustSee } from "../domain/shapes.ts";
import { seenOf } from "./read-survey.ts";

/** What a visit saw of the must-sees, in the words of its rule; a photo stands for the one it was taken of. */
export type SeenInVisit = {
  householdId: string;
  surveyors: string[];
  mustSees: { key: string; seen: boolean; evidence: string | null; exception: string | null }[];
};

/** For the card: 一进 is the visit itself, nobody ticks it again. Undefined where the visit is not on the actor's ground. */
export async function seenIn({ tx, actor }: Books, verb: string, surveyId: string): Promise<SeenInVisit | undefined> {
  const row = await tx
    .selectFrom("survey")
    .select(["householdId", "surveyors", "mustSees", "photos", "rules"])
    .where("countyCode", "=", actor.countyCode)
    .where("id", "=", surveyId)
    .where(within(actor, verb, "place"))
    .executeTakeFirst();
  if (!row) return undefined;
  const names = await cadreNames(tx, actor.countyCode, row.surveyors);
  const photos = row.photos as { fileId: string; of: string }[];
  return {
    householdId: row.householdId,
    surveyors: row.surveyors.map((one) => names.get(one) ?? "").filter(Boolean),
    mustSees: seenOf(row.mustSees as MustSee[], row.rules).map(({ key, seen, note, exception }) => ({
      ...{ key, seen, evidence: photos.findLast((one) => one.of === key)?.fileId ?? null },
      exception: exception ? [exception.zh, note].filter(Boolean).join("：") : note || null,
    })),
  };
}
