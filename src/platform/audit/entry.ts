import { canonical } from "#kernel/canonical.ts";
import { leafHash } from "./merkle.ts";

/**
 * An audit entry as it is hashed: every column as the database writes it, so that no change of any byte can hide.
 * `input` and `result` are the text of their JSON; `at` is UTC with microseconds; `inputHash` is hex.
 */
export type SealedEntry = {
  no: number;
  countyCode: string;
  commandId: string;
  command: string;
  accountId: string | null;
  cadreId: string | null;
  at: string;
  place: string | null;
  subject: string | null;
  input: string;
  inputHash: string;
  result: string;
  xid: string;
};

/** The leaf of an entry: SHA-256 of its canonical JSON. Fields that are not an entry's are left out. */
export const entryLeaf = (entry: SealedEntry): Uint8Array =>
  leafHash(
    canonical({
      format: 1,
      no: entry.no,
      countyCode: entry.countyCode,
      commandId: entry.commandId,
      command: entry.command,
      accountId: entry.accountId,
      cadreId: entry.cadreId,
      at: entry.at,
      place: entry.place,
      subject: entry.subject,
      input: entry.input,
      inputHash: entry.inputHash,
      result: entry.result,
      xid: entry.xid,
    }),
  );
