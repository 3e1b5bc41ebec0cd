import type { ScreenEntry } from "#ui/screens.ts";

const read = "organisation.read";
const screen = (path: string, load: ScreenEntry["load"]): ScreenEntry => ({ path, verb: read, load });

export const organisationScreens: readonly ScreenEntry[] = [
  screen("/organisation", async () => (await import("./people/CadreList.tsx")).CadreList),
  screen("/organisation/cadres/$cadreId", async () => (await import("./people/CadrePage.tsx")).CadrePage),
  screen("/organisation/appointments", async () => (await import("./people/AppointmentList.tsx")).AppointmentList),
  screen("/organisation/units", async () => (await import("./units/UnitTree.tsx")).UnitTree),
  screen("/organisation/groups", async () => (await import("./groups/GroupList.tsx")).GroupList),
  screen("/organisation/groups/$groupId", async () => (await import("./groups/GroupPage.tsx")).GroupPage),
  screen("/organisation/village-groups", async () => (await import("./groups/VillageGroups.tsx")).VillageGroups),
  screen("/organisation/responsibility", async () => (await import("./answers/Responsibility.tsx")).Responsibility),
  screen("/organisation/staffing", async () => (await import("./units/Staffing.tsx")).Staffing),
  screen("/organisation/duties", async () => (await import("./answers/Duties.tsx")).Duties),
];
