import { refusal } from "#kernel/refusal.ts";

export const no = {
  /** The database holds sealed facts, but the key file is not where it should be. A new key would not open them. */
  keyMissing: refusal<{ file: string }>("vault.key-missing", 503),
  /** The file is there but is not a whole key file. */
  keyDamaged: refusal<{ file: string }>("vault.key-damaged", 503),
  /** Others on this machine may read the file. */
  keyExposed: refusal<{ file: string; mode: string }>("vault.key-exposed", 503),
  /** The file belongs to another installation. */
  keyForeign: refusal<{ file: string; expected: string; found: string }>("vault.key-foreign", 503),
  /** The value was sealed with a key that is not in the file (an old copy of it, perhaps). */
  keyUnknown: refusal<{ keyId: number }>("vault.key-unknown", 503),
  /** Wrong key, wrong row, or a changed byte: what it is cannot be told, and must not be. */
  cannotOpen: refusal<{ context: string }>("vault.cannot-open", 503),
  /** 255 keys are in the file. */
  tooManyKeys: refusal("vault.too-many-keys", 409),
};
