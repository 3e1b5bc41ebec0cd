import type { Db, Tx } from "#platform/db/tables.ts";
import { contextOf, type Vault } from "#platform/vault/vault.ts";
import type { CardBreak } from "../../domain/breaks.ts";
import type { Hash } from "../../domain/card.ts";
import { recordText } from "../../domain/record.ts";
import type { SigningRule } from "../../domain/seats.ts";
import { sha256 } from "../hash.ts";
import { recordOf } from "../signatures.ts";
import { openingsContext } from "../versions.ts";
import { cardIsKept, type Entry, eventBreaks } from "./check-events.ts";
import { checkSignature } from "./check-signature.ts";
import { says } from "./check-trail.ts";
import { ruleOfWhole } from "./check-version.ts";
import { finerTimes, MAX_BREAKS, missingRows } from "./missing-rows.ts";

export type CardReport = { ok: boolean; versions: number; signatures: number; breaks: CardBreak[] };

const PAGE = 100;

/**
 * Compares every version, signature and event of every card with what the audit trail says was done, every version and
 * signature with itself, and the card's row with its events. Run it beside `verifyAudit`, which proves the trail. Called as the owner.
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
      .select(["countyCode", "commandId", "command", "at", "cadreId", "result"])
      .where("commandId", "in", commands.slice(i, i + 1000))
      .execute();
    for (const entry of found) entries.set(entry.commandId, entry);
  }
  const hashes = new Map(versions.map((row) => [`${row.cardId}/${row.version}`, row.hash]));
  const cards = await tx
    .selectFrom("card")
    .selectAll()
    .where("id", "in", [...ids])
    .execute();
  // A household that moves takes its versions and signatures along: they stand where the card stands.
  const places = new Map(cards.map((card) => [card.id, card.place]));
  const rules = new Map<string, { hash: Hash; rule: SigningRule }>();

  for (const row of versions) {
    report.versions++;
    const at = { cardId: row.cardId, version: row.version, seat: null };
    const rule = ruleOfWhole(row);
    if (
      rule &&
      row.place === places.get(row.cardId) &&
      opens(openingsContext(row.cardId, row.version), row.sealed, vault)
    )
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
  for (const card of cards) {
    const { id } = card;
    const own = events.filter((one) => one.cardId === id);
    report.breaks.push(...eventBreaks(card, own, entries));
    const tableOf = (version: number) => {
      const rule = rules.get(`${id}/${version}`)?.rule;
      return (
        rule && {
          rule,
          signatures: signatures.filter((one) => one.cardId === id && one.version === version).map(recordOf),
        }
      );
    };
    const kept = cardIsKept(card, own, (version) => hashes.get(`${id}/${version}`), tableOf);
    if (!kept || !opens(contextOf("card", id), card.sealed, vault))
      report.breaks.push({ code: "card.break.card-changed", cardId: id, version: card.version, seat: null });
  }
}

/** Does what is sealed open with the key of this installation? Without the vault nobody can tell. */
function opens(context: ReturnType<typeof contextOf>, sealed: Uint8Array, vault: Vault | undefined): boolean {
  try {
    vault?.open(context, sealed);
    return true;
  } catch {
    return false;
  }
}
