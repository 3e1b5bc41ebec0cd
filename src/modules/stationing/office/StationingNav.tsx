import { type NavPage, PageNav } from "#ui/PageNav.tsx";
import { useSay } from "#ui/Speech.tsx";

const PAGES: readonly NavPage[] = [
  { to: "/stationing", name: "stationing.coverage" },
  { to: "/stationing/calls", name: "stationing.calls" },
  { to: "/stationing/notices", name: "stationing.notices", verb: "stationing.manage" },
  { to: "/stationing/placements", name: "stationing.placements" },
  { to: "/stationing/training", name: "stationing.training" },
  { to: "/stationing/recalls", name: "stationing.recalls", verb: "stationing.recall" },
  { to: "/stationing/people", name: "stationing.people" },
  { to: "/stationing/talents", name: "stationing.talents" },
  { to: "/stationing/backing", name: "stationing.backing" },
  { to: "/stationing/visits", name: "stationing.visits" },
];

/** The pages of stationing beside each other. */
export const StationingNav = () => (
  <PageNav
    label={useSay()("stationing.nav")}
    pages={PAGES}
    under={{ "/stationing/plans/": "/stationing/calls", "/stationing/candidacies/": "/stationing/calls" }}
  />
);
