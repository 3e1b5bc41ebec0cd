import { type NavPage, PageNav } from "#ui/PageNav.tsx";
import { useSay } from "#ui/Speech.tsx";

const PAGES: readonly NavPage[] = [
  { to: "/attendance", name: "attendance.board", verb: "attendance.read" },
  { to: "/attendance/mine", name: "attendance.mine", verb: "attendance.sign" },
  { to: "/attendance/cases", name: "attendance.cases", verb: "attendance.read" },
  { to: "/attendance/book", name: "attendance.book", verb: "attendance.read" },
  { to: "/attendance/calls", name: "attendance.calls", verb: "attendance.check" },
];

/** The pages about attendance beside each other; only those the person's rights open. */
export const AttendanceNav = () => <PageNav label={useSay()("attendance.nav")} pages={PAGES} />;
