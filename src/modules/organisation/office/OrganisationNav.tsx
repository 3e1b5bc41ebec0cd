import { type NavPage, PageNav } from "#ui/PageNav.tsx";
import { useSay } from "#ui/Speech.tsx";

const PAGES: readonly NavPage[] = [
  { to: "/organisation", name: "organisation.cadres" },
  { to: "/organisation/appointments", name: "organisation.appointments" },
  { to: "/organisation/units", name: "organisation.units" },
  { to: "/organisation/groups", name: "organisation.groups" },
  { to: "/organisation/village-groups", name: "organisation.village-groups" },
  { to: "/organisation/responsibility", name: "organisation.responsibility" },
  { to: "/organisation/staffing", name: "organisation.staffing" },
  { to: "/organisation/duties", name: "organisation.duties" },
];

/** The pages about people and who answers for what, beside each other. */
export const OrganisationNav = () => <PageNav label={useSay()("organisation.nav")} pages={PAGES} />;
