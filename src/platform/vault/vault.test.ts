import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { contextOf, openHandedVault, openVault, rotateKey } from "./vault.ts";

const dir = mkdtempSync(join(tmpdir(), "bangfu-vault-"));
afterAll(() => rmSync(dir, { recursive: true, force: true }));
let made = 0;
const newFile = () => join(dir, `key-${made++}`);

const Person = fc.record({ idNumber: fc.string(), phone: fc.string({ unit: "grapheme" }), health: fc.jsonValue() });

describe("a sealed value", () => {
  const vault = openVault(newFile());

  test("opens to what was sealed", () => {
    fc.assert(
      fc.property(fc.string(), Person, (context, value) => {
        expect(vault.open(context, vault.seal(context, value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  test("does not open when any single byte is changed", () => {
    const sealed = vault.seal("person:1", { idNumber: "990101198001011234" });
    fc.assert(
      fc.property(fc.nat(sealed.length - 1), fc.integer({ min: 1, max: 255 }), (at, by) => {
        const changed = Uint8Array.from(sealed, (one, i) => (i === at ? one ^ by : one));
        expect(() => vault.open("person:1", changed)).toThrow(/vault\.(cannot-open|key-unknown)/);
      }),
      { numRuns: 500 },
    );
  });

  test("does not open when it is cut short", () => {
    const sealed = vault.seal("person:1", { phone: "13900001130" });
    for (let length = 0; length < sealed.length; length++)
      expect(() => vault.open("person:1", sealed.subarray(0, length))).toThrow(/vault\./);
  });

  test("does not open in another row", () => {
    const sealed = vault.seal(contextOf("person", "a"), { phone: "13900001130" });
    expect(() => vault.open(contextOf("person", "b"), sealed)).toThrow("vault.cannot-open");
  });

  test("is never the same twice, and shows nothing of its content", () => {
    const seen = new Set<string>();
    for (let i = 0; i < 3000; i++) seen.add(Buffer.from(vault.seal("p", { phone: "13900001130" })).toString("hex"));
    expect(seen.size).toBe(3000);
    expect([...seen].some((one) => Buffer.from(one, "hex").includes("1390000"))).toBe(false);
  });
});

describe("the blind index", () => {
  const file = newFile();
  const vault = openVault(file);
  test("is 16 bytes, the same each time, other for another text, and other in another installation", () => {
    const one = vault.blindIndex("990101198001011234");
    expect(one).toHaveLength(16);
    expect(openVault(file).blindIndex("990101198001011234")).toEqual(one);
    expect(vault.blindIndex("990101198001011235")).not.toEqual(one);
    expect(openVault(newFile()).blindIndex("990101198001011234")).not.toEqual(one);
  });
  test("survives the rotation of the sealing key", () => {
    const before = vault.blindIndex("x");
    rotateKey(file);
    expect(openVault(file).blindIndex("x")).toEqual(before);
    expect(openVault(file).fingerprint).toBe(vault.fingerprint);
  });
});

describe("the key file", () => {
  test("is made once, for its owner only", () => {
    const file = newFile();
    openVault(file);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const text = readFileSync(file, "utf8");
    openVault(file);
    expect(readFileSync(file, "utf8")).toBe(text);
  });
  test("is not made again when it should be there", () => {
    expect(() => openVault(newFile(), { create: false })).toThrow("vault.key-missing");
  });
  test("is refused when others may read it", () => {
    const file = newFile();
    openVault(file);
    chmodSync(file, 0o640);
    expect(() => openVault(file)).toThrow("vault.key-exposed");
  });
  test("is refused when any byte of it was changed or it was cut", () => {
    const file = newFile();
    openVault(file);
    const whole = readFileSync(file);
    fc.assert(
      fc.property(fc.nat(whole.length - 3), (at) => {
        const changed = Buffer.from(whole);
        changed[at] = changed[at] === 0x41 ? 0x42 : 0x41;
        writeFileSync(file, changed);
        const openedAnyway = () => openVault(file);
        if (/\s/.test(String.fromCharCode(whole[at] ?? 0)) === false) expect(openedAnyway).toThrow("vault.key-damaged");
      }),
      { numRuns: 60 },
    );
    writeFileSync(file, whole.subarray(0, 200));
    expect(() => openVault(file)).toThrow("vault.key-damaged");
  });
  test("of another installation opens nothing", () => {
    const sealed = openVault(newFile()).seal("p", { phone: "13900001130" });
    expect(() => openVault(newFile()).open("p", sealed)).toThrow("vault.cannot-open");
  });
});

describe("keys handed to a thread", () => {
  test("seal and find as the vault itself does, and show no secret", () => {
    const file = newFile();
    const vault = openVault(file);
    const keys = vault.handOver();
    const aside = openHandedVault(keys);
    expect(vault.open("p", aside.seal("p", { phone: "1" }))).toEqual({ phone: "1" });
    expect(aside.open("p", vault.seal("p", { phone: "2" }))).toEqual({ phone: "2" });
    expect(aside.blindIndex("x")).toEqual(vault.blindIndex("x"));
    expect([aside.mac("x"), aside.fingerprint, aside.currentKeyId]).toEqual([vault.mac("x"), vault.fingerprint, 1]);
    const { index, seals } = JSON.parse(readFileSync(file, "utf8"));
    const shown = JSON.stringify(keys);
    for (const one of [index, ...seals]) expect(shown).not.toContain(one.secret);
  });
});

describe("rotation", () => {
  test("seals anew with the new key and still opens the old", () => {
    const file = newFile();
    const before = openVault(file);
    const old = before.seal("p", { phone: "1" });
    expect(rotateKey(file)).toBe(2);
    const after = openVault(file);
    expect(after.currentKeyId).toBe(2);
    expect(after.open("p", old)).toEqual({ phone: "1" });
    expect(after.seal("p", { phone: "1" })[0]).toBe(2);
  });
  test("is noticed by a process that opened the file earlier", () => {
    const file = newFile();
    const running = openVault(file);
    rotateKey(file);
    const sealed = openVault(file).seal("p", { phone: "2" });
    expect(running.open("p", sealed)).toEqual({ phone: "2" });
    expect(running.currentKeyId).toBe(2);
  });
  test("stops at 255 keys", () => {
    const file = newFile();
    openVault(file);
    for (let i = 2; i <= 255; i++) rotateKey(file);
    expect(() => rotateKey(file)).toThrow("vault.too-many-keys");
  });
});
