import { sql } from "kysely";
import { z } from "zod";
import { CommandId } from "#kernel/ids.ts";
import { type Call, command } from "#platform/command.ts";
import type { Tx } from "#platform/db/tables.ts";
import { callerOf, type Visit } from "#platform/http/visit.ts";
import { Done, done } from "./ok.ts";
import { keyOf } from "./sessions.ts";
import { thenForget } from "./then-forget.ts";

/** Ends every session of the account that acts, but the one that asks. */
export async function endOthers(tx: Tx, kept: string | null): Promise<void> {
  await sql`select end_own_sessions(${kept === null ? null : keyOf(kept)}::bytea)`.execute(tx);
}

/** Ends every session of another account of the county, for somebody who keeps its accounts. */
export async function endAllOf({ tx, actor }: Pick<Call<unknown>, "tx" | "actor">, accountId: string): Promise<void> {
  await tx
    .deleteFrom("session")
    .where("countyCode", "=", actor.countyCode)
    .where("accountId", "=", accountId)
    .execute();
}

const elsewhere = (keep: string | null) =>
  command({
    name: "account.sign-out-elsewhere",
    verb: "self.use",
    input: z.object({ commandId: CommandId }),
    output: Done,
    load: async () => null,
    whyNot: () => null,
    run: async ({ tx }) => {
      await endOthers(tx, keep);
      return done;
    },
  });

/** Signs oneself out everywhere else: a phone that was lent, a desk that was left. */
export const signOutElsewhere = (raw: unknown, visit: Visit): Promise<typeof done> =>
  thenForget(elsewhere(visit.sessionKey))(raw, callerOf(visit));
