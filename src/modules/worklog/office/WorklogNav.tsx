import { type NavPage, PageNav } from "#ui/PageNav.tsx";
import { useSay } from "#ui/Speech.tsx";

const PAGES: readonly NavPage[] = [
  { to: "/worklog", name: "worklog.logs", verb: "worklog.read" },
  { to: "/worklog/report", name: "worklog.my-report", verb: "worklog.write" },
  { to: "/worklog/week", name: "worklog.week", verb: "worklog.read" },
  { to: "/worklog/progress", name: "worklog.progress", verb: "worklog.read" },
  { to: "/worklog/feedback", name: "worklog.feedback", verb: "worklog.read" },
  { to: "/worklog/bulletins", name: "worklog.bulletins", verb: "worklog.read" },
  { to: "/worklog/appraisals", name: "worklog.appraisals", verb: "worklog.read" },
];

/** The pages about logs and reports beside each other; only those the person's rights open. */
export const WorklogNav = () => <PageNav label={useSay()("worklog.nav")} pages={PAGES} />;
