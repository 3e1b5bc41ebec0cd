import type { Sentences } from "../sentence.ts";

export const operations = {
  "embedded.in-use":
    "Another Bangfu (process {pid}) is using the data directory {dir}. Stop it first, or choose another directory.",
  "embedded.no-binaries":
    "There is no built-in database for this machine ({platform}). Install PostgreSQL 15 or newer and set DATABASE_URL.",
  "embedded.no-user":
    "The database will not run as root, and no other user was found or could be made. Create a system user named bangfu, or start as an ordinary user.",
  "embedded.other-version":
    "The data in {dir} was written by PostgreSQL {found}; this program brings {wanted}. Back up with the old version and restore with the new one.",
  "embedded.password-missing":
    "The database is there, but its password file {file} is gone. Bring it back from your backup.",
  "embedded.did-not-start": "The database did not start. The reason is in the log {log}: {last}",

  "vault.key-missing":
    "The key file {file} is gone. The database holds content sealed with it, which a new key cannot open. Bring the file back.",
  "vault.key-damaged": "The key file {file} is damaged or incomplete. Bring back a whole copy.",
  "vault.key-exposed": "The key file {file} has mode {mode}: others can read it. Run chmod 600 {file}.",
  "vault.key-foreign":
    "The key file {file} does not belong to this database (expected {expected}, found {found}). Bring the right one back.",
  "vault.key-unknown":
    "This value was sealed with key {keyId}, which is not in the key file. Bring back a newer copy of the file.",
  "vault.cannot-open": "A sealed value cannot be opened: the key is wrong or the value was changed ({context}).",
  "vault.too-many-keys": "The key file already holds 255 keys; no more can be added.",

  "file.disk-full":
    "The server's disk is full; the file was not saved. Ask the administrator to free space, then send it again.",
  "file.too-large": "The file is too large: {maxMb} MB at most.",
  "file.empty": "The file is empty.",
  "file.kind": "The content of this file is not of a kind taken here. Taken: {wanted}.",
  "file.locked":
    "This file is protected by a password and cannot be read. Remove the password in Excel, save it and send it again.",
  "file.damaged": "This file is incomplete: its end is missing. Ask for it to be sent again.",
  "file.trouble": "The file {file} cannot be opened or written ({reason}). Check its path and your rights.",
  "file.reason.ENOENT": "there is no such file or directory",
  "file.reason.EACCES": "no permission",
  "file.reason.EISDIR": "it is a directory",
  "file.reason.ENOTDIR": "part of the path is no directory",
  "file.reason.EEXIST": "there is one already",
  "file.reason.EROFS": "the disk is read-only",
  "file.not-found": "The file was not found.",

  "audit.entry-changed": "Audit entry {entry} was changed (sealed in block {block}).",
  "audit.entry-missing": "Audit entry {entry} was removed (sealed in block {block}).",
  "audit.entry-added": "Audit entry {entry} was put in after sealing.",
  "audit.entry-sealed-twice": "Audit entry {entry} was sealed twice.",
  "audit.block-changed": "Sealed block {block} was changed.",
  "audit.block-missing": "Sealed block {block} is missing.",
  "audit.chain-broken": "Block {block} does not follow the one before: earlier blocks were replaced.",
  "audit.head-differs": "Block {block} differs from the published fingerprint.",
  "proof.entry-not-in-block": "The entry is not in the block it names.",
  "proof.path-broken": "The entry does not match the block's fingerprint: it was changed.",
  "proof.chain-broken": "The blocks do not follow one another: the proof is incomplete.",
  "proof.head-differs":
    "This fingerprint is not in the proof. Look up the proof's own fingerprint on the portal, under “Is this card genuine?”.",
  "proof.younger-than-head":
    "Younger than this fingerprint, to be checked against a newer one: entries of the trail, {count}.",

  "backup.not-a-backup": "{file} is not a Bangfu backup, or it is incomplete.",
  "backup.damaged": "{part} in the backup is damaged. Nothing was restored.",
  "backup.newer": "This backup comes from a newer version ({migration}). Upgrade first, then restore.",
  "backup.not-empty": "The target database is not empty ({table}). Restore into an empty one.",
  "backup.counts-differ":
    "After restoring, {table} has {found} rows; the backup has {expected}. Everything was undone.",
  "backup.audit-broken": "The restored audit trail does not verify ({breaks} places). Everything was undone.",
  "backup.file-exists": "{file} already exists. Choose another name.",
} satisfies Sentences;
