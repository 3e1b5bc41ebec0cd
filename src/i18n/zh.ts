import { accounts } from "./zh/accounts.ts";
import { attendance } from "./zh/attendance.ts";
import { auditOffice } from "./zh/audit-office.ts";
import { card } from "./zh/card.ts";
import { cardOffice } from "./zh/card-office.ts";
import { cardReminders } from "./zh/card-reminders.ts";
import { cli } from "./zh/cli.ts";
import { commands } from "./zh/commands.ts";
import { dayLines } from "./zh/day-lines.ts";
import { disclosure } from "./zh/disclosure.ts";
import { documents } from "./zh/documents.ts";
import { duties } from "./zh/duties.ts";
import { governance } from "./zh/governance.ts";
import { home } from "./zh/home.ts";
import { intake } from "./zh/intake.ts";
import { intakeOffice } from "./zh/intake-office.ts";
import { jobs } from "./zh/jobs.ts";
import { office } from "./zh/office.ts";
import { operations } from "./zh/operations.ts";
import { organisation } from "./zh/organisation.ts";
import { phone } from "./zh/phone.ts";
import { places } from "./zh/places.ts";
import { platform } from "./zh/platform.ts";
import { portal } from "./zh/portal.ts";
import { registry } from "./zh/registry.ts";
import { registryChanges } from "./zh/registry-changes.ts";
import { registryFields } from "./zh/registry-fields.ts";
import { registryFindings } from "./zh/registry-findings.ts";
import { registryMoves } from "./zh/registry-moves.ts";
import { registryOffice } from "./zh/registry-office.ts";
import { rules } from "./zh/rules.ts";
import { serviceRecord } from "./zh/service-record.ts";
import { stationing } from "./zh/stationing.ts";
import { stationingOffice } from "./zh/stationing-office.ts";
import { survey } from "./zh/survey.ts";
import { surveyOffice } from "./zh/survey-office.ts";
import { sync } from "./zh/sync.ts";
import { ui } from "./zh/ui.ts";
import { villagePlan } from "./zh/village-plan.ts";
import { worklog } from "./zh/worklog.ts";

/** Every Chinese sentence. One line a module; the catalogue test says when a file is missing here. */
export const zh = {
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
