import { sql } from "kysely";
import { z } from "zod";
import { CommandId } from "#kernel/ids.ts";
import { command } from "#platform/command.ts";
import { callerOf, type Visit } from "#platform/http/visit.ts";
import { ChangePassword, ChooseLanguage, EndPasskey } from "../contract.ts";
import { accountRefusals as no, whyNotPassword } from "../domain/sign-in.ts";
import { answeredBefore } from "./answered-before.ts";
import { endInvitations } from "./end-invitations.ts";
import { Done, done } from "./ok.ts";
import { endOthers } from "./own-sessions.ts";
import { hashPassword } from "./passwords.ts";
import { checkPassword } from "./sign-in.ts";
import { thenForget } from "./then-forget.ts";

/** The hash is no part of the command: what was typed, and what was made of it, is not in the trail. */
const keepPassword = (passwordHash: string, sessionKey: string | null) =>
  command({
    name: "account.change-password",
    verb: "self.use",
    input: z.object({ commandId: CommandId }),
    output: Done,
    load: async () => null,
    whyNot: () => null,
    run: async ({ tx, actor, now }) => {
      await sql`select keep_own_password(${passwordHash})`.execute(tx);
      await endInvitations(tx, actor.countyCode, actor.cadreId, now);
      await endOthers(tx, sessionKey);
      return done;
    },
  });

/** A new password for oneself, proved by the old one. Whoever was signed in with the old one elsewhere is signed out. */
export async function changePassword(raw: unknown, visit: Visit): Promise<typeof done> {
  const by = callerOf(visit);
  const { commandId, password, newPassword } = ChangePassword.parse(raw);
  if (await answeredBefore(by, "account.change-password", commandId)) return done;
  const { countyCode, accountId } = by.actor;
  if (!(await checkPassword(by.world, countyCode, accountId, password))) throw no.wrong({});
  const { loginName } = await by.world.db
    .selectFrom("account")
    .select("loginName")
    .where("countyCode", "=", countyCode)
    .where("id", "=", accountId)
    .executeTakeFirstOrThrow();
  const weak = whyNotPassword(newPassword, loginName);
  if (weak) throw weak;
  const keep = keepPassword(await hashPassword(newPassword), visit.sessionKey);
  return thenForget(keep)({ commandId }, by);
}

const choose = command({
  name: "account.choose-language",
  verb: "self.use",
  input: ChooseLanguage,
  output: Done,
  load: async () => null,
  whyNot: () => null,
  run: async ({ tx, actor, input, now }) => {
    await tx
      .updateTable("account")
      .set({ language: input.language, changedAt: now })
      .where("countyCode", "=", actor.countyCode)
      .where("id", "=", actor.accountId)
      .execute();
    return done;
  },
});

/** The language of every page from now on, on any machine. */
export const chooseLanguage = thenForget(choose);

/** Puts one of one's own passkeys out of use. The row stays: signatures made with it must remain verifiable. */
export const endPasskey = command({
  name: "account.end-passkey",
  verb: "self.use",
  input: EndPasskey,
  output: Done,
  load: ({ tx, actor, input }) =>
    tx
      .selectFrom("passkey")
      .select("id")
      .where("countyCode", "=", actor.countyCode)
      .where("accountId", "=", actor.accountId)
      .where("id", "=", input.passkeyId)
      .where("endedAt", "is", null)
      .executeTakeFirst(),
  whyNot: (_, key) => (key ? null : no.notFound({})),
  run: async ({ tx, actor, input, now }) => {
    await tx
      .updateTable("passkey")
      .set({ endedAt: now })
      .where("countyCode", "=", actor.countyCode)
      .where("id", "=", input.passkeyId)
      .execute();
    return done;
  },
});
