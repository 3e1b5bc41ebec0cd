import { refusal } from "#kernel/refusal.ts";

export const no = {
  fileExists: refusal<{ file: string }>("backup.file-exists", 409),
  notABackup: refusal<{ file: string }>("backup.not-a-backup", 422),
  damaged: refusal<{ part: string }>("backup.damaged", 422),
  newer: refusal<{ migration: string }>("backup.newer", 422),
  notEmpty: refusal<{ table: string }>("backup.not-empty", 409),
  countsDiffer: refusal<{ table: string; expected: number; found: number }>("backup.counts-differ", 422),
  auditBroken: refusal<{ breaks: number }>("backup.audit-broken", 422),
};
