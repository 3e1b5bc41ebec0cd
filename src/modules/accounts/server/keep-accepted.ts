import { AccountId, CadreId, type CommandId } from "#kernel/ids.ts";
import type { Tx } from "#platform/db/tables.ts";
import { derivedId } from "#platform/derived-id.ts";
import { hashInput, writeReceipt } from "#platform/receipts.ts";
import type { World } from "#platform/world.ts";
import { actorOf } from "../domain/actor-of.ts";
import { accountRefusals as no } from "../domain/sign-in.ts";
import { endInvitations } from "./end-invitations.ts";

type Accepted = {
  countyCode: string;
  id: string;
  cadreId: string;
  name: string;
  accountId: string | null;
  loginName: string;
  passwordHash: string;
};
type Account = { countyCode: string; id: string };

/**
 * Uses an invitation up, and the others of the same person with it: a new account, or a new password for the one that is there.
 * It stands in the trail as the invited person's own doing.
 */
export const keepAccepted = (world: World, accepted: Accepted): Promise<Account> =>
  world.db
    .transaction()
    .execute(async (tx) => {
      const { countyCode, id, cadreId } = accepted;
      const ended = await endInvitations(tx, countyCode, cadreId, world.now());
      if (!ended.includes(id)) throw no.invitationOver({});
      const account = await (accepted.accountId ? newPassword(tx, world, accepted) : newAccount(tx, world, accepted));
      await writeDown(tx, world, accepted, account.id);
      return account;
    })
    .catch((error: unknown) => {
      throw takenMeanwhile(error, accepted) ?? error;
    });

async function newPassword(tx: Tx, world: World, { countyCode, accountId, passwordHash }: Accepted): Promise<Account> {
  await tx
    .deleteFrom("session")
    .where("countyCode", "=", countyCode)
    .where("accountId", "=", accountId ?? "")
    .execute();
  return tx
    .updateTable("account")
    .set({ passwordHash, failedCount: 0, lockedUntil: null, changedAt: world.now() })
    .where("countyCode", "=", countyCode)
    .where("id", "=", accountId ?? "")
    .returning(["countyCode", "id"])
    .executeTakeFirstOrThrow();
}

function newAccount(
  tx: Tx,
  world: World,
  { countyCode, cadreId, loginName, passwordHash }: Accepted,
): Promise<Account> {
  const [id, now] = [world.newId(), world.now()];
  return tx
    .insertInto("account")
    .values({ countyCode, id, cadreId, loginName, passwordHash, createdAt: now, changedAt: now })
    .returning(["countyCode", "id"])
    .executeTakeFirstOrThrow();
}

async function writeDown(tx: Tx, world: World, accepted: Accepted, account: string): Promise<void> {
  const { countyCode, id, name } = accepted;
  const [accountId, cadreId] = [AccountId.parse(account), CadreId.parse(accepted.cadreId)];
  const command = "account.accept-invitation";
  const commandId = derivedId("invitation-accepted", id) as CommandId;
  const input = { commandId, invitationId: id, newAccount: accepted.accountId === null };
  await writeReceipt(tx, {
    actor: actorOf({ accountId, cadreId, name, countyCode, language: "zh" }, []),
    now: world.now(),
    name: command,
    input,
    inputHash: hashInput(command, input),
    output: { ok: true },
    marks: { subject: accountId },
  });
}

/** Somebody took the login name, or this person got an account by another link, since we looked. */
function takenMeanwhile(error: unknown, { loginName }: Accepted) {
  const { code, constraint } = error as { code?: unknown; constraint?: unknown };
  if (code !== "23505") return null;
  if (constraint === "account_login_name") return no.nameTaken({ loginName });
  return constraint === "account_county_code_cadre_id_key" ? no.invitationOver({}) : null;
}
