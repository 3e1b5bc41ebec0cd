import { createHash, createSecretKey, type KeyObject } from "node:crypto";
import { type KeyFile, newKeyFile, readKeyFile, withNewKey, writeKeyFile } from "./key-file.ts";
import { no } from "./refusals.ts";
import { MAC_SUITES, SEALING_SUITES, type SealingSuite } from "./suite.ts";

/**
 * Seals what must not lie open in the database: ID numbers, phones, bank cards, health.
 * A sealed value is one byte of key id, then nonce, ciphertext and tag; it opens only in its own context.
 */
export type Vault = {
  /** `context` binds the value to its row, so that it cannot be moved to another: see `contextOf`. */
  seal: (context: string, value: object) => Uint8Array;
  /** Refuses with `vault.cannot-open` when a byte, the context or the key is not the one it was sealed with. */
  open: (context: string, sealed: Uint8Array) => Record<string, unknown>;
  /** 16 bytes by which an exact value can be found again without being readable. Callers normalise the text first. */
  blindIndex: (text: string) => Uint8Array;
  /** A code only this installation can make (verification codes, tracking numbers): 64 hex digits. */
  mac: (text: string) => string;
  /** The key new values are sealed with. The first byte of a sealed value names the key it was sealed with. */
  readonly currentKeyId: number;
  /** Names the installation's key without telling it; stays the same when the sealing key is rotated. */
  readonly fingerprint: string;
};

/** The context of a row's sealed column. */
export const contextOf = (table: string, id: string): string => `${table}:${id}`;

type Ring = { seals: Map<number, { suite: SealingSuite; key: KeyObject }>; current: number };

const keyOf = (secret: string): KeyObject => createSecretKey(Buffer.from(secret, "base64"));

function ringOf(keys: KeyFile, file: string): Ring {
  const seals = new Map(
    keys.seals.map((one) => {
      const suite = SEALING_SUITES[one.suite];
      if (!suite) throw no.keyDamaged({ file });
      return [one.id, { suite, key: keyOf(one.secret) }] as const;
    }),
  );
  if (!seals.has(keys.current)) throw no.keyDamaged({ file });
  return { seals, current: keys.current };
}

const fingerprintOf = (keys: KeyFile): string =>
  createHash("sha256").update(`bangfu-fingerprint:${keys.index.secret}`).digest("hex").slice(0, 16);

/**
 * Opens the key file. With `create` (first start only) a missing one is made, mode 600;
 * without it a missing file is refused, because a new key would open nothing that is already sealed.
 */
export function openVault(file: string, { create = true }: { create?: boolean } = {}): Vault {
  const keys = readKeyFile(file) ?? makeKeyFile(file, create);
  const indexSuite = MAC_SUITES[keys.index.suite];
  const macSuite = MAC_SUITES[keys.mac.suite];
  if (!indexSuite || !macSuite) throw no.keyDamaged({ file });
  const indexKey = keyOf(keys.index.secret);
  const macKey = keyOf(keys.mac.secret);
  const fingerprint = fingerprintOf(keys);
  let ring = ringOf(keys, file);

  /** A key made by another process since (rotation) is looked for in the file once. */
  const keyFor = (id: number) => {
    const known = ring.seals.get(id);
    if (known) return known;
    const again = readKeyFile(file);
    if (again && fingerprintOf(again) === fingerprint) ring = ringOf(again, file);
    const found = ring.seals.get(id);
    if (!found) throw no.keyUnknown({ keyId: id });
    return found;
  };

  return {
    seal: (context, value) => {
      const { suite, key } = keyFor(ring.current);
      const plain = Buffer.from(JSON.stringify(value), "utf8");
      return Buffer.concat([Buffer.of(ring.current), ...suite.seal(key, Buffer.from(context, "utf8"), plain)]);
    },
    open: (context, sealed) => {
      const { suite, key } = keyFor(sealed[0] ?? 0);
      let plain: Buffer;
      try {
        plain = suite.open(key, Buffer.from(context, "utf8"), sealed.subarray(1));
      } catch {
        throw no.cannotOpen({ context });
      }
      return JSON.parse(plain.toString("utf8"));
    },
    blindIndex: (text) => indexSuite.mac(indexKey, text).subarray(0, 16),
    mac: (text) => macSuite.mac(macKey, text).toString("hex"),
    get currentKeyId() {
      return ring.current;
    },
    fingerprint,
  };
}

function makeKeyFile(file: string, create: boolean): KeyFile {
  if (!create) throw no.keyMissing({ file });
  try {
    writeKeyFile(file, newKeyFile(new Date()), "new");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error; // another process was first: its key counts
  }
  const made = readKeyFile(file);
  if (!made) throw no.keyMissing({ file });
  return made;
}

/** Adds a new sealing key to the file and returns its id. Old values stay readable; `reseal` brings them over. */
export function rotateKey(file: string, now = new Date()): number {
  const keys = readKeyFile(file);
  if (!keys) throw no.keyMissing({ file });
  const next = withNewKey(keys, now);
  writeKeyFile(file, next, "replace");
  return next.current;
}
