import { createHash } from "node:crypto";
import { z } from "zod";
import { dayOf } from "#kernel/day.ts";
import { CadreId } from "#kernel/ids.ts";
import { Instant } from "#kernel/instant.ts";
import { command } from "#platform/command.ts";
import { derivedId } from "#platform/derived-id.ts";
import { InvitationId, Invite } from "../contract.ts";
import { INVITATION_DAYS, accountRefusals as no } from "../domain/sign-in.ts";

export const tokenHash = (token: string): Buffer => createHash("sha256").update(token).digest();

/** Makes a one-time link by which a cadre gets an account, or a new password. The link is shown once and never stored. */
export const invite = command({
  name: "account.invite",
  verb: "account.invite",
  input: Invite,
  output: z.object({ invitationId: InvitationId, link: z.string(), expiresAt: Instant }),
  load: ({ tx, actor, input }) =>
    tx
      .selectFrom("cadre")
      .select(["id", "until"])
      .where("countyCode", "=", actor.countyCode)
      .where("id", "=", input.cadreId)
      .executeTakeFirst(),
  whyNot: ({ now }, cadre) => (cadre && (cadre.until === null || cadre.until > dayOf(now)) ? null : no.notFound({})),
  run: async ({ tx, world, actor, input, now, mark }) => {
    const id = InvitationId.parse(derivedId("invitation", input.commandId));
    const token = world.vault.mac(`invitation:${id}`);
    const expiresAt = new Date(Date.parse(now) + INVITATION_DAYS * 86_400_000).toISOString() as Instant;
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
