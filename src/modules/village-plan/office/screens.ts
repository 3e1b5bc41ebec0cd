import type { ScreenEntry } from "#ui/screens.ts";

export const villagePlanScreens: readonly ScreenEntry[] = [
  {
    path: "/village-plans",
    verb: "village-plan.read",
    load: async () => (await import("./VillagePlans.tsx")).VillagePlans,
  },
  {
    path: "/village-plans/$villagePlanId",
    verb: "village-plan.read",
    load: async () => (await import("./PlanPage.tsx")).PlanPage,
  },
];
