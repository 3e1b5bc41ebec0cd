/** What lies on the phone about its lock: enough to open it with the password, nothing without. */
export type Lock = { salt: Uint8Array<ArrayBuffer>; rounds: number; iv: Uint8Array<ArrayBuffer>; wrapped: ArrayBuffer };

/** PBKDF2-HMAC-SHA256 rounds (OWASP password storage, 2023: 600,000). */
const ROUNDS = 600_000;

const bytes = (count: number): Uint8Array<ArrayBuffer> => crypto.getRandomValues(new Uint8Array(count));

async function fromPassword(password: string, salt: Uint8Array<ArrayBuffer>, rounds: number): Promise<CryptoKey> {
  const secret = await crypto.subtle.importKey(
    "raw",
    new TextEncoder().encode(password.normalize("NFKC")),
    "PBKDF2",
    false,
    ["deriveKey"],
  );
  const how = { name: "PBKDF2", hash: "SHA-256", salt, iterations: rounds };
  return crypto.subtle.deriveKey(how, secret, { name: "AES-GCM", length: 256 }, false, ["wrapKey", "unwrapKey"]);
}

const WRAP = { name: "AES-GCM" } as const;

/** A new key for this phone's data, locked with the password. The key itself is never stored open. */
export async function makeLock(password: string, rounds = ROUNDS): Promise<{ lock: Lock; key: CryptoKey }> {
  const open = await crypto.subtle.generateKey({ ...WRAP, length: 256 }, true, ["encrypt", "decrypt"]);
  const { lock, outer } = await wrap(open, password, rounds);
  return { lock, key: await unwrap(lock, outer, false) };
}

/** The key, when the password is right; undefined when it is not. It cannot be exported from memory. */
export const unlock = (lock: Lock, password: string): Promise<CryptoKey | undefined> => opened(lock, password, false);

/** The same key under a new password, for when the account's was changed at the office; undefined when the old one is wrong. */
export async function relock(lock: Lock, password: string, next: string): Promise<Lock | undefined> {
  const open = await opened(lock, password, true);
  return open && (await wrap(open, next, lock.rounds)).lock;
}

/** Is it still the lock it was? Another window may have wiped the phone and somebody signed in anew, under another key. */
export const sameLock = (one: Lock | undefined, other: Lock): boolean =>
  one !== undefined && one.salt.join() === other.salt.join();

async function wrap(open: CryptoKey, password: string, rounds: number): Promise<{ lock: Lock; outer: CryptoKey }> {
  const [salt, iv] = [bytes(16), bytes(12)];
  const outer = await fromPassword(password, salt, rounds);
  const wrapped = await crypto.subtle.wrapKey("raw", open, outer, { ...WRAP, iv });
  return { lock: { salt, rounds, iv, wrapped }, outer };
}

const unwrap = ({ wrapped, iv }: Lock, outer: CryptoKey, extractable: boolean): Promise<CryptoKey> =>
  crypto.subtle.unwrapKey("raw", wrapped, outer, { ...WRAP, iv }, WRAP, extractable, ["encrypt", "decrypt"]);

async function opened(lock: Lock, password: string, extractable: boolean): Promise<CryptoKey | undefined> {
  const outer = await fromPassword(password, lock.salt, lock.rounds);
  return unwrap(lock, outer, extractable).catch(() => undefined);
}
