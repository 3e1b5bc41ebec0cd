import type { ScreenEntry } from "#ui/screens.ts";

const verb = "card.read";

export const cardScreens: readonly ScreenEntry[] = [
  { path: "/cards", verb, load: async () => (await import("./list/Cards.tsx")).Cards },
  { path: "/cards/walk", verb, load: async () => (await import("./list/Walk.tsx")).Walk },
  { path: "/cards/sign", verb: "card.sign", load: async () => (await import("./sign/SignDesk.tsx")).SignDesk },
  { path: "/cards/$cardId", verb, load: async () => (await import("./card/CardPage.tsx")).CardPage },
  {
    path: "/cards/$cardId/comparison",
    verb,
    load: async () => (await import("./card/ComparisonPage.tsx")).ComparisonPage,
  },
  {
    path: "/cards/$cardId/versions/$version",
    verb,
    load: async () => (await import("./card/VersionPage.tsx")).VersionPage,
  },
  { path: "/errors", verb: "error.report", load: async () => (await import("./errors/Errors.tsx")).Errors },
  { path: "/archive", verb, load: async () => (await import("./archive/Archive.tsx")).Archive },
];
