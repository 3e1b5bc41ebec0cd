import { setTimeout as sleep } from "node:timers/promises";
import type { Instant } from "#kernel/instant.ts";
import type { Db } from "../../db/tables.ts";
import { sealAudit } from "../seal-audit.ts";
import { verifyAudit } from "../verify-audit.ts";

/**
 * Seals until nothing waits. One call may leave entries: a transaction running in any other database of the same server
 * holds sealing back, as it should.
 */
export async function sealWhole(db: Db, now: Instant): Promise<void> {
  for (let tries = 0; tries < 600; tries += 1) {
    await sealAudit(db, now);
    if ((await verifyAudit(db)).waiting === 0) return;
    await sleep(50);
  }
  throw new Error("something holds sealing back");
}
