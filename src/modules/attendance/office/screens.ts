import type { ScreenEntry } from "#ui/screens.ts";

const read = "attendance.read";

export const attendanceScreens: readonly ScreenEntry[] = [
  { path: "/attendance", verb: read, load: async () => (await import("./board/BoardPage.tsx")).BoardPage },
  {
    path: "/attendance/mine",
    verb: "attendance.sign",
    load: async () => (await import("./record/MinePage.tsx")).MinePage,
  },
  {
    path: "/attendance/people/$cadreId",
    verb: read,
    load: async () => (await import("./record/PersonPage.tsx")).PersonPage,
  },
  { path: "/attendance/cases", verb: read, load: async () => (await import("./cases/CasesPage.tsx")).CasesPage },
  { path: "/attendance/book", verb: read, load: async () => (await import("./board/BookPage.tsx")).BookPage },
  {
    path: "/attendance/calls",
    verb: "attendance.check",
    load: async () => (await import("./calls/DrawsPage.tsx")).DrawsPage,
  },
  {
    path: "/attendance/calls/$drawId",
    verb: "attendance.check",
    load: async () => (await import("./calls/DrawPage.tsx")).DrawPage,
  },
];
