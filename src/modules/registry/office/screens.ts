import type { ScreenEntry } from "#ui/screens.ts";

const read = "household.read";
const edit = "household.edit";

export const registryScreens: readonly ScreenEntry[] = [
  { path: "/households", verb: read, load: async () => (await import("./list/RegisterList.tsx")).RegisterList },
  { path: "/households/new", verb: edit, load: async () => (await import("./edit/NewHousehold.tsx")).NewHousehold },
  {
    path: "/households/duplicates",
    verb: "household.merge",
    load: async () => (await import("./Duplicates.tsx")).Duplicates,
  },
  { path: "/households/matters", verb: read, load: async () => (await import("./matters/Matters.tsx")).Matters },
  {
    path: "/households/$householdId",
    verb: read,
    load: async () => (await import("./household/HouseholdPage.tsx")).HouseholdPage,
  },
  {
    path: "/households/$householdId/edit",
    verb: edit,
    load: async () => (await import("./edit/EditHousehold.tsx")).EditHousehold,
  },
  {
    path: "/households/$householdId/income",
    verb: edit,
    load: async () => (await import("./edit/EditIncome.tsx")).EditIncome,
  },
  { path: "/persons/$personId", verb: read, load: async () => (await import("./person/PersonPage.tsx")).PersonPage },
];
