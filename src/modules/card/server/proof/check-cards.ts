import { sql } from "kysely";
import { canonical, type Json } from "#kernel/canonical.ts";
import type { Db, Tx } from "#platform/db/tables.ts";
import type { Vault } from "#platform/vault/vault.ts";
import type { CardBreak } from "../../domain/breaks.ts";
import type { Hash } from "../../domain/card.ts";
import { recordText } from "../../domain/record.ts";
import { SigningRule } from "../../domain/seats.ts";
import { type CardContent, SIGNING_QUOTE } from "../../domain/version.ts";
import { sha256 } from "../hash.ts";
import { recordOf } from "../signatures.ts";
import { openingsContext } from "../versions.ts";
import { checkSignature } from "./check-signature.ts";
import { says } from "./check-trail.ts";

export type CardReport = { ok: boolean; versions: number; signatures: number; breaks: CardBreak[] };

const PAGE = 100;
const MAX_BREAKS = 1000;

/**
 * Compares every version, signature and event of every card with what the audit trail says was done, and every version
 * and signature with itself. Run it beside `verifyAudit`, which proves the trail. Called as the owner.
 */
export const checkCards = (db: Db, vault?: Vault): Promise<CardReport> =>
  db
    .transaction()
    .setIsolationLevel("repeatable read")
    .execute((tx) => checkCardsIn(tx, vault));

/** The same inside a transaction that is already open. With the vault, what is sealed in a version must open too. */
export async function checkCardsIn(tx: Tx, vault?: Vault): Promise<CardReport> {
  const report: CardReport = { ok: true, versions: 0, signatures: 0, breaks: [] };
  for (let after = "00000000-0000-0000-0000-000000000000"; ; ) {
    const cards = await tx.selectFrom("card").select("id").where("id", ">", after).orderBy("id").limit(PAGE).execute();
    const ids = cards.map((card) => card.id);
    if (ids.length > 0) await checkPage(tx, ids, report, vault);
    after = ids.at(-1) ?? after;
    if (ids.length < PAGE) break;
  }
  report.breaks.push(...(await missingRows(tx)), ...(await finerTimes(tx)));
  report.ok = report.breaks.length === 0;
  report.breaks = report.breaks.slice(0, MAX_BREAKS);
  return report;
}

type Entry = { commandId: string; command: string; at: string; cadreId: string | null; result: unknown };

async function checkPage(tx: Tx, ids: readonly string[], report: CardReport, vault?: Vault): Promise<void> {
  const versions = await tx
    .selectFrom("cardVersion")
    .selectAll()
    .where("cardId", "in", [...ids])
    .orderBy("version")
    .execute();
  const signatures = await tx
    .selectFrom("cardSignature")
    .selectAll()
    .where("cardId", "in", [...ids])
    .execute();
  const events = await tx
    .selectFrom("cardEvent")
    .selectAll()
    .where("cardId", "in", [...ids])
    .orderBy("no")
    .execute();
  const commands = [...new Set([...versions, ...signatures, ...events].map((row) => row.commandId))];
  const entries = new Map<string, Entry>();
  for (let i = 0; i < commands.length; i += 1000) {
    const found = await tx
      .selectFrom("auditEntry")
      .select(["commandId", "command", "at", "cadreId", "result"])
      .where("commandId", "in", commands.slice(i, i + 1000))
      .execute();
    for (const entry of found) entries.set(entry.commandId, entry);
  }
  const hashes = new Map(versions.map((row) => [`${row.cardId}/${row.version}`, row.hash]));
  const cards = await tx
    .selectFrom("card")
    .select(["id", "place"])
    .where("id", "in", [...ids])
    .execute();
  // A household that moves takes its versions and signatures along: they stand where the card stands.
  const places = new Map(cards.map((card) => [card.id, card.place]));
  const rules = new Map<string, { hash: Hash; rule: SigningRule }>();

  for (const row of versions) {
    report.versions++;
    const at = { cardId: row.cardId, version: row.version, seat: null };
    const rule = ruleOfWhole(row);
    if (rule && row.place === places.get(row.cardId) && opens(row, vault))
      rules.set(`${row.cardId}/${row.version}`, { hash: row.hash as Hash, rule });
    else report.breaks.push({ code: "card.break.version-changed", ...at });
    if (row.previous !== (hashes.get(`${row.cardId}/${row.version - 1}`) ?? null))
      report.breaks.push({ code: "card.break.version-missing", ...at, version: row.version - 1 });
    if (!says(entries.get(row.commandId)?.result, "hash", row.hash))
      report.breaks.push({ code: "card.break.not-in-audit", ...at });
  }
  for (const row of signatures) {
    report.signatures++;
    const at = { cardId: row.cardId, version: row.version, seat: row.seat };
    const record = recordOf(row);
    const faults = await checkSignature(record, "", rules.get(`${row.cardId}/${row.version}`));
    const kept = says(entries.get(row.commandId)?.result, "recordHash", sha256(recordText(record)));
    const there = row.place === places.get(row.cardId);
    if (faults.length > 0 || !kept || !there) report.breaks.push({ code: "card.break.signature-changed", ...at });
  }
  for (const [i, row] of events.entries()) {
    const entry = entries.get(row.commandId);
    const before = events.findLast((one, j) => j < i && one.cardId === row.cardId);
    const at = { cardId: row.cardId, version: row.version, seat: row.seat };
    if (row.no !== (before?.no ?? 0) + 1) report.breaks.push({ code: "card.break.event-missing", ...at });
    if (entry?.at !== row.at || entry.cadreId !== row.byCadre)
      report.breaks.push({ code: "card.break.event-changed", ...at });
  }
}

type VersionRow = {
  cardId: string;
  version: number;
  text: string;
  hash: string;
  previous: string | null;
  rule: unknown;
  frozenAt: string;
  frozenBy: string;
  countyCode: string;
  sealed: Uint8Array;
};

/** Does what is sealed open with the key of this installation? Without the vault nobody can tell. */
function opens(row: VersionRow, vault: Vault | undefined): boolean {
  try {
    vault?.open(openingsContext(row.cardId, row.version), row.sealed);
    return true;
  } catch {
    return false;
  }
}

/** The rule a version quotes, when every column says what the text says and the text has the hash; else undefined. */
function ruleOfWhole(row: VersionRow): SigningRule | undefined {
  if (sha256(row.text) !== row.hash) return undefined;
  const content = JSON.parse(row.text) as CardContent;
  const quoted = content.rules.find((one) => one.id === SIGNING_QUOTE)?.value ?? null;
  const columns = [row.cardId, row.version, row.previous, row.frozenAt, row.frozenBy, row.countyCode, row.rule];
  const said = [
    content.cardId,
    content.version,
    content.previous,
    content.frozenAt,
    content.frozenBy,
    content.countyCode,
    quoted,
  ];
  return canonical(columns as Json) === canonical(said as Json) ? SigningRule.parse(quoted) : undefined;
}

/** Moments are written to the millisecond; whoever changes less than that has changed the row all the same. */
async function finerTimes(tx: Tx): Promise<CardBreak[]> {
  const fine = (column: string) => sql.raw(`date_trunc('milliseconds', ${column}) <> ${column}`);
  const { rows } = await sql<CardBreak>`
    select 'card.break.version-changed' code, card_id, "version", null seat from card_version where ${fine("frozen_at")}
    union all
    select 'card.break.signature-changed', card_id, "version", seat from card_signature
    where ${fine("signed_at")} or ${fine("shown_at")}
    limit ${MAX_BREAKS}`.execute(tx);
  return rows;
}

/** What the trail says was done and of which there is no row. */
async function missingRows(tx: Tx): Promise<CardBreak[]> {
  const { rows } = await sql<CardBreak>`
    select 'card.break.version-missing' code, a.result ->> 'cardId' card_id, (a.result ->> 'version')::int "version", null seat
    from audit_entry a where a.command = 'card.freeze' and not exists (select from card_version v
      where v.county_code = a.county_code and v.card_id = (a.result ->> 'cardId')::uuid and v.hash = a.result ->> 'hash')
    union all
    select 'card.break.signature-missing', s ->> 'cardId', (s ->> 'version')::int, s ->> 'seat'
    from audit_entry a, jsonb_array_elements(a.result -> 'signed') s
    where a.command in ('card.sign', 'card.sign-batch') and not exists (select from card_signature c
      where c.county_code = a.county_code and c.card_id = (s ->> 'cardId')::uuid and c.version = (s ->> 'version')::int and c.seat = s ->> 'seat')
    union all
    select 'card.break.event-missing', a.subject::text, null, null
    from audit_entry a
    where (a.command in ('card.take-step', 'card.freeze', 'card.print', 'card.sign', 'card.return', 'card.file')
        or (a.command = 'card.redraft' and a.result @> '{"setBack": true}'))
      and not exists (select from card_event e where e.county_code = a.county_code and e.command_id = a.command_id)
    limit ${MAX_BREAKS}`.execute(tx);
  return rows;
}
