import type { ScreenEntry } from "#ui/screens.ts";

export const auditScreens: readonly ScreenEntry[] = [
  { path: "/audit", verb: "audit.read", load: async () => (await import("./Audit.tsx")).Audit },
];
