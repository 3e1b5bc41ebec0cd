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
  /** The keys, for a thread of this process: see `openHandedVault`. Their bytes are not shown. */
  handOver: () => HandedKeys;
  /** The key new values are sealed with. The first byte of a sealed value names the key it was sealed with. */
  readonly currentKeyId: number;
  /** Names the installation's key without telling it; stays the same when the sealing key is rotated. */
  readonly fingerprint: string;
};

type HandedKey = { suite: string; key: KeyObject };
/** A vault's keys as a message to a thread carries them. */
export type HandedKeys = {
  index: HandedKey;
  mac: HandedKey;
  seals: readonly (HandedKey & { id: number })[];
  current: number;
  fingerprint: string;
};

/** The context of a row's sealed column. */
export const contextOf = (table: string, id: string): string => `${table}:${id}`;

type Ring = { seals: Map<number, { suite: SealingSuite; key: KeyObject }>; current: number };

const keyOf = (secret: string): KeyObject => createSecretKey(Buffer.from(secret, "base64"));

function ringOf({ seals: handed, current }: Pick<HandedKeys, "seals" | "current">, file: string): Ring {
  const seals = new Map(
    handed.map((one) => {
      const suite = SEALING_SUITES[one.suite];
      if (!suite) throw no.keyDamaged({ file });
      return [one.id, { suite, key: one.key }] as const;
    }),
  );
  if (!seals.has(current)) throw no.keyDamaged({ file });
  return { seals, current };
}

const fingerprintOf = (keys: KeyFile): string =>
  createHash("sha256").update(`bangfu-fingerprint:${keys.index.secret}`).digest("hex").slice(0, 16);

const handedOf = (keys: KeyFile): HandedKeys => ({
  index: { suite: keys.index.suite, key: keyOf(keys.index.secret) },
  mac: { suite: keys.mac.suite, key: keyOf(keys.mac.secret) },
  seals: keys.seals.map(({ id, suite, secret }) => ({ id, suite, key: keyOf(secret) })),
  current: keys.current,
  fingerprint: fingerprintOf(keys),
});

/**
 * Opens the key file. With `create` (first start only) a missing one is made, mode 600;
 * without it a missing file is refused, because a new key would open nothing that is already sealed.
 */
export function openVault(file: string, { create = true }: { create?: boolean } = {}): Vault {
  const keys = handedOf(readKeyFile(file) ?? makeKeyFile(file, create));
  /** A key made by another process since (rotation) is looked for in the file. */
  const again = (): HandedKeys | undefined => {
    const read = readKeyFile(file);
    return read && fingerprintOf(read) === keys.fingerprint ? handedOf(read) : undefined;
  };
  return vaultOf(keys, file, again);
}

/** The vault of a thread, with the keys its process has handed over. */
export const openHandedVault = (keys: HandedKeys): Vault => vaultOf(keys, "", () => undefined);

function vaultOf(given: HandedKeys, file: string, again: () => HandedKeys | undefined): Vault {
  let keys = given;
  let ring = ringOf(keys, file);
  const indexSuite = MAC_SUITES[keys.index.suite];
  const macSuite = MAC_SUITES[keys.mac.suite];
  if (!indexSuite || !macSuite) throw no.keyDamaged({ file });

  const keyFor = (id: number) => {
    const known = ring.seals.get(id);
    if (known) return known;
    keys = again() ?? keys;
    ring = ringOf(keys, file);
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
    blindIndex: (text) => indexSuite.mac(keys.index.key, text).subarray(0, 16),
    mac: (text) => macSuite.mac(keys.mac.key, text).toString("hex"),
    handOver: () => keys,
    get currentKeyId() {
      return ring.current;
    },
    fingerprint: keys.fingerprint,
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
