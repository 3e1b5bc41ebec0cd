import { createHash, randomBytes } from "node:crypto";
import {
  chmodSync,
  closeSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from "node:fs";
import { dirname } from "node:path";
import { z } from "zod";
import { no } from "./refusals.ts";
import { AES_256_GCM, HMAC_SHA_256 } from "./suite.ts";

const Secret = z.base64().min(40);

/** What stands in the key file. `index` never changes, or nothing could be found again; `seals` grows by rotation. */
export const KeyFile = z.object({
  format: z.literal("bangfu-key-1"),
  index: z.object({ suite: z.string(), secret: Secret }),
  mac: z.object({ suite: z.string(), secret: Secret }),
  seals: z
    .array(z.object({ id: z.int().min(1).max(255), suite: z.string(), secret: Secret, madeAt: z.iso.datetime() }))
    .min(1),
  current: z.int(),
  checksum: z.string(),
});
export type KeyFile = z.infer<typeof KeyFile>;

const secret = (bytes: number): string => randomBytes(bytes).toString("base64");

/** Tells a damaged file from a whole one; it proves nothing about who wrote it. */
const checksum = ({ checksum: _, ...rest }: KeyFile): string =>
  createHash("sha256").update(JSON.stringify(rest)).digest("hex");

export const newKeyFile = (now: Date): KeyFile => ({
  format: "bangfu-key-1",
  index: { suite: HMAC_SHA_256.name, secret: secret(HMAC_SHA_256.keyBytes) },
  mac: { suite: HMAC_SHA_256.name, secret: secret(HMAC_SHA_256.keyBytes) },
  seals: [{ id: 1, suite: AES_256_GCM.name, secret: secret(AES_256_GCM.keyBytes), madeAt: now.toISOString() }],
  current: 1,
  checksum: "",
});

/** Adds a sealing key and makes it the current one. Ids are never used twice. */
export function withNewKey(keys: KeyFile, now: Date, suite = AES_256_GCM): KeyFile {
  const id = Math.max(...keys.seals.map((one) => one.id)) + 1;
  if (id > 255) throw no.tooManyKeys({});
  const added = { id, suite: suite.name, secret: secret(suite.keyBytes), madeAt: now.toISOString() };
  return { ...keys, seals: [...keys.seals, added], current: id };
}

/** Reads the key file, or undefined when there is none. Refuses one that others may read, or that is damaged. */
export function readKeyFile(file: string): KeyFile | undefined {
  let text: string;
  try {
    const mode = statSync(file).mode & 0o777;
    if (mode & 0o077) throw no.keyExposed({ file, mode: mode.toString(8) });
    text = readFileSync(file, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
  const parsed = KeyFile.safeParse(parseJson(text));
  if (!parsed.success || checksum(parsed.data) !== parsed.data.checksum) throw no.keyDamaged({ file });
  return parsed.data;
}

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** Writes the file whole or not at all, mode 600. A new one never replaces one that is there. */
export function writeKeyFile(file: string, keys: KeyFile, how: "new" | "replace"): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const draft = `${file}.${process.pid}.${randomBytes(4).toString("hex")}`;
  const fd = openSync(draft, "wx", 0o600);
  try {
    writeSync(fd, `${JSON.stringify({ ...keys, checksum: checksum(keys) }, null, 2)}\n`);
    fsyncSync(fd);
  } finally {
    closeSync(fd);
  }
  chmodSync(draft, 0o600);
  try {
    if (how === "new") linkSync(draft, file);
    else renameSync(draft, file);
  } finally {
    rmSync(draft, { force: true });
  }
  const dir = openSync(dirname(file), "r");
  fsyncSync(dir);
  closeSync(dir);
}
