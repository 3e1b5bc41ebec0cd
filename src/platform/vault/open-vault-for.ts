import { sql } from "kysely";
import type { Db } from "../db/tables.ts";
import { no } from "./refusals.ts";
import { openVault, type Vault } from "./vault.ts";

const SETTING = "vault.fingerprint";

/**
 * Opens the key file that belongs to this database. A new database takes the key it is first opened with; after that a
 * missing file or another installation's is refused, before anything is sealed with a key that will not be kept.
 */
export async function openVaultFor(db: Db, file: string): Promise<Vault> {
  const expected = await fingerprintIn(db);
  const vault = openVault(file, { create: expected === undefined });
  if (expected === undefined)
    await db
      .insertInto("setting")
      .values({ key: SETTING, value: JSON.stringify(vault.fingerprint) })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  const bound = expected ?? (await fingerprintIn(db));
  if (bound !== vault.fingerprint) throw no.keyForeign({ file, expected: bound ?? "", found: vault.fingerprint });
  return vault;
}

async function fingerprintIn(db: Db): Promise<string | undefined> {
  const { rows } = await sql<{
    value: string;
  }>`select value #>> '{}' value from setting where key = ${SETTING}`.execute(db);
  return rows[0]?.value;
}
