import { sql } from "kysely";
import { z } from "zod";
import { type CadreId, HouseholdId } from "#kernel/ids.ts";
import type { Instant } from "#kernel/instant.ts";
import { cadreNames } from "#modules/organisation/index.ts";
import { revived } from "#platform/past.ts";
import { query } from "#platform/query.ts";
import { within } from "#platform/scope.ts";
import { contextOf } from "#platform/vault/vault.ts";
import type { HistoryEntry } from "../contract.ts";
import type { Books } from "./books.ts";
import { type Kept, rowChanges } from "./row-changes.ts";

const MOST = 2000;

/** Every version of every row of a household: the current ones (`until` null) and the earlier ones. */
async function versions({ tx, actor, world }: Books, table: string, key: string, id: HouseholdId): Promise<Kept[]> {
  const found = await sql<Omit<Kept, "table" | "sealed">>`
    select t.id, t.changed_at as since, null::timestamptz as until, null::uuid as command_id, to_jsonb(t) as row from ${sql.table(table)} t
    where t.county_code = ${actor.countyCode} and t.${sql.ref(key)} = ${id} and ${within(actor, "household.read", "t.place")}
    union all
    select h.id, h.since, h.until, h.command_id, h.row from ${sql.table(`history.${table}`)} h
    where h.county_code = ${actor.countyCode} and h.row ->> ${sql.lit(key)} = ${id} and ${within(actor, "household.read", "h.place")}
    order by since limit ${MOST}`.execute(tx);
  return found.rows.map((one) => {
    const { sealed } = revived(one.row);
    return { ...one, table, sealed: sealed ? world.vault.open(contextOf(table, one.id), sealed as Uint8Array) : {} };
  });
}

type Audit = { commandId: string; command: string; cadreId: string | null; at: Instant; reason: string | null };

/** The commands that changed this household, by the moment they took effect. */
async function commands({ tx, actor }: Books, id: HouseholdId): Promise<Audit[]> {
  const found = await sql<Audit>`
    select command_id, command, cadre_id, at, coalesce(input ->> 'reason', input -> 'change' ->> 'kind', input ->> 'note') as reason
    from audit_entry where county_code = ${actor.countyCode} and subject = ${id} and ${within(actor, "household.read", "place")} order by no desc limit 500`.execute(
    tx,
  );
  return found.rows;
}

/** Who changed what of a household, and why: the latest first. Sealed values only say that they changed. */
export const readHistory = query({
  name: "registry.history",
  verb: "household.read",
  input: z.object({ householdId: HouseholdId }),
  run: async (asked): Promise<HistoryEntry[]> => {
    const { householdId } = asked.input;
    const kept = [
      ...(await versions(asked, "household", "id", householdId)),
      ...(await versions(asked, "person", "household_id", householdId)),
      ...(await versions(asked, "household_year", "household_id", householdId)),
      ...(await versions(asked, "income_line", "household_id", householdId)),
    ];
    const changes = rowChanges(kept);
    const audit = await commands(asked, householdId);
    const names = await cadreNames(
      asked.tx,
      asked.actor.countyCode,
      audit.flatMap((one) => one.cadreId ?? []),
    );
    const byMoment = Map.groupBy(changes, (one) => one.at);
    const moments = new Set([
      ...byMoment.keys(),
      ...audit.filter((one) => one.command === "registry.unmask").map((one) => one.at),
    ]);
    return [...moments]
      .sort()
      .reverse()
      .map((at) => {
        const what = byMoment.get(at) ?? [];
        const commandId = what.find((one) => one.commandId !== null)?.commandId;
        const entry = audit.find((one) => one.commandId === commandId) ?? audit.find((one) => one.at === at);
        return {
          at,
          command: entry?.command ?? null,
          by: (entry?.cadreId && names.get(entry.cadreId as CadreId)) || null,
          reason: entry?.reason ?? null,
          what: what.map(({ path, of, before, after }) => ({ path, of, before, after })),
        };
      });
  },
});
