import type { ScreenEntry } from "#ui/screens.ts";

export const auditScreens: readonly ScreenEntry[] = [
  { path: "/audit", verb: "audit.read", load: async () => (await import("./Audit.tsx")).Audit },
  { path: "/audit/head", verb: "self.use", load: async () => (await import("./HeadSlip.tsx")).HeadSlip },
];
