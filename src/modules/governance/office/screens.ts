import type { ScreenEntry } from "#ui/screens.ts";

const screen = (path: string, load: ScreenEntry["load"], verb = "governance.read"): ScreenEntry => ({
  path,
  verb,
  load,
});

export const governanceScreens: readonly ScreenEntry[] = [
  screen("/governance", async () => (await import("./resolutions/Resolutions.tsx")).Resolutions),
  screen(
    "/governance/resolutions/$resolutionId",
    async () => (await import("./resolutions/ResolutionPage.tsx")).ResolutionPage,
  ),
  screen("/governance/bodies", async () => (await import("./bodies/Coverage.tsx")).Coverage),
  screen("/governance/bodies/$place", async () => (await import("./bodies/VillageBodies.tsx")).VillageBodies),
  screen("/governance/charters", async () => (await import("./charters/Charters.tsx")).Charters),
  screen("/governance/charters/$charterId", async () => (await import("./charters/CharterPage.tsx")).CharterPage),
  screen("/governance/disputes", async () => (await import("./disputes/Disputes.tsx")).Disputes, "dispute.read"),
  screen(
    "/governance/disputes/$disputeId",
    async () => (await import("./disputes/DisputePage.tsx")).DisputePage,
    "dispute.read",
  ),
];
