import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { describeError, openLog } from "./log.ts";
import { findSecrets, scrub } from "./scrub.ts";

function written(write: (log: ReturnType<typeof openLog>) => void): string {
  let text = "";
  write(
    openLog({
      level: "trace",
      to: {
        write: (line) => {
          text += line;
        },
      },
    }),
  );
  return text;
}

const SECRETS = [
  "990101198001011234",
  "99010119800101123X",
  "990101800101123",
  "99010119800101123443",
  "9901011980010112344301",
  "13900001130",
  "6222020000001234567",
  "6222 0200 0000 1234 567",
  "139-0000-1130",
  "９９０１０１１９８００１０１１２３４",
];

describe("the log", () => {
  test.each(SECRETS)("never shows %s, wherever it stands", (secret) => {
    const bug = Object.assign(new Error(`duplicate ${secret}`, { cause: new Error(`inner ${secret}`) }), {
      detail: `Key (x)=(${secret})`,
    });
    const text = written((log) => {
      log.info(`someone typed ${secret}`);
      log.info({ deep: { list: [secret, `证件${secret}号`] } }, "looked up");
      log.error({ err: bug }, "trouble");
      log.warn(bug);
      log.info({ idNumber: secret, health: "慢性病", phone: secret });
    });
    expect(text).not.toContain(secret);
    expect(text).not.toContain("慢性病");
    expect(findSecrets(text)).toEqual([]);
    expect(
      text
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line)),
    ).toHaveLength(5);
  });

  test("keeps what is needed: ids, village codes, days, moments, amounts, hashes", () => {
    const kept = [
      "0198a000-1234-7000-8000-123456789012",
      "990101200201",
      "2026-03-02T01:00:00.000Z",
      "1764000000000",
      "ab".repeat(32),
      "20260302",
    ];
    const text = written((log) => log.info({ kept }, "done"));
    for (const one of kept) expect(text).toContain(one);
  });

  test("blots out any such number in any surroundings", () => {
    const around = fc.string({ unit: fc.constantFrom(..."甲乙，。:;()[]{} \"'\n") });
    fc.assert(
      fc.property(around, fc.constantFrom(...SECRETS), around, (before, secret, after) => {
        expect(scrub(`${before}${secret}${after}`)).toBe(`${before}***${after}`);
      }),
    );
  });

  test("does not repeat the values PostgreSQL quotes", () => {
    const bug = Object.assign(new Error('invalid input syntax for type integer: "田开福"'), {
      severity: "ERROR",
      routine: "x",
      code: "22P02",
      detail: "田开福",
    });
    const told = JSON.stringify(describeError(bug));
    expect(told).not.toContain("田开福");
    expect(told).toContain("22P02");
  });
});
