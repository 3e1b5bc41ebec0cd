import { attendance } from "#i18n/zh/attendance.ts";
import { cardOffice } from "#i18n/zh/card-office.ts";
import { organisation } from "#i18n/zh/organisation.ts";
import { registryFields } from "#i18n/zh/registry-fields.ts";
import { registryFindings } from "#i18n/zh/registry-findings.ts";
import { gate } from "./gate-zh.ts";

/** The words of the open app: also posts, the words of attendance, the stages of a card, the register's fields and what its rules say. */
export const inside = {
  ...gate,
  ...organisation,
  ...attendance,
  ...cardOffice,
  ...registryFields,
  ...registryFindings,
} as const;
