// Printed from the database catalogue by tools/generate-tables.ts. Do not edit.
import type { ColumnType, Generated, GeneratedAlways } from "kysely";
import type { Day } from "#kernel/day.ts";
import type { Instant } from "#kernel/instant.ts";

/** JSON comes back parsed and goes in as text: write it with JSON.stringify. */
type JsonColumn = ColumnType<unknown, string, string>;
type GeneratedJson = ColumnType<unknown, string | undefined, string>;

export type Tables = {
  auditEntry: {
    no: GeneratedAlways<number>;
    countyCode: string;
    commandId: string;
    command: string;
    accountId: string | null;
    cadreId: string | null;
    at: Instant;
    place: string | null;
    subject: string | null;
    input: JsonColumn;
    inputHash: Uint8Array;
    result: JsonColumn;
    xid: Generated<string>;
  };
  job: {
    countyCode: string;
    id: string;
    kind: string;
    place: string;
    accountId: string;
    actor: JsonColumn;
    input: JsonColumn;
    state: Generated<string>;
    doneCount: Generated<number>;
    totalCount: number | null;
    step: string | null;
    checkpoint: GeneratedJson;
    result: JsonColumn | null;
    trouble: string | null;
    cancelAsked: Generated<boolean>;
    leaseUntil: Instant | null;
    createdAt: Instant;
    startedAt: Instant | null;
    endedAt: Instant | null;
  };
  migration: {
    name: string;
    sha256: string;
    ranAt: Generated<Instant>;
  };
  outbox: {
    no: GeneratedAlways<number>;
    countyCode: string;
    event: string;
    place: string | null;
    payload: JsonColumn;
    commandId: string;
    at: Instant;
    doneAt: Instant | null;
    tries: Generated<number>;
    nextTryAt: Generated<Instant>;
    trouble: string | null;
  };
  setting: {
    key: string;
    value: JsonColumn;
  };
};
