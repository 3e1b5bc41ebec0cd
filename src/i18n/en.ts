import { office } from "./en/office.ts";
import { organisation } from "./en/organisation.ts";
import { platform } from "./en/platform.ts";
import { rules } from "./en/rules.ts";
import { ui } from "./en/ui.ts";

/** Every English sentence. One line a module, in the order of `zh.ts`. */
export const en = {
  ...ui,
  ...platform,
  ...office,
  ...organisation,
  ...rules,
} as const;
