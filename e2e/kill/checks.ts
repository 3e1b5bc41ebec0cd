import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import type { Instant } from "#kernel/instant.ts";
import { sealAudit } from "#platform/audit/seal-audit.ts";
import { verifyAudit } from "#platform/audit/verify-audit.ts";
import { openPostgres } from "#platform/db/driver.ts";
import type { Ledger } from "./ledger.ts";

export type Done = { signed: number; groups: Map<string, string>; households: number };
export type Finding = { what: string; expected: unknown; found: unknown };

/** Compares what was acknowledged with what stands in the database. */
export async function check(url: string, ledger: Ledger, done: Done): Promise<Finding[]> {
  const client = new pg.Client(url);
  await client.connect();
  const number = async (text: string, values: unknown[] = []): Promise<number> =>
    Number((await client.query(text, values)).rows[0]?.n);
  try {
    await quiet(number);
    const acknowledged = ledger.answered.map((one) => one.commandId);
    const groups = await client.query<{ id: string; name: string }>(
      "select id, name from natural_village where id = any($1)",
      [[...done.groups.keys()]],
    );
    const findings: Finding[] = [
      { what: "commands sent and answered", expected: ledger.lines.length, found: acknowledged.length },
      {
        what: "acknowledged commands with exactly one audit entry",
        expected: acknowledged.length,
        found: await number(
          "select count(*) n from (select command_id from audit_entry where command_id = any($1) group by 1 having count(*) = 1) one",
          [acknowledged],
        ),
      },
      { what: "signatures", expected: done.signed, found: await number("select count(*) n from card_signature") },
      {
        what: "signatures, counted once a card and seat",
        expected: done.signed,
        found: await number("select count(distinct (card_id, version, seat)) n from card_signature"),
      },
      {
        what: "groups of the village with the name given",
        expected: done.groups.size,
        found: groups.rows.filter((row) => done.groups.get(row.id) === row.name).length,
      },
      { what: "households", expected: done.households, found: await number("select count(*) n from household") },
      {
        what: "heads of household",
        expected: done.households,
        found: await number("select count(*) n from person where relation = '户主'"),
      },
      { what: "ID numbers that stand twice", expected: 0, found: await number(TWICE) },
      {
        what: "jobs that failed",
        expected: 0,
        found: await number("select count(*) n from job where state = 'failed'"),
      },
      {
        what: "events in trouble",
        expected: 0,
        found: await number("select count(*) n from outbox where done_at is null"),
      },
      { what: "repetitions answered otherwise", expected: "", found: ledger.differing.slice(0, 3).join("; ") },
      { what: "refusals", expected: "", found: ledger.refused.slice(0, 3).join("; ") },
    ];
    return [...findings, await auditFinding(url)];
  } finally {
    await client.end();
  }
}

const TWICE =
  "select count(*) n from (select id_index from person where id_index is not null group by 1 having count(*) > 1) twice";

/** Waits until jobs and events are through. */
async function quiet(number: (text: string) => Promise<number>): Promise<void> {
  for (let i = 0; i < 300; i++) {
    const open = await number(
      "select (select count(*) from outbox where done_at is null) + (select count(*) from job where state in ('waiting', 'running')) n",
    );
    if (open === 0) return;
    await sleep(200);
  }
}

async function auditFinding(url: string): Promise<Finding> {
  const { db } = openPostgres(url, 2);
  try {
    await sealAudit(db, new Date().toISOString() as Instant);
    const report = await verifyAudit(db);
    return {
      what: "audit trail",
      expected: "whole",
      found: report.ok ? "whole" : JSON.stringify(report.breaks.slice(0, 5)),
    };
  } finally {
    await db.destroy();
  }
}
