import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sealWhole } from "#platform/audit/testing/seal-whole.ts";
import { verifyAuditIn } from "#platform/audit/verify-audit.ts";
import type { Tx } from "#platform/db/tables.ts";
import { type County, openCounty } from "#testing/county.ts";
import { openVillage } from "./fixtures/village.ts";
import { checkCardsIn } from "./server/proof/check-cards.ts";

/** What proves who did and signed what. Audit entries are the receipts too. */
const TABLES = ["audit_entry", "audit_block", "card_version", "card_signature", "card", "card_event"] as const;
type Table = (typeof TABLES)[number];

let county: County;
let columns: { table: Table; name: string; type: string }[];

/** Two versions of a card, eight signatures, the trail sealed in several blocks. */
beforeAll(async () => {
  county = await openCounty("2026-11-22T01:00:00Z");
  const village = await openVillage(county);
  const cardId = await village.household();
  const seal = () => sealWhole(county.world.db, county.world.now());
  await village.toReview(cardId);
  await seal();
  for (const one of village.seven.slice(0, 1)) await village.sign(cardId, one);
  await village.edit(cardId, { naturalVillage: "二组" });
  await village.toReview(cardId);
  await seal();
  await village.signAll(cardId);
  await village.toReview(await village.household()); // another card, whose turn has come
  await seal();
  const { rows } = await sql<{ table: Table; name: string; type: string }>`
    select table_name "table", column_name "name", udt_name "type" from information_schema.columns
    where table_schema = 'public' and table_name in (${sql.join(TABLES)}) and is_generated = 'NEVER'
    order by table_name, ordinal_position`.execute(county.world.db);
  columns = rows;
}, 120_000);
afterAll(() => county.close());

/** A statement that changes the least there is in a value of this type: one character, bit or unit at a place by chance. */
const FLIP: Record<string, (column: string, chance: number) => string> = {
  text: (c, n) =>
    `case when coalesce(${c}, '') = '' then 'x' else overlay(${c} placing
      (case when substr(${c}, ${n} % length(${c}) + 1, 1) = '0' then '1' else '0' end) from ${n} % length(${c}) + 1 for 1) end`,
  uuid: (c, n) =>
    `coalesce(overlay(${c}::text placing (case when substr(${c}::text, ${(n % 8) + 1}, 1) = 'a' then 'b' else 'a' end)
      from ${(n % 8) + 1} for 1)::uuid, gen_random_uuid())`,
  int4: (c) => `coalesce(${c}, 0) + 1`,
  date: (c) => `coalesce(${c} + 1, current_date)`,
  int8: (c) => `${c} + 1`,
  xid8: (c) => `(${c}::text::bigint + 1)::text::xid8`,
  timestamptz: (c) => `coalesce(${c} + interval '1 microsecond', now())`,
  bytea: (c, n) =>
    `case when coalesce(length(${c}), 0) = 0 then '\\x00'::bytea
      else set_bit(${c}, ${n} % (length(${c}) * 8), 1 - get_bit(${c}, ${n} % (length(${c}) * 8))) end`,
  jsonb: (c) => `coalesce(${c}, '{}') || '{"x": 1}'`,
  _text: (c) => `coalesce(${c}, '{}') || '{x}'`,
  int8multirange: (c) => `${c} + '{[900000,900001)}'`,
};

/** Does it, with the power of the database's owner: no trigger, no check, no foreign key; looks; and undoes it. */
async function tampered(statements: readonly string[]): Promise<unknown[]> {
  let seen: unknown[] = [];
  const undo = new Error("undo");
  await county.world.db
    .transaction()
    .execute(async (tx: Tx) => {
      await sql`set local session_replication_role = replica`.execute(tx);
      const { rows } = await sql<{ drop: string }>`
        select format('alter table %s drop constraint %I cascade', conrelid::regclass, conname) "drop" from pg_constraint
        where contype in ('c', 'u', 'p') and conrelid::regclass::text in (${sql.join(TABLES)})`.execute(tx);
      for (const one of [
        ...rows.map(({ drop }) => drop),
        "alter table audit_entry alter no drop identity",
        ...statements,
      ])
        await sql.raw(one).execute(tx);
      const [trail, cards] = [await verifyAuditIn(tx), await checkCardsIn(tx, county.world.vault)];
      expect([trail.ok && cards.ok]).toEqual([trail.breaks.length + cards.breaks.length === 0]);
      seen = [...trail.breaks, ...cards.breaks];
      throw undo;
    })
    .catch((error: unknown) => {
      if (error !== undo) throw error;
    });
  return seen;
}

const KEYS_OF_CARDS = ["county_code", "card_id", "version", "seat", "no"];

/** The rows of a table by what names them in a report. */
const NAMES: Record<Table, string> = {
  audit_entry: "jsonb_build_object('entry', no)",
  audit_block: "jsonb_build_object('block', no)",
  card_version: "jsonb_build_object('cardId', card_id, 'version', version)",
  card_signature: "jsonb_build_object('cardId', card_id, 'version', version, 'seat', seat)",
  card: "jsonb_build_object('cardId', id)",
  card_event: "jsonb_build_object('cardId', card_id)",
};
const rowsOf = async (table: Table) =>
  (
    await sql<{
      at: string;
      name: Record<string, unknown>;
    }>`select ctid::text at, ${sql.raw(NAMES[table])} name from ${sql.table(table)} order by ctid`.execute(
      county.world.db,
    )
  ).rows;

describe("anything changed behind the program's back", () => {
  it("is not there to begin with", async () => {
    expect(await tampered([])).toEqual([]);
  });

  it("one character, bit or unit of any column of any row: the place is named", async () => {
    let chance = 20261122;
    const unseen: unknown[] = [];
    for (const { table, name, type } of columns) {
      const flip = FLIP[type];
      if (!flip) throw new Error(`no way is told to change a ${type}`);
      const rows = await rowsOf(table);
      for (let i = 0; i < 3; i++) {
        chance = (Math.imul(chance, 1103515245) + 12345) >>> 1;
        const row = rows[chance % rows.length];
        if (!row) throw new Error(`${table} is empty`);
        const found = await tampered([
          `update ${table} set ${name} = ${flip(name, chance % 10_007)} where ctid = '${row.at}'`,
        ]);
        if (!found.some((one) => isAt(one, row.name, table))) unseen.push({ table, name, row: row.name, found });
      }
    }
    expect(unseen).toEqual([]);
  }, 600_000);

  it("a row taken away, put in, or two that changed places", async () => {
    for (const table of TABLES) {
      const rows = await rowsOf(table);
      const [first, second] = rows;
      if (!first || !second) throw new Error(`${table} is too short`);
      const gone = await tampered([`delete from ${table} where ctid = '${first.at}'`]);
      expect([table, gone.some((one) => isAt(one, first.name, table))]).toEqual([table, true]);
      const own = table.startsWith("audit") ? ["no"] : table === "card" ? ["county_code", "id"] : KEYS_OF_CARDS;
      const kept = columns.filter((one) => one.table === table && !own.includes(one.name)).map((one) => one.name);
      const swapped = await tampered([
        `update ${table} t set (${kept.join(", ")}) = (select ${kept.map((one) => `o.${one}`).join(", ")} from ${table} o
          where o.ctid = case when t.ctid = '${first.at}' then '${second.at}'::tid else '${first.at}'::tid end)
         where t.ctid in ('${first.at}', '${second.at}')`,
      ]);
      for (const row of [first, second])
        expect([table, row.name, swapped.some((one) => isAt(one, row.name, table))]).toEqual([table, row.name, true]);
    }
    const more = await tampered([
      `insert into card_signature select (jsonb_populate_record(s, '{"version": 1, "seat": "helper"}')).* from card_signature s
       where version = 2 and seat = 'helper'`,
    ]);
    expect(more).toContainEqual(expect.objectContaining({ code: "card.break.signature-changed", seat: "helper" }));
    const forged = await tampered([
      `insert into card_version select (jsonb_populate_record(v, '{"version": 3}')).* from card_version v where version = 2`,
    ]);
    expect(forged).toContainEqual(expect.objectContaining({ code: "card.break.version-changed", version: 3 }));
  }, 120_000);

  it("a voided card that is said to have been printed instead, its row set back in force", async () => {
    const found = await tampered([
      "update card_event set action = 'print' where action = 'void'",
      `update card c set stage = 'review', version = 1, signed_count = 1 where exists
        (select from card_event e where e.card_id = c.id and e.action = 'print' and e.detail ? 'changed')`,
    ]);
    const codes = new Set(found.map((one) => (one as { code: string }).code));
    expect(codes).toEqual(new Set(["card.break.event-changed", "card.break.card-changed"]));
  });

  it("an event from before the trail kept its hash, a visit by phone that is gone, a whole card", async () => {
    const asBefore = "update audit_entry set result = result - 'eventHash'";
    const changed = async (set: string) =>
      (await tampered([asBefore, `update card_event set ${set} where action = 'void'`]))
        .map((one) => (one as { code: string }).code)
        .filter((one) => one.startsWith("card."));
    expect((await tampered([asBefore])).filter((one) => !(one as { entry?: number }).entry)).toEqual([]);
    for (const set of ["action = 'print'", "version = 2", "version = null", "no = no + 100", "county_code = '990102'"])
      expect([set, await changed(set)]).toEqual([set, expect.arrayContaining(["card.break.event-changed"])]);
    const gone = await tampered([
      `update audit_entry set command = 'card.enter-by-survey', result = result || '{"entered": true}'
       where command_id in (select command_id from card_event where action = 'enter')`,
      "delete from card_event where action = 'enter'",
    ]);
    expect(gone).toContainEqual(expect.objectContaining({ code: "card.break.event-missing" }));
  });

  it("a tail cut from the trail is known by a head that was published", async () => {
    const { head } = await county.world.db.transaction().execute((tx) => verifyAuditIn(tx));
    if (!head) throw new Error("nothing is sealed");
    await county.world.db
      .transaction()
      .execute(async (tx) => {
        await sql`set local session_replication_role = replica`.execute(tx);
        await sql`delete from audit_entry where no >= (select from_entry from audit_block where no = ${head.no})`.execute(
          tx,
        );
        await sql`delete from audit_block where no = ${head.no}`.execute(tx);
        expect((await verifyAuditIn(tx, [head])).breaks).toContainEqual({ code: "audit.head-differs", block: head.no });
        const codes = (await checkCardsIn(tx)).breaks.map((one) => one.code);
        expect(codes).toContain("card.break.signature-changed"); // the signatures are there, their receipts are not
        throw new Error("undo");
      })
      .catch((error: Error) => {
        if (error.message !== "undo") throw error;
      });
  });
});

/** Does the report speak of this row? What moved to another number is missing at the old one; a block also breaks the next. */
function isAt(one: unknown, name: Record<string, unknown>, table: Table): boolean {
  const found = one as Record<string, unknown>;
  if (table === "audit_block" && found.code === "audit.chain-broken") return found.block === Number(name.block) + 1;
  return Object.entries(name).every(([key, value]) =>
    key === "seat" && found.seat === null ? true : found[key] === value,
  );
}
