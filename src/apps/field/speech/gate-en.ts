import { phone } from "#i18n/en/phone.ts";
import { ui } from "#i18n/en/ui.ts";

/** The words until the phone is open. */
export const gate = { ...phone, ...ui } as const;
