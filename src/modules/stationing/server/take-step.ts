import { dayOf } from "#kernel/day.ts";
import { command } from "#platform/command.ts";
import { CandidacyRow, TakeStep } from "../contract.ts";
import { afterAction, whyNotAct } from "../domain/chain.ts";
import { no } from "../domain/refusals.ts";
import { candidacyRow, getCandidacy } from "./candidacies.ts";
import { checkFiles } from "./check-files.ts";

/** One step of the chain: who decided, what was said, on which day, by which paper. Or it is returned, refused, withdrawn. */
export const takeStep = command({
  name: "stationing.take-step",
  verb: "stationing.apply",
  input: TakeStep,
  output: CandidacyRow,
  load: async ({ tx, actor, input }) => {
    const found = await getCandidacy(tx, actor, input.candidacyId, true);
    await checkFiles({ tx, actor }, "stationing.read", [input.fileId]);
    return found;
  },
  whyNot: ({ actor, input, now }, { standing, chain }) =>
    whyNotAct(standing, chain, input.action, actor, input) ??
    (input.decidedOn > dayOf(now) ? no.visitInFuture({}) : null),
  run: async ({ tx, world, actor, input, now, mark, emit }, { row, standing, chain }) => {
    const { countyCode } = actor;
    const next = afterAction(standing, chain, input.action);
    const last = await tx
      .selectFrom("candidacyStep")
      .select((eb) => eb.fn.max("no").as("no"))
      .where("countyCode", "=", countyCode)
      .where("candidacyId", "=", row.id)
      .executeTakeFirst();
    const { step, action, actorName, opinion, decidedOn, fileId } = input;
    await tx
      .insertInto("candidacyStep")
      .values({
        countyCode,
        id: world.newId(),
        candidacyId: row.id,
        no: Number(last?.no ?? 0) + 1,
        ...{ step, action, actorName, opinion, decidedOn, fileId },
        recordedBy: actor.cadreId,
        recordedName: actor.name,
        at: now,
      })
      .execute();
    await tx
      .updateTable("candidacy")
      .set({ ...next, changedAt: now })
      .where("countyCode", "=", countyCode)
      .where("id", "=", row.id)
      .execute();
    mark({ place: countyCode, subject: row.id });
    if (next.outcome)
      await emit(
        `stationing.candidacy-${next.outcome}`,
        { candidacyId: row.id, cadreId: row.cadreId, opinion },
        countyCode,
      );
    return candidacyRow({ ...row, ...next });
  },
});
