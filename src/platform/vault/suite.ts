import { createCipheriv, createDecipheriv, createHmac, type KeyObject, randomFillSync } from "node:crypto";

/** The cryptography behind the vault. Another one (SM4 with SM3) takes its place under a name of its own. */
export type SealingSuite = {
  name: string;
  keyBytes: number;
  /** Nonce, ciphertext and tag, in the order in which they are stored. */
  seal: (key: KeyObject, context: Uint8Array, plain: Uint8Array) => Uint8Array[];
  /** Throws when anything was changed, or the context is another. */
  open: (key: KeyObject, context: Uint8Array, sealed: Uint8Array) => Buffer;
};

export type MacSuite = { name: string; keyBytes: number; mac: (key: KeyObject, text: string) => Buffer };

const NONCE = 12;
const TAG = 16;
const pool = Buffer.allocUnsafe(NONCE * 1024);
let used = pool.length;

/** 96 random bits; drawn from the system 1024 at a time, because one draw costs as much as the cipher. */
function newNonce(): Buffer {
  if (used >= pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  used += NONCE;
  return Buffer.from(pool.subarray(used - NONCE, used));
}

/** AES-256-GCM (NIST SP 800-38D) with random nonces: good for 2³² values under one key, then rotate. */
export const AES_256_GCM: SealingSuite = {
  name: "aes-256-gcm",
  keyBytes: 32,
  seal: (key, context, plain) => {
    const nonce = newNonce();
    const cipher = createCipheriv("aes-256-gcm", key, nonce);
    cipher.setAAD(context);
    const body = cipher.update(plain);
    cipher.final();
    return [nonce, body, cipher.getAuthTag()];
  },
  open: (key, context, sealed) => {
    const decipher = createDecipheriv("aes-256-gcm", key, sealed.subarray(0, NONCE), { authTagLength: TAG });
    decipher.setAAD(context);
    decipher.setAuthTag(sealed.subarray(sealed.length - TAG));
    const plain = decipher.update(sealed.subarray(NONCE, sealed.length - TAG));
    decipher.final();
    return plain;
  },
};

export const HMAC_SHA_256: MacSuite = {
  name: "hmac-sha-256",
  keyBytes: 32,
  mac: (key, text) => createHmac("sha256", key).update(text, "utf8").digest(),
};

export const SEALING_SUITES: Readonly<Record<string, SealingSuite>> = { [AES_256_GCM.name]: AES_256_GCM };
export const MAC_SUITES: Readonly<Record<string, MacSuite>> = { [HMAC_SHA_256.name]: HMAC_SHA_256 };
