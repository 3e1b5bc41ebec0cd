import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { hasSentence } from "#i18n/index.ts";
import { commands } from "./commands.ts";

const BANGFU = new URL("../../../bin/bangfu", import.meta.url).pathname;
const dir = mkdtempSync(join(tmpdir(), "bangfu-cli-"));
afterAll(() => rmSync(dir, { recursive: true }));
const SETTINGS = { BANGFU_LANG: "en", DATA_DIR: dir };
const bangfuWith = (settings: object, ...words: string[]) =>
  spawnSync(BANGFU, words, { encoding: "utf8", env: { ...process.env, ...SETTINGS, ...settings } });
const bangfu = (...words: string[]) => bangfuWith({}, ...words);

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
    ["help on an unknown command", ["help", "dance"], 2, "There is no command dance"],
    ["half a command", ["audit"], 2, "Called wrongly: bangfu audit. It is written: bangfu audit verify."],
    ["another half", ["key", "turn"], 2, "Called wrongly: bangfu key turn. It is written: bangfu key rotate."],
    ["help on half a command", ["help", "audit"], 2, "It is written: bangfu audit verify."],
    ["half a command with an option", ["audit", "--help"], 2, "Called wrongly: bangfu audit. It is written"],
    ["a missing file name", ["backup"], 2, "Called wrongly: bangfu backup (FILE is missing)"],
    ["one word too many", ["audit", "verify", "now"], 2, "now is too much"],
    ["an unknown option", ["serve", "--prot", "1"], 2, "there is no option --prot"],
    ["an option without its value", ["serve", "--port"], 2, "--port needs a value"],
    ["a value where none is taken", ["key", "rotate", "--resume=yes"], 2, "--resume takes no value"],
    ["a port that is no number", ["serve", "--port", "80a"], 2, "--port must be a whole number from 0 to 65535"],
    ["a year that is no number", ["import", "x.xlsx", "--year", "last"], 2, "--year must be a whole number"],
    ["a head that is none", ["audit", "verify", "--head", "12"], 2, "NO:HASH"],
    ["a file that is not there", ["verify", "/nonexistent/pack.json"], 1, "there is no such file"],
    ["a workbook that is not there", ["import", "/nonexistent/a.xlsx", "--user", "li"], 1, "there is no such file"],
    ["a workbook that is a directory", ["import", "/tmp", "--user", "li"], 1, "it is a directory"],
    ["a backup that is not there", ["restore", "/nonexistent/b.tar.gz"], 1, "there is no such file"],
  ];
  for (const [what, words, status, said] of wrong)
    test(`answers ${what} in words and with its exit code`, () => {
      const answer = bangfu(...words);
      expect(answer.stderr).toContain(said);
      expect(answer.status).toBe(status);
    });

  test("tells its version", () => {
    const { status, stdout } = bangfu("--version");
    expect([status, stdout.trim()]).toEqual([0, expect.stringMatching(/^bangfu \d+\.\d+\.\d+$/)]);
  });

  test("names a setting that is wrong", () => {
    const { status, stderr } = bangfuWith({ PORT: "eighty" }, "migrate");
    expect([status, stderr]).toEqual([2, expect.stringContaining("PORT is not right: eighty")]);
  });

  test("says that another program has the port, before anything is started", async () => {
    const other = createServer();
    const port = await new Promise<number>((resolve) => {
      other.listen(0, "127.0.0.1", () => resolve((other.address() as AddressInfo).port));
    });
    const { status, stderr } = bangfu("serve", "--port", String(port));
    other.close();
    expect([status, stderr]).toEqual([1, expect.stringContaining("another program uses this port")]);
    expect(readdirSync(dir)).toEqual([]);
  });

  test("the doctor tells of the machine, and in words why the database cannot be looked at", () => {
    const { status, stdout, stderr } = bangfuWith({ DATABASE_URL: "postgres://li:x@127.0.0.1:9/none" }, "doctor");
    expect(stdout).toMatch(/[✓✗] Node \d+/);
    expect([status, stderr]).toEqual([1, expect.stringContaining("it does not answer")]);
  });
});
