import { sql } from "kysely";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import type { Instant } from "#kernel/instant.ts";
import { openDatabase, type TestDatabase } from "#testing/database.ts";
import { checkTrailProof } from "./proof.ts";
import { proveEntries } from "./prove-entries.ts";
import { sealAudit } from "./seal-audit.ts";
import { sealWhole } from "./testing/seal-whole.ts";
import { verifyAudit } from "./verify-audit.ts";

const NOW = "2026-03-02T01:00:00.000Z" as Instant;
const opened: TestDatabase[] = [];
let database: TestDatabase;

beforeEach(async () => {
  database = await openDatabase();
  opened.push(database);
});
afterAll(() => Promise.all(opened.map((one) => one.close())));

const COLUMNS = "no, entries, entry_count, leaves, root, previous, earlier, sealed_at, sealed_below, above_entry, hash";
const BLOCKS = `select ${COLUMNS} from audit_block`;

const write = (count: number) =>
  sql`insert into audit_entry (county_code, command_id, command, account_id, at, place, input, input_hash, result)
    select '990101', gen_random_uuid(), 'card.sign', gen_random_uuid(), now(), '990101200201',
      jsonb_build_object('seat', i), sha256(i::text::bytea), '{"ok": true}' from generate_series(1, ${count}) i`.execute(
    database.db,
  );

/** What somebody with power over the server could do. */
const tamper = (text: string) =>
  database.db.transaction().execute(async (tx) => {
    await sql`alter table audit_entry disable trigger user`.execute(tx);
    await sql`alter table audit_block disable trigger user`.execute(tx);
    await sql.raw(text).execute(tx);
    await sql`alter table audit_entry enable trigger user`.execute(tx);
    await sql`alter table audit_block enable trigger user`.execute(tx);
  });

const sealAll = () => sealWhole(database.db, NOW);

async function sealedTrail(): Promise<void> {
  for (const count of [5, 4, 3]) {
    await write(count);
    await sealAll();
  }
}

describe("the audit trail", () => {
  test("is sealed block by block, and verifies", async () => {
    await sealedTrail();
    await write(2);
    expect(await verifyAudit(database.db)).toMatchObject({
      ok: true,
      blocks: 3,
      sealed: 12,
      waiting: 2,
      breaks: [],
      head: { no: 3 },
    });
    await sealAll();
    expect(await verifyAudit(database.db)).toMatchObject({ ok: true, blocks: 4, sealed: 14, waiting: 0 });
    expect(await sealAudit(database.db, NOW)).toEqual({ blocks: 0, entries: 0 });
  });

  test("gives a proof for each sealed entry", async () => {
    await sealedTrail();
    await write(1);
    const { head } = await verifyAudit(database.db);
    for (let no = 1; no <= 12; no++) {
      const checked = checkTrailProof(await proveEntries(database.db, [no]));
      expect(checked).toMatchObject({ entries: [null], whole: true, reached: { head } });
    }
    expect((await proveEntries(database.db, [13, 99])).entries).toEqual([]);
  });

  test("proves an old entry by few heads, however many blocks came after it", async () => {
    for (let i = 0; i < 70; i++) {
      await write(1);
      await sealAll();
    }
    const proof = await proveEntries(database.db, [1, 70]);
    expect(checkTrailProof(proof)).toMatchObject({ entries: [null, null], whole: true, reached: { head: { no: 70 } } });
    expect(proof.blocks.length).toBeLessThan(30);
    expect((await verifyAudit(database.db)).ok).toBe(true);
    await tamper("update audit_block set earlier = previous where no = 64");
    expect((await verifyAudit(database.db)).breaks).toContainEqual({ code: "audit.block-changed", block: 64 });
  });

  test("cannot be changed by the ordinary way", async () => {
    await sealedTrail();
    for (const text of [
      "update audit_entry set command = 'x'",
      "delete from audit_entry",
      "truncate audit_entry",
      "update audit_block set no = 9",
      "truncate audit_block",
    ])
      await expect(sql.raw(text).execute(database.db)).rejects.toThrow("never changed");
  });

  const changes: readonly [string, string, object][] = [
    [
      "a command",
      "update audit_entry set command = 'card.sigm' where no = 3",
      { code: "audit.entry-changed", entry: 3, block: 1 },
    ],
    [
      "the input",
      `update audit_entry set input = '{"seat": 9}' where no = 7`,
      { code: "audit.entry-changed", entry: 7, block: 2 },
    ],
    [
      "a number written otherwise",
      `update audit_entry set input = '{"seat": 5.0}' where no = 5`,
      { code: "audit.entry-changed", entry: 5, block: 1 },
    ],
    [
      "the result",
      `update audit_entry set result = '{"ok": false}' where no = 1`,
      { code: "audit.entry-changed", entry: 1, block: 1 },
    ],
    [
      "a microsecond",
      "update audit_entry set at = at + interval '1 microsecond' where no = 12",
      { code: "audit.entry-changed", entry: 12, block: 3 },
    ],
    [
      "who it was",
      "update audit_entry set account_id = gen_random_uuid() where no = 2",
      { code: "audit.entry-changed", entry: 2, block: 1 },
    ],
    [
      "nobody to somebody",
      "update audit_entry set cadre_id = gen_random_uuid() where no = 2",
      { code: "audit.entry-changed", entry: 2, block: 1 },
    ],
    [
      "the county",
      "update audit_entry set county_code = '990102' where no = 2",
      { code: "audit.entry-changed", entry: 2, block: 1 },
    ],
    [
      "the hash of the input",
      "update audit_entry set input_hash = set_byte(input_hash, 31, (get_byte(input_hash, 31) + 1) % 256) where no = 2",
      { code: "audit.entry-changed", entry: 2, block: 1 },
    ],
    [
      "the transaction",
      "update audit_entry set xid = (xid::text::bigint + 1)::text::xid8 where no = 2",
      { code: "audit.entry-changed", entry: 2, block: 1 },
    ],
    ["an entry away", "delete from audit_entry where no = 8", { code: "audit.entry-missing", entry: 8, block: 2 }],
    [
      "an entry in",
      `insert into audit_entry (no, county_code, command_id, command, at, input, input_hash, result, xid) overriding system value
       values (0, '990101', gen_random_uuid(), 'x', now(), '{}', '', '{}', '3')`,
      { code: "audit.entry-added", entry: 0 },
    ],
    ["a block away", "delete from audit_block where no = 2", { code: "audit.block-missing", block: 2 }],
    [
      "a leaf",
      "update audit_block set leaves = set_byte(leaves, 40, (get_byte(leaves, 40) + 1) % 256) where no = 1",
      { code: "audit.block-changed", block: 1 },
    ],
    [
      "a root",
      "update audit_block set root = set_byte(root, 0, (get_byte(root, 0) + 1) % 256) where no = 2",
      { code: "audit.block-changed", block: 2 },
    ],
    [
      "the time of sealing",
      "update audit_block set sealed_at = sealed_at - interval '1 second' where no = 3",
      { code: "audit.block-changed", block: 3 },
    ],
    [
      "the hash of a block",
      "update audit_block set hash = sha256('x') where no = 1",
      { code: "audit.chain-broken", block: 2 },
    ],
    [
      "the numbers of a block",
      "update audit_block set entries = entries + '{[100,101)}' where no = 1",
      { code: "audit.block-changed", block: 1 },
    ],
  ];
  test("tells what somebody changed, and where", async () => {
    await sealedTrail();
    await tamper("create table kept_entry as select * from audit_entry");
    await tamper(`create table kept_block as ${BLOCKS}`);
    for (const [what, text, found] of changes) {
      await tamper(text);
      const report = await verifyAudit(database.db);
      expect(report.ok, what).toBe(false);
      expect(report.breaks, what).toContainEqual(found);
      await tamper("delete from audit_entry");
      await tamper("insert into audit_entry overriding system value select * from kept_entry");
      await tamper("delete from audit_block");
      await tamper(`insert into audit_block (${COLUMNS}) select * from kept_block`);
      expect((await verifyAudit(database.db)).ok, what).toBe(true);
    }
  });

  test("tells that its end was cut, by a head known from elsewhere", async () => {
    await sealedTrail();
    const { head } = await verifyAudit(database.db);
    await tamper("delete from audit_block where no = 3");
    await tamper("delete from audit_entry where no > 9");
    expect((await verifyAudit(database.db)).ok).toBe(true);
    expect(await verifyAudit(database.db, head ? [head] : [])).toMatchObject({
      ok: false,
      breaks: [{ code: "audit.head-differs", block: 3 }],
    });
  });

  test("goes on after the database was brought to a server that counts transactions anew", async () => {
    await sealedTrail();
    await tamper("update audit_block set sealed_below = '99999999' where no = 3");
    const before = await verifyAudit(database.db);
    expect(before.breaks).toEqual([{ code: "audit.block-changed", block: 3 }]); // stands in for a sealed block from there
    await write(2);
    await sealAll();
    await write(3);
    await sealAll();
    expect(await verifyAudit(database.db)).toMatchObject({ waiting: 0, blocks: 5 });
  });
});
