import { command } from "#platform/command.ts";
import { callerOf, type Visit } from "#platform/http/visit.ts";
import { ChangePassword, ChooseLanguage, EndPasskey } from "../contract.ts";
import { accountRefusals as no, whyNotPassword } from "../domain/sign-in.ts";
import { Done, done } from "./ok.ts";
import { hashPassword } from "./passwords.ts";
import { forgetSessions } from "./sessions.ts";
import { checkPassword } from "./sign-in.ts";

/** A new password for oneself, proved by the old one. */
export async function changePassword(raw: unknown, visit: Visit): Promise<typeof done> {
  const { world, actor } = callerOf(visit);
  const input = ChangePassword.parse(raw);
  if (!(await checkPassword(world, actor.countyCode, actor.accountId, input.password))) throw no.wrong({});
  const weak = whyNotPassword(input.newPassword, "");
  if (weak) throw weak;
  const passwordHash = await hashPassword(input.newPassword);
  await world.db
    .updateTable("account")
    .set({ passwordHash, changedAt: world.now() })
    .where("countyCode", "=", actor.countyCode)
    .where("id", "=", actor.accountId)
    .execute();
  return done;
}

export const chooseLanguage = command({
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
    forgetSessions();
    return done;
  },
});

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
