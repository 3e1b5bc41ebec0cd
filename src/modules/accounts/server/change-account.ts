import type { Refusal } from "#kernel/refusal.ts";
import { command } from "#platform/command.ts";
import { AccountChange, EndSessions } from "../contract.ts";
import { accountRefusals as no } from "../domain/sign-in.ts";
import { endInvitations } from "./end-invitations.ts";
import { Done, done } from "./ok.ts";
import { thenForget } from "./then-forget.ts";

type Change = { closedAt?: string | null; failedCount?: number; lockedUntil?: null };

/** One change to another person's account. Nobody closes their own, so that the last administrator cannot lock the door. */
const change = (name: string, changeTo: (now: string) => Change, notSelf: boolean) => {
  const one = command({
    name,
    verb: "account.manage",
    input: AccountChange,
    output: Done,
    load: ({ tx, actor, input }) =>
      tx
        .selectFrom("account")
        .select(["id", "cadreId"])
        .where("countyCode", "=", actor.countyCode)
        .where("id", "=", input.accountId)
        .executeTakeFirst(),
    whyNot: ({ actor, input }, account): Refusal | null => {
      if (!account) return no.notFound({});
      return notSelf && actor.accountId === input.accountId ? no.notYourself({}) : null;
    },
    run: async ({ tx, actor, input, now, mark }, account) => {
      mark({ subject: input.accountId });
      await tx
        .updateTable("account")
        .set({ ...changeTo(now), changedAt: now } as never)
        .where("countyCode", "=", actor.countyCode)
        .where("id", "=", input.accountId)
        .execute();
      if (notSelf && account) {
        await endInvitations(tx, actor.countyCode, account.cadreId, now);
        await tx
          .deleteFrom("session")
          .where("countyCode", "=", actor.countyCode)
          .where("accountId", "=", input.accountId)
          .execute();
      }
      return done;
    },
  });
  return thenForget(one);
};

export const closeAccount = change("account.close", (now) => ({ closedAt: now }), true);
export const reopenAccount = change("account.reopen", () => ({ closedAt: null }), false);
export const unlockAccount = change("account.unlock", () => ({ failedCount: 0, lockedUntil: null }), false);

const end = command({
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
    return done;
  },
});

/** Signs a person out everywhere. */
export const endSessions = thenForget(end);
