import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openDatabase, type TestDatabase } from "#testing/database.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await openDatabase();
});
afterAll(() => database.close());

describe.skipIf(!process.env.TEST_DATABASE_URL)("several questions in one message", () => {
  const ask = (...questions: { text: string; values?: unknown[]; name?: string }[]) =>
    database.together?.([{ text: "select set_config('bangfu.county', $1, true)", values: ["990101"] }], questions);
  const county = { name: "t-county", text: "select current_setting('bangfu.county', true) as county" };

  it("are answered each by its rows, behind what was set for them and nobody after", async () => {
    const answers = await ask(county, { text: "select $1::int8 as n, $2::text as none", values: [7, null] });
    expect(answers).toEqual([[{ county: "990101" }], [{ n: 7, none: null }]]);
    expect(await database.together?.([], [county])).toEqual([[{ county: "" }]]);
  });

  it("keep their statements and what the rows look like, whatever the values and whoever else asks in between", async () => {
    const first = (n: number) => ({ name: "t-first", text: "select $1::int8 as n, 'a' as letter", values: [n] });
    const other = { name: "t-other", text: "select true as yes" };
    for (let turn = 0; turn < 24; turn++) {
      const parts = turn % 2 ? [first(turn), other, { text: "select 1 as one" }] : [other, first(turn)];
      const answers = await ask(...parts);
      expect(answers?.[turn % 2 ? 0 : 1]).toEqual([{ n: turn, letter: "a" }]);
      expect(answers?.[turn % 2]).toEqual([{ yes: true }]);
    }
  });

  it("change nothing", async () => {
    await expect(ask({ text: "delete from division" })).rejects.toMatchObject({ code: "25006" });
  });

  it("fail together, and leave the connection as good as before, named statements included", async () => {
    const late = { name: "t-late", text: "select 1 as one" };
    for (let turn = 0; turn < 12; turn++)
      await expect(ask({ text: "select 1 / $1::int4", values: [0] }, late)).rejects.toMatchObject({ code: "22012" });
    for (let turn = 0; turn < 12; turn++)
      expect(await ask(late, county)).toEqual([[{ one: 1 }], [{ county: "990101" }]]);
  });
});
