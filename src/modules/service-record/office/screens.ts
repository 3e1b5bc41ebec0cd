import type { ScreenEntry } from "#ui/screens.ts";

export const serviceRecordScreens: readonly ScreenEntry[] = [
  {
    path: "/service-records",
    verb: "stationing.read",
    load: async () => (await import("./Records.tsx")).Records,
  },
  {
    path: "/service-records/$cadreId",
    verb: "stationing.read",
    load: async () => (await import("./RecordPage.tsx")).RecordPage,
  },
];
