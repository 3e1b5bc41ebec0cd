import type { Visit } from "#platform/http/visit.ts";
import { whyNotEnter } from "../../domain/sign-in.ts";
import { enter } from "../sign-in.ts";
import type { Proven } from "./flow.ts";

/** Signs in whoever the identity was linked to; false when it is linked to nobody. An identity alone never makes an account. */
export async function enterByIdentity(proven: Proven, visit: Visit): Promise<boolean> {
  const { world } = visit;
  const account = await world.db
    .selectFrom("oidcLink as l")
    .innerJoin("account as a", (join) =>
      join.onRef("a.countyCode", "=", "l.countyCode").onRef("a.id", "=", "l.accountId"),
    )
    .select(["a.countyCode", "a.id", "a.closedAt", "l.id as linkId"])
    .where("l.countyCode", "=", proven.countyCode)
    .where("l.issuer", "=", proven.issuer)
    .where("l.subject", "=", proven.subject)
    .where("l.endedAt", "is", null)
    .executeTakeFirst();
  if (!account) return false;
  const refused = whyNotEnter(account);
  if (refused) throw refused;
  await enter(account, visit);
  await world.db.updateTable("oidcLink").set({ usedAt: world.now() }).where("id", "=", account.linkId).execute();
  await world.db.deleteFrom("oidcFlow").where("id", "=", proven.flowId).execute();
  return true;
}
