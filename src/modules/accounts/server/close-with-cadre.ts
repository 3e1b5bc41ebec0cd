import { z } from "zod";
import { dayOf } from "#kernel/day.ts";
import { CadreId, CommandId } from "#kernel/ids.ts";
import { command } from "#platform/command.ts";
import type { Reaction } from "#platform/reactions.ts";
import { endInvitations } from "./end-invitations.ts";
import { thenForget } from "./then-forget.ts";

/** A cadre has left: the account is closed, sessions and passkeys end, open invitations open nothing any more. */
const close = command({
  name: "account.close-with-cadre",
  verb: "account.manage",
  input: z.object({ commandId: CommandId, cadreId: CadreId }),
  output: z.object({ closed: z.boolean() }),
  load: async ({ tx, actor, input, now }) => {
    const cadre = await tx
      .selectFrom("cadre")
      .select("until")
      .where("countyCode", "=", actor.countyCode)
      .where("id", "=", input.cadreId)
      .executeTakeFirst();
    const account = await tx
      .selectFrom("account")
      .select("id")
      .where("countyCode", "=", actor.countyCode)
      .where("cadreId", "=", input.cadreId)
      .where("closedAt", "is", null)
      .executeTakeFirst();
    return { gone: cadre?.until != null && cadre.until <= dayOf(now), account };
  },
  whyNot: () => null,
  run: async ({ tx, actor, input, now, mark }, { gone, account }) => {
    mark({ subject: account?.id ?? input.cadreId });
    if (!gone) return { closed: false };
    const { countyCode } = actor;
    await endInvitations(tx, countyCode, input.cadreId, now);
    if (!account) return { closed: false };
    await tx
      .updateTable("account")
      .set({ closedAt: now, changedAt: now })
      .where("countyCode", "=", countyCode)
      .where("id", "=", account.id)
      .execute();
    await tx.deleteFrom("session").where("countyCode", "=", countyCode).where("accountId", "=", account.id).execute();
    await tx
      .updateTable("passkey")
      .set({ endedAt: now })
      .where("countyCode", "=", countyCode)
      .where("accountId", "=", account.id)
      .where("endedAt", "is", null)
      .execute();
    return { closed: true };
  },
});

export const closeWithCadre = thenForget(close);

const Ended = z.object({ cadreId: CadreId });

/** Until the day comes the person still works; then nobody is let in (`sign-in`, `sessions`), closed or not. */
export const closeAccountOfCadre: Reaction = {
  on: "organisation.cadre-ended",
  name: "account.close-with-cadre",
  react: async (happened, by) => {
    const { cadreId } = Ended.parse(happened.payload);
    await closeWithCadre({ commandId: happened.commandIdFor("account.close-with-cadre"), cadreId }, by);
  },
};
