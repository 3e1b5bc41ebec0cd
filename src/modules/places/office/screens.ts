import type { ScreenEntry } from "#ui/screens.ts";

const read = "place.read";

export const placesScreens: readonly ScreenEntry[] = [
  { path: "/villages", verb: read, load: async () => (await import("./list/VillageList.tsx")).VillageList },
  {
    path: "/villages/load",
    verb: "place.edit",
    load: async () => (await import("./list/LoadVillages.tsx")).LoadVillages,
  },
  { path: "/villages/$place", verb: read, load: async () => (await import("./village/VillagePage.tsx")).VillagePage },
  {
    path: "/villages/$place/edit",
    verb: "village.edit",
    load: async () => (await import("./village/EditVillage.tsx")).EditVillage,
  },
  { path: "/townships", verb: read, load: async () => (await import("./list/Townships.tsx")).Townships },
];
