import { canonical } from "#kernel/canonical.ts";
import type { CadreId } from "#kernel/ids.ts";
import type { Instant } from "#kernel/instant.ts";
import type { Hash, SeatKey } from "./card.ts";

/** What a signer says with one signature. `nonce` is the server's, used once; `at` is when it was asked for. */
export type Statement = {
  versionHash: Hash;
  seat: SeatKey;
  signer: CadreId;
  nonce: string;
  at: Instant;
};

/** The text whose SHA-256 the passkey signs. */
export const statementText = ({ versionHash, seat, signer, nonce, at }: Statement): string =>
  canonical({ says: "bangfu.card.sign/1", versionHash, seat, signer, nonce, at });

/**
 * Several cards, each shown by itself, signed with one touch: the passkey signs the SHA-256 of this text,
 * which lists the statement hashes. A proof for one card needs the other hashes only.
 */
export const batchText = (statementHashes: readonly Hash[]): string =>
  canonical({ says: "bangfu.card.sign-batch/1", statements: statementHashes });
