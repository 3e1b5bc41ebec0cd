import type { Refusal } from "#kernel/refusal.ts";
import { command } from "#platform/command.ts";
import { AccountChange, EndSessions } from "../contract.ts";
import { accountRefusals as no } from "../domain/sign-in.ts";
import { Done, done } from "./ok.ts";
import { forgetSessions } from "./sessions.ts";

type Change = { closedAt?: string | null; failedCount?: number; lockedUntil?: null };

/** One change to another person's account. Nobody closes their own, so that the last administrator cannot lock the door. */
const change = (name: string, changeTo: (now: string) => Change, notSelf: boolean) =>
  command({
    name,
    verb: "account.manage",
    input: AccountChange,
    output: Done,
    load: ({ tx, actor, input }) =>
      tx
        .selectFrom("account")
        .select("id")
        .where("countyCode", "=", actor.countyCode)
        .where("id", "=", input.accountId)
        .executeTakeFirst(),
    whyNot: ({ actor, input }, account): Refusal | null => {
      if (!account) return no.notFound({});
      return notSelf && actor.accountId === input.accountId ? no.notYourself({}) : null;
    },
    run: async ({ tx, actor, input, now, mark }) => {
      mark({ subject: input.accountId });
      await tx
        .updateTable("account")
        .set({ ...changeTo(now), changedAt: now } as never)
        .where("countyCode", "=", actor.countyCode)
        .where("id", "=", input.accountId)
        .execute();
      if (notSelf)
        await tx
          .deleteFrom("session")
          .where("countyCode", "=", actor.countyCode)
          .where("accountId", "=", input.accountId)
          .execute();
      forgetSessions();
      return done;
    },
  });

export const closeAccount = change("account.close", (now) => ({ closedAt: now }), true);
export const reopenAccount = change("account.reopen", () => ({ closedAt: null }), false);
export const unlockAccount = change("account.unlock", () => ({ failedCount: 0, lockedUntil: null }), false);

/** Signs a person out everywhere. */
export const endSessions = command({
  name: "account.end-sessions",
  verb: "account.manage",
  input: EndSessions,
  output: Done,
  load: async () => null,
  whyNot: () => null,
  run: async ({ tx, actor, input, mark }) => {
    mark({ subject: input.accountId });
    await tx
      .deleteFrom("session")
      .where("countyCode", "=", actor.countyCode)
      .where("accountId", "=", input.accountId)
      .execute();
    forgetSessions();
    return done;
  },
});
