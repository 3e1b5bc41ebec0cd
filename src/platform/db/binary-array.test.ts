import { PGlite } from "@electric-sql/pglite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { arrayWriter, isKnownType } from "./binary-array.ts";

const UUIDS = ["0190a5f2-7c11-7abc-8def-0123456789ab", "FFFFFFFF-0000-4000-8000-000000000000"];
const TEXTS = [
  "户主",
  "户主",
  "",
  'a"b\\c,{}',
  "𠮷野🙂",
  "é",
  "长".repeat(2000),
  "\ud800x",
  "x".repeat(50),
  "null",
  "NULL",
];

describe("arrays as PostgreSQL keeps them", () => {
  let db: PGlite;
  beforeAll(async () => {
    db = await PGlite.create();
  });
  afterAll(() => db.close());

  const back = async (type: string, values: readonly unknown[]) => {
    const writer = arrayWriter();
    writer.begin(type);
    for (const one of values) writer.add(one);
    const { from, until } = writer.end();
    const bytes = writer.take().subarray(from, until);
    const { rows } = await db.query<{ one: string | null }>(
      `select one::text as one from unnest($1::${type}[]) with ordinality as t (one, n) order by n`,
      [bytes],
    );
    return rows.map((row) => row.one);
  };

  it("brings every value back as it was, empty ones too", async () => {
    expect(await back("text", [...TEXTS, null])).toEqual([...TEXTS.map((one) => one.toWellFormed()), null]);
    expect(await back("uuid", [null, ...UUIDS])).toEqual([null, ...UUIDS.map((one) => one.toLowerCase())]);
    expect(await back("integer", [0, -1, 2_147_483_647, null, -2_147_483_648])).toEqual([
      "0",
      "-1",
      "2147483647",
      null,
      "-2147483648",
    ]);
    const large = [0, -1, 1, 4_294_967_296, -4_294_967_297, Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER];
    expect(await back("bigint", large)).toEqual(large.map(String));
    expect(await back("boolean", [true, false, null, true])).toEqual(["true", "false", null, "true"]);
    expect(await back("date", ["2000-01-01", "1999-12-31", null, "2016-02-29", "1900-03-01"])).toEqual([
      "2000-01-01",
      "1999-12-31",
      null,
      "2016-02-29",
      "1900-03-01",
    ]);
    expect(await back("bytea", [Buffer.from("00ff", "hex"), Buffer.alloc(0), null])).toEqual(["\\x00ff", "\\x", null]);
  });

  it("keeps apart what is written one after the other, and begins anew once it is taken", async () => {
    const writer = arrayWriter();
    writer.begin("text");
    writer.add("一");
    const first = writer.end();
    writer.begin("integer");
    for (let i = 0; i < 300_000; i++) writer.add(i);
    const second = writer.end();
    const all = writer.take();
    expect(first.until).toBe(second.from);
    const { rows } = await db.query("select $1::text[] as a, cardinality($2::integer[]) as n", [
      all.subarray(first.from, first.until),
      all.subarray(second.from, second.until),
    ]);
    expect(rows).toEqual([{ a: ["一"], n: 300_000 }]);
    expect(writer.take()).toHaveLength(0);
  });

  it("refuses what the type cannot hold, instead of writing something else", async () => {
    await expect(back("uuid", ["0190a5f2"])).rejects.toThrow("UUID");
    await expect(back("uuid", [`${UUIDS[0]}0`])).rejects.toThrow();
    await expect(back("integer", [3_000_000_000])).rejects.toThrow();
    await expect(back("bigint", [0.5])).rejects.toThrow();
    await expect(back("date", ["2016-02-30"])).rejects.toThrow();
    expect(isKnownType("timestamp with time zone")).toBe(false);
  });
});
