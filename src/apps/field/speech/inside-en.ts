import { attendance } from "#i18n/en/attendance.ts";
import { cardOffice } from "#i18n/en/card-office.ts";
import { organisation } from "#i18n/en/organisation.ts";
import { registryFields } from "#i18n/en/registry-fields.ts";
import { registryFindings } from "#i18n/en/registry-findings.ts";
import { gate } from "./gate-en.ts";

/** The words of the open app: also posts, the words of attendance, the stages of a card, the register's fields and what its rules say. */
export const inside = {
  ...gate,
  ...organisation,
  ...attendance,
  ...cardOffice,
  ...registryFields,
  ...registryFindings,
} as const;
