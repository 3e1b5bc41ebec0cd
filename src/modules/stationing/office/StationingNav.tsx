import { type NavPage, PageNav } from "#ui/PageNav.tsx";
import { useMay } from "#ui/Rights.tsx";
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

const RECORDS: NavPage = { to: "/service-records", name: "service-record.title" };

/** The pages of stationing beside each other. Service records are for the organisation department and for those who have one. */
export function StationingNav() {
  const say = useSay();
  const office = useMay("stationing.manage");
  const resident = useMay("attendance.sign");
  return (
    <PageNav
      label={say("stationing.nav")}
      pages={office || resident ? [...PAGES, RECORDS] : PAGES}
      under={{ "/stationing/plans/": "/stationing/calls", "/stationing/candidacies/": "/stationing/calls" }}
    />
  );
}
