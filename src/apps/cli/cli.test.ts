import { spawnSync } from "node:child_process";
import { describe, expect, test } from "vitest";
import { hasSentence } from "#i18n/index.ts";
import { commands } from "./commands.ts";

const BANGFU = new URL("../../../bin/bangfu", import.meta.url).pathname;
const bangfu = (...words: string[]) =>
  spawnSync(BANGFU, words, { encoding: "utf8", env: { ...process.env, BANGFU_LANG: "en", DATA_DIR: "/nonexistent" } });

describe("the command line", () => {
  test("says in both languages what each command does, and leads to its work", async () => {
    expect(commands.length).toBeGreaterThan(8);
    for (const { name, load } of commands) {
      const key = `cli.${name.replaceAll(" ", "-")}`;
      for (const language of ["zh", "en"] as const)
        for (const one of [key, `${key}.help`]) expect(hasSentence(language, one), one).toBe(true);
      expect(typeof (await load()).run, name).toBe("function");
    }
  });

  test("shows the overview when nothing is typed", () => {
    const { status, stdout } = bangfu();
    expect(status).toBe(0);
    for (const { name } of commands) expect(stdout).toContain(`bangfu ${name}`);
  });

  const wrong: readonly [string, string[], number, string][] = [
    ["an unknown command", ["dance"], 2, "There is no command dance"],
    ["a missing file name", ["backup"], 2, "Called wrongly"],
    ["one word too many", ["audit", "verify", "now"], 2, "Called wrongly"],
    ["an unknown option", ["serve", "--prot", "1"], 2, "Called wrongly"],
    ["a file that is not there", ["verify", "/nonexistent/pack.json"], 1, "cannot be opened"],
  ];
  for (const [what, words, status, said] of wrong)
    test(`answers ${what} in words and with its exit code`, () => {
      const answer = bangfu(...words);
      expect(answer.stderr).toContain(said);
      expect(answer.status).toBe(status);
    });
});
