import { phone } from "#i18n/zh/phone.ts";
import { ui } from "#i18n/zh/ui.ts";

/** The words until the phone is open. */
export const gate = { ...phone, ...ui } as const;
