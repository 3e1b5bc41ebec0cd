import type { CadreId } from "#kernel/ids.ts";
import type { Tx } from "#platform/db/tables.ts";
import type { CardId, Hash, Signature, SigningMethod } from "../domain/card.ts";
import type { Assertion, SignatureRecord } from "../domain/record.ts";

/** The signatures under one version, or under all versions of a card, in the order in which they were made. */
export async function readSignatures(
  tx: Tx,
  countyCode: string,
  cardId: CardId,
  version?: number,
): Promise<Signature[]> {
  const rows = await tx
    .selectFrom("cardSignature")
    .select([
      "version",
      "seat",
      "signedBy",
      "signerName",
      "post",
      "delegation",
      "method",
      "signedAt",
      "shownAt",
      "shownSeconds",
    ])
    .where("countyCode", "=", countyCode)
    .where("cardId", "=", cardId)
    .$if(version !== undefined, (rows) => rows.where("version", "=", version ?? 0))
    .orderBy("version")
    .orderBy("signedAt")
    .orderBy("seat")
    .execute();
  return rows.map((row) => ({ ...row, signedBy: row.signedBy as CadreId, method: row.method as SigningMethod }));
}

const base64url = (bytes: Uint8Array): string => Buffer.from(bytes).toString("base64url");

/** The whole records, as they are proved. */
export async function readRecords(tx: Tx, countyCode: string, cardId: CardId): Promise<SignatureRecord[]> {
  const rows = await tx
    .selectFrom("cardSignature")
    .selectAll()
    .where("countyCode", "=", countyCode)
    .where("cardId", "=", cardId)
    .orderBy("version")
    .orderBy("signedAt")
    .orderBy("seat")
    .execute();
  return rows.map((row) => recordOf(row));
}

type Row = {
  cardId: string;
  version: number;
  seat: string;
  signedBy: string;
  signerName: string;
  post: string;
  delegation: string | null;
  method: string;
  signedAt: SignatureRecord["signedAt"];
  shownAt: SignatureRecord["shownAt"];
  shownSeconds: number;
  statement: string;
  batch: string[] | null;
  assertion: unknown;
  passkeyId: string | null;
  publicKey: Uint8Array | null;
  relyingParty: string | null;
  origin: string | null;
};

/** A row as the record whose hash the audit trail keeps. */
export const recordOf = (row: Row): SignatureRecord => ({
  cardId: row.cardId as CardId,
  version: row.version,
  seat: row.seat,
  signedBy: row.signedBy as CadreId,
  signerName: row.signerName,
  post: row.post,
  delegation: row.delegation,
  method: row.method as SigningMethod,
  signedAt: row.signedAt,
  shownAt: row.shownAt,
  shownSeconds: row.shownSeconds,
  statement: row.statement,
  batch: row.batch as Hash[] | null,
  passkey:
    row.assertion && row.publicKey
      ? {
          id: row.passkeyId ?? "",
          publicKey: base64url(row.publicKey),
          relyingParty: row.relyingParty ?? "",
          origin: row.origin ?? "",
          assertion: row.assertion as Assertion,
        }
      : null,
});

/** Writes one record. The primary key lets a seat be taken once only. */
export async function addRecord(
  tx: Tx,
  to: { countyCode: string; place: string; commandId: string },
  record: SignatureRecord,
): Promise<void> {
  const { passkey, ...rest } = record;
  await tx
    .insertInto("cardSignature")
    .values({
      ...to,
      ...rest,
      assertion: passkey ? JSON.stringify(passkey.assertion) : null,
      passkeyId: passkey?.id ?? null,
      publicKey: passkey ? Buffer.from(passkey.publicKey, "base64url") : null,
      relyingParty: passkey?.relyingParty ?? null,
      origin: passkey?.origin ?? null,
    })
    .execute();
}
