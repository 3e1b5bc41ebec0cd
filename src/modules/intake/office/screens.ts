import type { ScreenEntry } from "#ui/screens.ts";

const verb = "import.run";

export const intakeScreens: readonly ScreenEntry[] = [
  { path: "/imports", verb, load: async () => (await import("./Imports.tsx")).Imports },
  { path: "/imports/$batchId", verb, load: async () => (await import("./BatchPage.tsx")).BatchPage },
];
