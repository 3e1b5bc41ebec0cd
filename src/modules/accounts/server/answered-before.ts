import type { Caller } from "#platform/world.ts";

/** Was this command of this account accepted already? Asked first where the proof it needs is gone once it was accepted. */
export async function answeredBefore({ world, actor }: Caller, command: string, commandId: string): Promise<boolean> {
  const entry = await world.db
    .selectFrom("auditEntry")
    .select("no")
    .where("countyCode", "=", actor.countyCode)
    .where("commandId", "=", commandId)
    .where("accountId", "=", actor.accountId)
    .where("command", "=", command)
    .executeTakeFirst();
  return entry !== undefined;
}
