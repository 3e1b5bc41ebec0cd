import { auditVerify } from "./audit-verify.ts";
import { backupCommand } from "./backup.ts";
import type { CliCommand } from "./command-line.ts";
import { doctor } from "./doctor.ts";
import { keyRotate } from "./key-rotate.ts";
import { migrateCommand } from "./migrate.ts";
import { restoreCommand } from "./restore.ts";
import { serveCommand, start } from "./serve.ts";

/** Everything `bangfu` can do, in the order of the help. */
export const commands: readonly CliCommand[] = [
  start,
  serveCommand,
  migrateCommand,
  auditVerify,
  backupCommand,
  restoreCommand,
  doctor,
  keyRotate,
];
