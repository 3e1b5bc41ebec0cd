import { accounts } from "./en/accounts.ts";
import { attendance } from "./en/attendance.ts";
import { auditOffice } from "./en/audit-office.ts";
import { card } from "./en/card.ts";
import { cardOffice } from "./en/card-office.ts";
import { cardReminders } from "./en/card-reminders.ts";
import { cli } from "./en/cli.ts";
import { commands } from "./en/commands.ts";
import { dayLines } from "./en/day-lines.ts";
import { disclosure } from "./en/disclosure.ts";
import { documents } from "./en/documents.ts";
import { duties } from "./en/duties.ts";
import { governance } from "./en/governance.ts";
import { home } from "./en/home.ts";
import { intake } from "./en/intake.ts";
import { intakeOffice } from "./en/intake-office.ts";
import { jobs } from "./en/jobs.ts";
import { office } from "./en/office.ts";
import { operations } from "./en/operations.ts";
import { organisation } from "./en/organisation.ts";
import { phone } from "./en/phone.ts";
import { places } from "./en/places.ts";
import { platform } from "./en/platform.ts";
import { portal } from "./en/portal.ts";
import { registry } from "./en/registry.ts";
import { registryChanges } from "./en/registry-changes.ts";
import { registryFields } from "./en/registry-fields.ts";
import { registryFindings } from "./en/registry-findings.ts";
import { registryMoves } from "./en/registry-moves.ts";
import { registryOffice } from "./en/registry-office.ts";
import { rules } from "./en/rules.ts";
import { serviceRecord } from "./en/service-record.ts";
import { stationing } from "./en/stationing.ts";
import { stationingOffice } from "./en/stationing-office.ts";
import { survey } from "./en/survey.ts";
import { surveyOffice } from "./en/survey-office.ts";
import { sync } from "./en/sync.ts";
import { ui } from "./en/ui.ts";
import { villagePlan } from "./en/village-plan.ts";
import { worklog } from "./en/worklog.ts";

/** Every English sentence. One line a module, in the order of `zh.ts`. */
export const en = {
  ...ui,
  ...places,
  ...platform,
  ...office,
  ...accounts,
  ...cli,
  ...jobs,
  ...operations,
  ...organisation,
  ...registry,
  ...registryChanges,
  ...registryFields,
  ...registryFindings,
  ...rules,
  ...intake,
  ...disclosure,
  ...documents,
  ...card,
  ...registryMoves,
  ...registryOffice,
  ...portal,
  ...cardOffice,
  ...cardReminders,
  ...intakeOffice,
  ...governance,
  ...home,
  ...auditOffice,
  ...commands,
  ...duties,
  ...dayLines,
  ...survey,
  ...surveyOffice,
  ...phone,
  ...sync,
  ...attendance,
  ...stationing,
  ...stationingOffice,
  ...serviceRecord,
  ...villagePlan,
  ...worklog,
} as const;
