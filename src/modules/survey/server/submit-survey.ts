import { dayOf } from "#kernel/day.ts";
import type { FileId } from "#kernel/ids.ts";
import { cadreNames } from "#modules/organisation/index.ts";
import { applyEdit, type Household, whyNotEdit } from "#modules/registry/contract.ts";
import { getForYear, whyNotNewLines, whyNotNewPersons, whyNotProof, writeHouseholds } from "#modules/registry/index.ts";
import { getRules } from "#modules/rules/index.ts";
import { quote } from "#packs/index.ts";
import { type Call, command } from "#platform/command.ts";
import { contextOf } from "#platform/vault/vault.ts";
import { accountOf } from "../domain/account-of.ts";
import { channelOf } from "../domain/channel.ts";
import { mergeFacts } from "../domain/merge-facts.ts";
import { mergeIncome } from "../domain/merge-income.ts";
import { surveyRefusals as no } from "../domain/refusals.ts";
import { SubmitSurvey, Submitted } from "../domain/shapes.ts";
import { whyNotSubmit } from "../domain/why-not-submit.ts";
import { linesAbout } from "./lines-about.ts";
import { keepDifferences } from "./survey-rows.ts";

/**
 * A visit is handed in: what nobody touched since is taken into the register, what is already so is counted,
 * what somebody else changed waits for a person. It never fails because the household changed meanwhile.
 */
export const submitSurvey = command({
  name: "survey.submit",
  verb: "household.edit",
  input: SubmitSurvey,
  output: Submitted,
  load: async (call) => {
    const { input, tx, actor, now } = call;
    const rules = await getRules(tx, actor.countyCode, dayOf(now));
    const found = await getForYear(call, input.householdId, { verb: "household.edit", year: input.year, lock: true });
    const names = await cadreNames(tx, actor.countyCode, input.surveyors);
    const files = [...input.photos, ...input.signatures].map((one): FileId => one.fileId);
    const missing = await whyNotProof(call, "household.edit", files);
    const known = new Set(found.household.members.map((one) => one.id));
    const added = input.added.filter((one) => !known.has(one.id));
    const lines = new Set(accountOf(found.household, input.year).map((one) => one.id));
    const fresh = input.income.flatMap(({ base, value }) => (value && !base && !lines.has(value.id) ? [value.id] : []));
    const taken =
      (await whyNotNewPersons(
        call,
        added.map((one) => one.id),
      )) ?? (await whyNotNewLines(call, fresh));
    const refused =
      names.size < new Set(input.surveyors).size ? no.surveyorUnknown({}) : missing ? no.photoNotFound({}) : taken;
    const said = input.income.flatMap(({ base, value }) => value?.id ?? base?.id ?? []);
    const about = await linesAbout(call, found.household, input.year, said);
    return { ...found, rules, added, about, refused };
  },
  whyNot: ({ input, actor, now }, { household, rules, refused }) => {
    if (household.status === "ended") return no.householdGone({ on: household.endedOn ?? "" });
    return whyNotSubmit(input, actor.cadreId, rules, dayOf(now)) ?? refused;
  },
  run: async (call, { household, changedAt, rules, added, about }) => {
    const { input, now } = call;
    const facts = mergeFacts(household, input.year, input.changes, changedAt <= input.seenAt);
    const income = mergeIncome(accountOf(household, input.year), input.income, about);
    const edit = { ...facts.edit, added };
    const broken = whyNotEdit(household, edit);
    if (broken) throw broken;
    const edited = applyEdit(household, edit, dayOf(now));
    const after: Household = { ...edited, year: { ...edited.year, income: income.lines } };
    const touched = facts.taken + income.taken + added.length;
    const writes = touched > 0 || input.year > household.year.year; // "nothing new" is said of the new year too
    const [findings = []] = writes ? await writeHouseholds(call, [{ after, before: household }]) : [];
    if (writes) await call.emit("registry.household-changed", { householdId: household.id }, household.place);

    const differing = facts.differing.length + income.differing.length;
    const counts = { taken: touched, same: facts.same + income.same, differing };
    await keepSurvey(call, household.place, counts, [
      quote(rules, "visit.min-people"),
      quote(rules, "card.checklist.four-must-sees"),
    ]);
    await keepDifferences(call, input, household.place, facts, income);
    await call.emit("survey.submitted", { surveyId: input.id, householdId: household.id, differing }, household.place);
    call.mark({ place: household.place, subject: household.id });
    const count = (severity: string) => findings.filter((one) => one.severity === severity).length;
    return { id: input.id, ...counts, blockCount: count("block"), warnCount: count("warn") };
  },
});

async function keepSurvey(
  { tx, world, actor, input, now }: Call<SubmitSurvey>,
  place: string,
  counts: { taken: number; same: number; differing: number },
  rules: readonly object[],
): Promise<void> {
  await tx
    .insertInto("survey")
    .values({
      countyCode: actor.countyCode,
      id: input.id,
      place,
      householdId: input.householdId,
      year: input.year,
      day: input.day,
      channel: channelOf(actor.offices, place),
      surveyors: [...input.surveyors],
      submittedBy: actor.cadreId,
      mustSees: JSON.stringify(input.mustSees),
      photos: JSON.stringify(input.photos),
      signatures: JSON.stringify(input.signatures),
      readBack: input.readBack && JSON.stringify(input.readBack),
      rules: JSON.stringify(rules),
      device: input.device && JSON.stringify(input.device),
      sealed: world.vault.seal(contextOf("survey", input.id), {
        changes: input.changes,
        added: input.added,
        income: input.income,
      }),
      ...counts,
      receivedAt: now,
      changedAt: now,
    })
    .execute();
}
