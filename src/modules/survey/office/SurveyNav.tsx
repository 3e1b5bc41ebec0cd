import { type NavPage, PageNav } from "#ui/PageNav.tsx";
import { useSay } from "#ui/Speech.tsx";

const PAGES: readonly NavPage[] = [
  { to: "/surveys", name: "survey.visits" },
  { to: "/surveys/differences", name: "survey.differences" },
  { to: "/surveys/coverage", name: "survey.coverage" },
];

/** The pages about visits beside each other. */
export const SurveyNav = () => <PageNav label={useSay()("survey.nav")} pages={PAGES} />;
