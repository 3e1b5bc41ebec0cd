import { dayOf } from "#kernel/day.ts";
import type { Visit } from "#platform/http/visit.ts";
import { takeToken } from "#platform/ratelimit.ts";
import type { AcceptInvitation, Me } from "../contract.ts";
import { accountRefusals as no, whyNotPassword } from "../domain/sign-in.ts";
import { tokenHash } from "./invite.ts";
import { hashPassword } from "./passwords.ts";
import { enter } from "./sign-in.ts";

/** What the page of an invitation shows: for whom it is, and until when. */
export async function readInvitation({ token }: { token: string }, visit: Visit) {
  const { world } = visit;
  if (!takeToken(`invitation:${visit.ip}`, { burst: 30, perMinute: 30 }, Date.parse(world.now()))) throw no.tooMany({});
  const row = await world.db
    .selectFrom("invitation")
    .innerJoin("cadre", (join) =>
      join.onRef("cadre.countyCode", "=", "invitation.countyCode").onRef("cadre.id", "=", "invitation.cadreId"),
    )
    .leftJoin("account", (join) =>
      join
        .onRef("account.countyCode", "=", "invitation.countyCode")
        .onRef("account.cadreId", "=", "invitation.cadreId"),
    )
    .select([
      "invitation.countyCode",
      "invitation.id",
      "invitation.cadreId",
      "invitation.expiresAt",
      "cadre.name",
      "account.loginName",
      "account.id as accountId",
    ])
    .where("invitation.tokenHash", "=", tokenHash(token))
    .where("invitation.usedAt", "is", null)
    .where("invitation.expiresAt", ">", world.now())
    .where((eb) => eb.or([eb("cadre.until", "is", null), eb("cadre.until", ">", dayOf(world.now()))]))
    .executeTakeFirst();
  if (!row) throw no.invitationOver({});
  return row;
}

/** Sets name and password from an invitation, uses it up, ends older sessions and signs in. */
export async function acceptInvitation(input: AcceptInvitation, visit: Visit): Promise<Me> {
  const { world } = visit;
  const found = await readInvitation(input, visit);
  const loginName = found.loginName ?? input.loginName;
  if (!loginName) throw no.wrong({});
  const weak = whyNotPassword(input.password, loginName);
  if (weak) throw weak;
  const passwordHash = await hashPassword(input.password);
  const now = world.now();
  const account = await world.db.transaction().execute(async (tx) => {
    const used = await tx
      .updateTable("invitation")
      .set({ usedAt: now })
      .where("countyCode", "=", found.countyCode)
      .where("id", "=", found.id)
      .where("usedAt", "is", null)
      .executeTakeFirst();
    if (used.numUpdatedRows !== 1n) throw no.invitationOver({});
    if (found.accountId) {
      await tx
        .deleteFrom("session")
        .where("countyCode", "=", found.countyCode)
        .where("accountId", "=", found.accountId)
        .execute();
      return tx
        .updateTable("account")
        .set({ passwordHash, failedCount: 0, lockedUntil: null, changedAt: now })
        .where("countyCode", "=", found.countyCode)
        .where("id", "=", found.accountId)
        .returning(["countyCode", "id", "failedCount"])
        .executeTakeFirstOrThrow();
    }
    const taken = await tx
      .selectFrom("account")
      .select("id")
      .where("countyCode", "=", found.countyCode)
      .where((eb) => eb(eb.fn("lower", ["loginName"]), "=", loginName.toLowerCase()))
      .executeTakeFirst();
    if (taken) throw no.nameTaken({ loginName });
    return tx
      .insertInto("account")
      .values({
        countyCode: found.countyCode,
        id: world.newId(),
        cadreId: found.cadreId,
        loginName,
        passwordHash,
        lockedUntil: null,
        closedAt: null,
        createdAt: now,
        changedAt: now,
      })
      .returning(["countyCode", "id", "failedCount"])
      .executeTakeFirstOrThrow();
  });
  return enter(account, visit);
}
