import { z } from "zod";
import { CommandId } from "#kernel/ids.ts";
import type { Instant } from "#kernel/instant.ts";
import { command } from "#platform/command.ts";
import type { Visit } from "#platform/http/visit.ts";
import { callerOf } from "#platform/http/visit.ts";
import { query } from "#platform/query.ts";
import { EndIdentity, type LinkIdentity } from "../../contract.ts";
import { accountRefusals as no } from "../../domain/sign-in.ts";
import { answeredBefore } from "../answered-before.ts";
import { Done, done } from "../ok.ts";
import { findFlow } from "./flow.ts";

/** The identity this browser has proven and nobody has confirmed yet: its name there, or null. */
export async function pendingIdentity(visit: Visit): Promise<{ label: string } | null> {
  const flow = visit.flowKey ? await findFlow(visit.world, visit.flowKey) : undefined;
  return flow?.subject ? { label: flow.label ?? "" } : null;
}

const link = command({
  name: "account.link-identity",
  verb: "self.use",
  input: z.object({ commandId: CommandId, flowId: z.uuid() }),
  output: Done,
  load: async ({ tx, actor, input, now }) => {
    const flow = await tx
      .selectFrom("oidcFlow")
      .select(["issuer", "subject", "label"])
      .where("countyCode", "=", actor.countyCode)
      .where("id", "=", input.flowId)
      .where("expiresAt", ">", now as Instant)
      .executeTakeFirst();
    const taken =
      flow?.subject &&
      (await tx
        .selectFrom("oidcLink")
        .select("id")
        .where("countyCode", "=", actor.countyCode)
        .where("issuer", "=", flow.issuer ?? "")
        .where("subject", "=", flow.subject)
        .where("endedAt", "is", null)
        .executeTakeFirst());
    return { flow, taken };
  },
  whyNot: (_, { flow, taken }) => (flow?.subject ? (taken ? no.identityLinked({}) : null) : no.identityOver({})),
  run: async ({ tx, actor, input, now, mark }, { flow }) => {
    mark({ subject: actor.accountId });
    await tx
      .insertInto("oidcLink")
      .values({
        countyCode: actor.countyCode,
        id: input.flowId,
        accountId: actor.accountId,
        issuer: flow?.issuer ?? "",
        subject: flow?.subject ?? "",
        label: flow?.label ?? "",
        linkedAt: now,
      })
      .execute();
    await tx.deleteFrom("oidcFlow").where("countyCode", "=", actor.countyCode).where("id", "=", input.flowId).execute();
    return done;
  },
});

/** Whoever is signed in says that the identity proven in this browser is theirs, once. */
export async function linkIdentity(input: z.infer<typeof LinkIdentity>, visit: Visit) {
  const by = callerOf(visit);
  if (await answeredBefore(by, "account.link-identity", input.commandId)) return done;
  const flow = visit.flowKey ? await findFlow(visit.world, visit.flowKey) : undefined;
  if (!flow) throw no.identityOver({});
  return link({ commandId: input.commandId, flowId: flow.id }, by);
}

/** The identity opens the account no longer. */
export const endIdentity = command({
  name: "account.end-identity",
  verb: "self.use",
  input: EndIdentity,
  output: Done,
  load: ({ tx, actor, input }) =>
    tx
      .selectFrom("oidcLink")
      .select("id")
      .where("countyCode", "=", actor.countyCode)
      .where("accountId", "=", actor.accountId)
      .where("id", "=", input.identityId)
      .where("endedAt", "is", null)
      .executeTakeFirst(),
  whyNot: (_, found) => (found ? null : no.identityOver({})),
  run: async ({ tx, actor, input, now, mark }) => {
    mark({ subject: actor.accountId });
    await tx
      .updateTable("oidcLink")
      .set({ endedAt: now })
      .where("countyCode", "=", actor.countyCode)
      .where("id", "=", input.identityId)
      .execute();
    return done;
  },
});

/** The identities that open my account. */
export const listIdentities = query({
  name: "account.identities",
  verb: "self.use",
  input: z.unknown(),
  run: ({ tx, actor }) =>
    tx
      .selectFrom("oidcLink")
      .select(["id", "label", "issuer", "linkedAt", "usedAt"])
      .where("countyCode", "=", actor.countyCode)
      .where("accountId", "=", actor.accountId)
      .where("endedAt", "is", null)
      .orderBy("linkedAt")
      .execute(),
});
