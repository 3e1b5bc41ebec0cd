import type { ScreenEntry } from "#ui/screens.ts";

export const accountScreens: readonly ScreenEntry[] = [
  { path: "/me", verb: "self.use", load: async () => (await import("./MyAccount.tsx")).MyAccount },
  { path: "/accounts", verb: "account.invite", load: async () => (await import("./Accounts.tsx")).Accounts },
];
