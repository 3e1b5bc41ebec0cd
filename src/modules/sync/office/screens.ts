import type { ScreenEntry } from "#ui/screens.ts";

export const syncScreens: readonly ScreenEntry[] = [
  { path: "/my-phones", verb: "self.use", load: async () => (await import("./MyPhones.tsx")).MyPhones },
  { path: "/phones", verb: "account.manage", load: async () => (await import("./Phones.tsx")).Phones },
];
