import { type RawBuilder, sql } from "kysely";
import { z } from "zod";
import { type Actor, whyNotMay } from "#kernel/actor.ts";
import { addDays, startOf } from "#kernel/day.ts";
import { type Asked, query } from "#platform/query.ts";
import { within } from "#platform/scope.ts";
import { AuditEntry, AuditHead, ListAudit } from "../contract.ts";
import { veiled } from "../domain/veiled.ts";

const whoDidIt = sql<
  string | null
>`(select c.name from cadre c where c.county_code = e.county_code and c.id = e.cadre_id)`;
const isSealed = sql<boolean>`exists (select from audit_block b where b.entries @> e.no)`;

/** Entries about places on the actor's ground; those about no place belong to the whole county. */
const onMyGround = (actor: Actor): RawBuilder<boolean> => {
  const wholeCounty = whyNotMay(actor, "audit.read", actor.countyCode) === null;
  const here = within(actor, "audit.read", "e.place");
  return wholeCounty ? sql<boolean>`(e.place is null or ${here})` : here;
};

/** The audit, newest first, filtered: a page by keyset. */
export async function auditRows({ tx, actor, input }: Pick<Asked<ListAudit>, "tx" | "actor" | "input">) {
  let rows = tx
    .selectFrom("auditEntry as e")
    .select(["e.no", "e.commandId", "e.command", "e.accountId", "e.at", "e.place", "e.subject", "e.input", "e.result"])
    .select([whoDidIt.as("who"), isSealed.as("sealed")])
    .where("e.countyCode", "=", actor.countyCode)
    .where(onMyGround(actor))
    .orderBy("e.no", "desc")
    .limit(input.limit + 1);
  if (input.after) rows = rows.where("e.no", "<", Number(input.after));
  if (input.command) rows = rows.where(sql<boolean>`starts_with(e.command, ${input.command})`);
  if (input.accountId) rows = rows.where("e.accountId", "=", input.accountId);
  if (input.cadreId) rows = rows.where("e.cadreId", "=", input.cadreId);
  if (input.subject) rows = rows.where("e.subject", "=", input.subject);
  if (input.since) rows = rows.where("e.at", ">=", startOf(input.since));
  if (input.until) rows = rows.where("e.at", "<", startOf(addDays(input.until, 1)));
  const found = await rows.execute();
  const page = found.slice(0, input.limit).map((row) => AuditEntry.parse(veiled(actor, row)));
  return { rows: page, next: found.length > input.limit ? String(page.at(-1)?.no) : null };
}

export const listAudit = query({ name: "audit.list", verb: "audit.read", input: ListAudit, run: auditRows });

/** What was done to one thing, for the history beside its record. Only entries on the actor's own ground. */
export const listAuditAbout = query({
  name: "audit.about",
  verb: "audit.prove",
  input: z.object({ subject: z.uuid() }),
  run: ({ tx, actor, input }) =>
    tx
      .selectFrom("auditEntry as e")
      .select(["e.no", "e.command", "e.at", whoDidIt.as("who"), isSealed.as("sealed")])
      .where("e.countyCode", "=", actor.countyCode)
      .where("e.subject", "=", input.subject)
      .where(within(actor, "audit.prove", "e.place"))
      .orderBy("e.no", "desc")
      .limit(200)
      .execute(),
});

/** The newest sealed block: its hash is what the portal shows and what can be printed and kept. */
export const getAuditHead = query({
  name: "audit.head",
  verb: "self.use",
  input: z.unknown(),
  run: async ({ tx }) => {
    const row = await tx
      .selectFrom("auditBlock")
      .select(["no", "toEntry", "hash", "sealedAt"])
      .orderBy("no", "desc")
      .limit(1)
      .executeTakeFirst();
    return AuditHead.parse({
      blocks: row?.no ?? 0,
      lastEntry: row?.toEntry ?? null,
      hash: row ? Buffer.from(row.hash).toString("hex") : null,
      sealedAt: row?.sealedAt ?? null,
    });
  },
});
