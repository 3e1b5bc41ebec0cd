import { refusal } from "#kernel/refusal.ts";

export const no = {
  /** Another Bangfu works on this directory. */
  inUse: refusal<{ dir: string; pid: number }>("embedded.in-use", 409),
  /** There is no build of the embedded server for this machine: an outside PostgreSQL is needed. */
  noBinaries: refusal<{ platform: string }>("embedded.no-binaries", 503),
  /** PostgreSQL will not run as root, and no other user was found or could be made. */
  noUser: refusal("embedded.no-user", 503),
  /** The data was written by another major version of PostgreSQL. */
  otherVersion: refusal<{ dir: string; found: string; wanted: string }>("embedded.other-version", 503),
  /** The database is there but the file with its password is not. */
  passwordMissing: refusal<{ file: string }>("embedded.password-missing", 503),
  /** The server did not come up; its log tells why. */
  didNotStart: refusal<{ log: string; last: string }>("embedded.did-not-start", 503),
};
