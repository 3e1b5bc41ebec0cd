import { implement } from "@orpc/server";
import { answer, type Visit } from "#platform/http/visit.ts";
import { auditContract } from "../contract.ts";
import { startAuditCheck } from "./check-audit.ts";
import { getAuditHead, listAudit, listAuditAbout } from "./entries.ts";
import { exportAudit } from "./export-audit.ts";

const os = implement(auditContract).$context<Visit>();

export const auditRoutes = os.router({
  list: os.list.handler(answer(listAudit)),
  export: os.export.handler(answer(exportAudit)),
  about: os.about.handler(answer(listAuditAbout)),
  head: os.head.handler(answer(getAuditHead)),
  startCheck: os.startCheck.handler(answer(startAuditCheck)),
});
