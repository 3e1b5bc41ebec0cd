import type { ScreenEntry } from "#ui/screens.ts";

export const serviceRecordScreens: readonly ScreenEntry[] = [
  {
    path: "/service-records/$cadreId",
    verb: "stationing.read",
    load: async () => (await import("./RecordPage.tsx")).RecordPage,
  },
];
