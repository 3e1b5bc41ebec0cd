import type { Actor } from "#kernel/actor.ts";
import type { FileId } from "#kernel/ids.ts";
import type { Tx } from "#platform/db/tables.ts";
import { within } from "#platform/scope.ts";

/** Names of files by id; a file outside the actor's ground has none. */
export async function filesNamed(tx: Tx, actor: Actor, verb: string, ids: readonly string[]) {
  const rows =
    ids.length === 0
      ? []
      : await tx
          .selectFrom("storedFile")
          .select(["id", "name"])
          .where("countyCode", "=", actor.countyCode)
          .where("id", "in", [...new Set(ids)])
          .where(within(actor, verb, "place"))
          .execute();
  const byId = new Map(rows.map((row) => [row.id, row.name]));
  return (id: string) => ({ fileId: id as FileId, name: byId.get(id) ?? "" });
}

/** A key with its words of the day; one the rule no longer has stands for itself. */
export const named = (list: readonly { key: string; zh: string; en: string }[], key: string) => {
  const { zh, en } = list.find((one) => one.key === key) ?? { zh: key, en: key };
  return { key, zh, en };
};
