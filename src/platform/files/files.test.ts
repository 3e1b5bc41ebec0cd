import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as XLSX from "@e965/xlsx";
import fc from "fast-check";
import { zipSync } from "fflate";
import { afterAll, describe, expect, test } from "vitest";
import { openFiles, sweepIncoming } from "./files.ts";
import { type ReadAt, sniff } from "./sniff.ts";
import { cleanName } from "./stored-files.ts";

const root = mkdtempSync(join(tmpdir(), "bangfu-files-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const dir = join(root, "files");
const files = openFiles(dir);

const text = (content: string): Uint8Array => new TextEncoder().encode(content);
const PDF = text("%PDF-1.7\n…");
const left = (): string[] => readdirSync(join(dir, "incoming"));

async function* inPieces(content: Uint8Array, size: number): AsyncIterable<Uint8Array> {
  for (let at = 0; at < content.length; at += size) yield content.subarray(at, at + size);
}

async function gather(all: AsyncIterable<string>): Promise<string[]> {
  const gathered: string[] = [];
  for await (const one of all) gathered.push(one);
  return gathered;
}

const workbook = (kind: "xlsx" | "biff8"): Buffer => {
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(
    book,
    XLSX.utils.aoa_to_sheet([
      ["姓名", "证件号码"],
      ["田开福", "990101198001011234"],
    ]),
    "表",
  );
  return XLSX.write(book, { type: "buffer", bookType: kind });
};

const readOf =
  (content: Uint8Array): ReadAt =>
  async (at, length) =>
    Buffer.from(content.subarray(at, at + length));
const kindOf = (content: Uint8Array) => sniff(readOf(content), content.length);

describe("the file store", () => {
  test("gives back what it took, in whatever pieces it came", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 5000 }), fc.integer({ min: 1, max: 999 }), async (rest, size) => {
        const content = Buffer.concat([PDF, rest]);
        const stored = await files.put(inPieces(content, size));
        expect(stored).toEqual({
          sha256: createHash("sha256").update(content).digest("hex"),
          bytes: content.length,
          kind: "pdf",
        });
        expect(await files.read(stored.sha256)).toEqual(content);
      }),
      { numRuns: 30 },
    );
    expect(left()).toEqual([]);
  });

  test("keeps the same content once, for its owner only, in two levels of folders", async () => {
    const one = await files.put(PDF);
    const before = statSync(join(dir, one.sha256.slice(0, 2), one.sha256.slice(2, 4), one.sha256));
    expect(await files.put(PDF)).toEqual(one);
    const after = statSync(join(dir, one.sha256.slice(0, 2), one.sha256.slice(2, 4), one.sha256));
    expect(after.ino).toBe(before.ino);
    expect(after.mode & 0o777).toBe(0o600);
    expect(await gather(files.list())).toContain(one.sha256);
  });

  test("takes the same new content from several at once", async () => {
    const content = Buffer.concat([PDF, Buffer.from("twins")]);
    const all = await Promise.all(Array.from({ length: 8 }, () => files.put(inPieces(content, 3))));
    expect(new Set(all.map((one) => one.sha256)).size).toBe(1);
    expect(await files.read(all[0]?.sha256 ?? "")).toEqual(content);
    expect(left()).toEqual([]);
  });

  const refusals: readonly [string, Uint8Array, object, string][] = [
    ["too large", Buffer.concat([PDF, Buffer.alloc(3 * 1024 * 1024)]), { maxBytes: 2 * 1024 * 1024 }, "file.too-large"],
    ["empty", new Uint8Array(), {}, "file.empty"],
    ["a program", Buffer.from("7f454c46020101000000000000000000", "hex"), {}, "file.kind"],
    ["a web page", text("<!doctype html><script>alert(1)</script>"), {}, "file.kind"],
    [
      "a drawing that can hold scripts",
      text('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>'),
      {},
      "file.kind",
    ],
    ["not of the wanted kind", PDF, { kinds: ["png"] }, "file.kind"],
    ["a workbook cut short", workbook("xlsx").subarray(0, 3000), {}, "file.damaged"],
  ];
  for (const [what, content, options, code] of refusals)
    test(`refuses a file that is ${what}, and keeps nothing of it`, async () => {
      await expect(files.put(inPieces(content, 100_000), options)).rejects.toMatchObject({ code });
      expect(left()).toEqual([]);
    });

  test("keeps nothing of an upload that breaks off", async () => {
    async function* brokenOff() {
      yield PDF;
      throw new Error("the line went dead");
    }
    await expect(files.put(brokenOff())).rejects.toThrow("the line went dead");
    expect(left()).toEqual([]);
  });

  test("finds nothing under what is not a hash", async () => {
    for (const name of ["", "../../etc/passwd", "0".repeat(63), "g".repeat(64), "0".repeat(64)])
      await expect(files.read(name)).rejects.toMatchObject({ code: "file.not-found" });
  });

  test("sweeps away what a crash left, but not what is arriving now", async () => {
    const old = join(dir, "incoming", "a".repeat(24));
    const young = join(dir, "incoming", "b".repeat(24));
    for (const path of [old, young]) writeFileSync(path, "half");
    utimesSync(old, 1000, 1000);
    expect(await sweepIncoming(dir)).toBe(1);
    expect(left()).toEqual(["b".repeat(24)]);
    rmSync(young);
  });
});

const disk = join(root, "small");
const smallDisk = ((): boolean => {
  try {
    mkdirSync(disk);
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=1m", "tmpfs", disk], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
})();
afterAll(() => {
  if (smallDisk) execFileSync("umount", ["-l", disk]);
});

describe.skipIf(!smallDisk)("on a full disk", () => {
  test("the store refuses, keeps nothing half-written, and works again when there is room", async () => {
    const small = openFiles(join(disk, "files"));
    const kept = await small.put(PDF);
    const large = Buffer.concat([PDF, Buffer.alloc(2 * 1024 * 1024)]);
    await expect(small.put(inPieces(large, 65_536))).rejects.toMatchObject({ code: "file.disk-full", status: 503 });
    expect(readdirSync(join(disk, "files/incoming"))).toEqual([]);
    expect(await gather(small.list())).toEqual([kept.sha256]);
    expect((await small.put(Buffer.concat([PDF, Buffer.alloc(1000)]))).bytes).toBeGreaterThan(1000);
  });
});

describe("the kind of a file", () => {
  test("is told by its content", async () => {
    expect(await kindOf(workbook("xlsx"))).toBe("xlsx");
    expect(await kindOf(workbook("biff8"))).toBe("xls");
    expect(await kindOf(zipSync({ "readme.txt": text("hello") }))).toBe("zip");
    expect(await kindOf(Buffer.from("89504e470d0a1a0a0000000d49484452", "hex"))).toBe("png");
    expect(await kindOf(Buffer.from("ffd8ffe000104a464946000101", "hex"))).toBe("jpeg");
    expect(await kindOf(Buffer.concat([text("RIFF"), Buffer.alloc(4), text("WEBPVP8 ")]))).toBe("webp");
    expect(await kindOf(text("\u{feff}姓名,证件号码\n田开福,990101198001011234\n"))).toBe("csv");
    expect(await kindOf(Buffer.from("d0d5c3fb2cd6a4bcfebac5c2eb0acceffafab8a30a", "hex"))).toBe("csv");
  });

  test("is locked for an office file behind a password", async () => {
    const compound = XLSX.CFB.utils.cfb_new();
    XLSX.CFB.utils.cfb_add(compound, "/EncryptionInfo", Buffer.alloc(300));
    XLSX.CFB.utils.cfb_add(compound, "/EncryptedPackage", Buffer.alloc(9000));
    expect(await kindOf(XLSX.CFB.write(compound, { type: "buffer" }) as Buffer)).toBe("locked");
  });

  test("can be asked of any bytes without trouble", async () => {
    const starts = ["", "504b0304", "504b0506", "d0cf11e0a1b11ae1", "255044462d", "efbbbf"].map((hex) =>
      Buffer.from(hex, "hex"),
    );
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 2000 }), async (start, rest) => {
        expect(typeof (await kindOf(Buffer.concat([start, rest])))).toBe("string");
      }),
      { numRuns: 500 },
    );
    const whole = workbook("biff8");
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length), fc.nat(1535), fc.nat(255), async (length, at, byte) => {
        const bent = Buffer.from(whole.subarray(0, length));
        if (at < bent.length) bent[at] = byte;
        expect(typeof (await kindOf(bent))).toBe("string");
      }),
      { numRuns: 300 },
    );
  });
});

describe("a file's name", () => {
  test("is cleaned of paths and tricks", () => {
    expect(cleanName("C:\\报表\\石桥乡.xlsx")).toBe("石桥乡.xlsx");
    expect(cleanName("../../etc/passwd")).toBe("passwd");
    expect(cleanName("a\u{202e}fdp.exe\n")).toBe("afdp.exe");
    expect(cleanName("..")).toBe("file");
    expect([...cleanName("长".repeat(500))]).toHaveLength(120);
  });
});
