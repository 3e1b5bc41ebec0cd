import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openDatabase, type TestDatabase } from "#testing/database.ts";
import { openVaultFor } from "./open-vault-for.ts";
import { reseal } from "./reseal.ts";
import { contextOf, rotateKey, type Vault } from "./vault.ts";

const dir = mkdtempSync(join(tmpdir(), "bangfu-vault-"));
const file = join(dir, "key");
let database: TestDatabase;
let vault: Vault;

beforeAll(async () => {
  database = await openDatabase();
  vault = await openVaultFor(database.db, file);
  await sql`create table thing (county_code text not null default '990101', id uuid primary key, place text collate "C" default '990101200201',
    changed_at timestamptz not null default now(), name text, sealed bytea)`.execute(database.db);
  await sql`select history.keep('thing')`.execute(database.db);
});
afterAll(async () => {
  await database.close();
  rmSync(dir, { recursive: true, force: true });
});

const idOf = (i: number): string => `0198a000-0000-7000-8000-${String(i).padStart(12, "0")}`;
const put = (i: number, sealing = vault) =>
  sql`insert into thing (id, name, sealed) values (${idOf(i)}, 'first', ${Buffer.from(sealing.seal(contextOf("thing", idOf(i)), { phone: String(i) }))})`.execute(
    database.db,
  );
const opened = async (): Promise<unknown[]> => {
  const { rows } = await sql<{
    id: string;
    sealed: Uint8Array;
  }>`select id, sealed from thing where sealed is not null order by id`.execute(database.db);
  return rows.map((row) => vault.open(contextOf("thing", row.id), row.sealed).phone);
};
const keysUsed = async (): Promise<unknown> => {
  const { rows } =
    await sql`select get_byte(sealed, 0) "keyId", count(*)::int n from thing where sealed is not null group by 1 order by 1`.execute(
      database.db,
    );
  return rows;
};

describe("a database and its key", () => {
  test("belong together: neither another key nor a new one is taken in its place", async () => {
    await expect(openVaultFor(database.db, join(dir, "gone"))).rejects.toMatchObject({ code: "vault.key-missing" });
    const elsewhere = await openDatabase();
    await openVaultFor(elsewhere.db, join(dir, "other"));
    await elsewhere.close();
    await expect(openVaultFor(database.db, join(dir, "other"))).rejects.toMatchObject({ code: "vault.key-foreign" });
    expect((await openVaultFor(database.db, file)).fingerprint).toBe(vault.fingerprint);
  });
});

describe("rotating the key", () => {
  test("brings every row and every earlier row over, adds nothing to the past, and can be done twice", async () => {
    for (let i = 0; i < 1203; i++) await put(i);
    await sql`insert into thing (id, name) values (${idOf(9999)}, 'nothing sealed')`.execute(database.db);
    await sql`update thing set name = 'second', changed_at = now() where id <= ${idOf(600)}`.execute(database.db);
    rotateKey(file);
    const running = vault;
    vault = await openVaultFor(database.db, file);
    await put(2000, running); // a server that does not know yet
    expect(vault.currentKeyId).toBe(2);

    const report = await reseal(database.db, vault);
    expect(report.filter((one) => one.rows > 0)).toEqual([
      { table: "thing", rows: 1204 },
      { table: "history.thing", rows: 601 },
    ]);
    expect(await keysUsed()).toEqual([{ keyId: 2, n: 1204 }]);
    expect(await opened()).toEqual([...Array.from({ length: 1203 }, (_, i) => String(i)), "2000"]);
    const past = await sql<{ id: string; sealed: Uint8Array }>`
      select id, decode(substr("row" ->> 'sealed', 3), 'hex') sealed from history.thing order by id`.execute(
      database.db,
    );
    expect(past.rows.map((row) => vault.open(contextOf("thing", row.id), row.sealed).phone)).toEqual(
      Array.from({ length: 601 }, (_, i) => String(i)),
    );

    expect((await reseal(database.db, vault)).every((one) => one.rows === 0)).toBe(true);
  });

  test("stopped half-way, goes on where it stood", async () => {
    rotateKey(file);
    vault = await openVaultFor(database.db, file);
    let batches = 0;
    const tired: Vault = {
      ...vault,
      currentKeyId: vault.currentKeyId,
      seal: (context, value) => {
        if (++batches > 700) throw new Error("power cut");
        return vault.seal(context, value);
      },
    };
    await expect(reseal(database.db, tired)).rejects.toThrow("power cut");
    expect(await keysUsed()).toEqual([
      { keyId: 2, n: 704 },
      { keyId: 3, n: 500 },
    ]);
    const report = await reseal(database.db, vault);
    expect(report.find((one) => one.table === "thing")?.rows).toBe(704);
    expect(await opened()).toHaveLength(1204);
  });
});
