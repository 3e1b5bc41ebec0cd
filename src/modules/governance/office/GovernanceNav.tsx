import { type NavPage, PageNav } from "#ui/PageNav.tsx";
import { useSay } from "#ui/Speech.tsx";

const PAGES: readonly NavPage[] = [
  { to: "/governance", name: "governance.resolutions" },
  { to: "/governance/bodies", name: "governance.bodies" },
  { to: "/governance/charters", name: "governance.charters" },
  { to: "/governance/disputes", name: "governance.disputes", verb: "dispute.read" },
];

/** The pages of governance beside each other. */
export const GovernanceNav = () => (
  <PageNav label={useSay()("governance.nav")} pages={PAGES} under={{ "/governance/resolutions/": "/governance" }} />
);
