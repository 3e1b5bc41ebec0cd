import { createHash } from "node:crypto";
import { z } from "zod";
import { whyNotMay } from "#kernel/actor.ts";
import { dayOf } from "#kernel/day.ts";
import { CadreId } from "#kernel/ids.ts";
import { Instant } from "#kernel/instant.ts";
import { command } from "#platform/command.ts";
import { derivedId } from "#platform/derived-id.ts";
import { InvitationId, Invite } from "../contract.ts";
import { whyNotInvite } from "../domain/inviting.ts";
import { INVITATION_DAYS, accountRefusals as no } from "../domain/sign-in.ts";
import { endInvitations } from "./end-invitations.ts";
import { findInvitee } from "./invitee.ts";

export const tokenHash = (token: string): Buffer => createHash("sha256").update(token).digest();

/** Makes a one-time link by which a cadre gets an account, or a new password. The link is shown once and never stored; earlier ones open nothing any more. */
export const invite = command({
  name: "account.invite",
  verb: "account.invite",
  input: Invite,
  output: z.object({ invitationId: InvitationId, link: z.string(), expiresAt: Instant }),
  load: ({ tx, actor, input, now }) => findInvitee(tx, actor.countyCode, input.cadreId, dayOf(now)),
  whyNot: ({ actor }, invitee) => {
    if (!invitee) return no.notFound({});
    const { accountId, posts } = invitee;
    return whyNotInvite({ hasAccount: accountId !== null, posts }, whyNotMay(actor, "account.manage") === null);
  },
  run: async ({ tx, world, actor, input, now, mark }) => {
    const id = InvitationId.parse(derivedId("invitation", input.commandId));
    const token = world.vault.mac(`invitation:${id}`);
    const expiresAt = new Date(Date.parse(now) + INVITATION_DAYS * 86_400_000).toISOString() as Instant;
    await endInvitations(tx, actor.countyCode, input.cadreId, now);
    await tx
      .insertInto("invitation")
      .values({
        countyCode: actor.countyCode,
        id,
        cadreId: CadreId.parse(input.cadreId),
        tokenHash: tokenHash(token),
        madeBy: actor.accountId,
        madeAt: now,
        expiresAt,
        usedAt: null,
      })
      .execute();
    mark({ subject: input.cadreId });
    return { invitationId: id, link: `${world.origin}/invitation#${token}`, expiresAt };
  },
});
