import type { ScreenEntry } from "#ui/screens.ts";

const read = "rules.read";

export const ruleScreens: readonly ScreenEntry[] = [
  { path: "/rules", verb: read, load: async () => (await import("./list/RuleList.tsx")).RuleList },
  { path: "/rules/$ruleId", verb: read, load: async () => (await import("./rule/RulePage.tsx")).RulePage },
  { path: "/rules/$ruleId/edit", verb: "rules.edit", load: async () => (await import("./edit/EditRule.tsx")).EditRule },
];
