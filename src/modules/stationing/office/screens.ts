import type { ScreenEntry } from "#ui/screens.ts";

const screen = (path: string, load: ScreenEntry["load"], verb = "stationing.read"): ScreenEntry => ({
  path,
  verb,
  load,
});

export const stationingScreens: readonly ScreenEntry[] = [
  screen("/stationing", async () => (await import("./board/Coverage.tsx")).Coverage),
  screen("/stationing/calls", async () => (await import("./calls/Calls.tsx")).Calls),
  screen("/stationing/calls/$callId", async () => (await import("./calls/CallPage.tsx")).CallPage),
  screen("/stationing/candidacies/$candidacyId", async () => (await import("./calls/CandidacyPage.tsx")).CandidacyPage),
  screen("/stationing/plans/$planId", async () => (await import("./plans/PlanPage.tsx")).PlanPage, "stationing.manage"),
  screen("/stationing/notices", async () => (await import("./calls/Notices.tsx")).Notices, "stationing.manage"),
  screen("/stationing/placements", async () => (await import("./placements/Placements.tsx")).Placements),
  screen(
    "/stationing/placements/$placementId",
    async () => (await import("./placements/PlacementPage.tsx")).PlacementPage,
  ),
  screen("/stationing/training", async () => (await import("./training/Training.tsx")).Training),
  screen("/stationing/training/$eventId", async () => (await import("./training/EventPage.tsx")).EventPage),
  screen("/stationing/recalls", async () => (await import("./people/Recalls.tsx")).Recalls, "stationing.recall"),
  screen("/stationing/people", async () => (await import("./people/People.tsx")).People),
  screen("/stationing/talents", async () => (await import("./people/Talents.tsx")).Talents),
  screen("/stationing/backing", async () => (await import("./backing/Backing.tsx")).Backing),
  screen("/stationing/backing/$unitId", async () => (await import("./backing/BackingOfUnit.tsx")).BackingOfUnit),
  screen("/stationing/visits", async () => (await import("./people/Visits.tsx")).Visits),
];
