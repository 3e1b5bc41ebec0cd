import type { Key } from "#i18n/index.ts";

/** One job people have, in their words. Shown when any of its verbs is theirs. */
export type NavItem = {
  to: string;
  /** Pages elsewhere that belong to it. */
  also?: readonly string[];
  name: Key;
  verbs: readonly string[];
  inside?: readonly NavItem[];
};

export const NAVIGATION: readonly NavItem[] = [
  { to: "/", name: "office.nav.today", verbs: ["self.use"] },
  { to: "/households", also: ["/persons"], name: "office.nav.households", verbs: ["household.read"] },
  { to: "/surveys", name: "office.nav.surveys", verbs: ["household.read"] },
  { to: "/villages", name: "office.nav.villages", verbs: ["place.read"] },
  { to: "/village-plans", name: "office.nav.village-plans", verbs: ["village-plan.read"] },
  { to: "/cards", name: "office.nav.cards", verbs: ["card.read"] },
  { to: "/postings", name: "office.nav.postings", verbs: ["posting.read"] },
  { to: "/errors", name: "office.nav.errors", verbs: ["error.report"] },
  { to: "/imports", name: "office.nav.imports", verbs: ["import.run"] },
  { to: "/archive", name: "cards.archive", verbs: ["card.file"] },
  { to: "/organisation", name: "office.nav.organisation", verbs: ["organisation.read"] },
  { to: "/governance", name: "office.nav.governance", verbs: ["governance.read"] },
  { to: "/stationing", also: ["/service-records"], name: "office.nav.stationing", verbs: ["stationing.read"] },
  { to: "/attendance", name: "office.nav.attendance", verbs: ["attendance.read"] },
  { to: "/worklog", name: "office.nav.worklog", verbs: ["worklog.read"] },
  {
    to: "/duties",
    name: "duties.nav",
    verbs: ["duty.read"],
    inside: [
      { to: "/duties", name: "duties.nav.board", verbs: ["duty.read"] },
      { to: "/meetings", name: "duties.nav.meetings", verbs: ["meeting.read"] },
      { to: "/notices", name: "duties.nav.notices", verbs: ["self.use"] },
      { to: "/matters", name: "worklog.my-matters", verbs: ["worklog.feedback"] },
      { to: "/tasks", name: "duties.nav.tasks", verbs: ["task.read"] },
      { to: "/campaigns", name: "duties.nav.campaigns", verbs: ["campaign.read"] },
      { to: "/plans", name: "duties.nav.plans", verbs: ["plan.read"] },
      { to: "/study", name: "duties.nav.study", verbs: ["meeting.read"] },
      { to: "/calendar", name: "duties.nav.calendar", verbs: ["self.use"] },
    ],
  },
  {
    to: "/settings",
    name: "office.nav.settings",
    verbs: ["account.invite", "account.manage", "rules.read", "audit.read"],
    inside: [
      { to: "/accounts", name: "office.nav.accounts", verbs: ["account.invite", "account.manage"] },
      { to: "/phones", name: "sync.phones", verbs: ["account.manage"] },
      { to: "/rules", name: "office.nav.rules", verbs: ["rules.read"] },
      { to: "/audit", name: "office.nav.audit", verbs: ["audit.read"] },
    ],
  },
];

const mayUse =
  (rights: Readonly<Record<string, readonly unknown[]>>) =>
  (item: NavItem): boolean =>
    item.verbs.some((verb) => (rights[verb]?.length ?? 0) > 0);

/** The part of the navigation that this person's rights open. */
export const navigationFor = (rights: Readonly<Record<string, readonly unknown[]>>): NavItem[] =>
  NAVIGATION.filter(mayUse(rights)).map((item) =>
    item.inside ? { ...item, inside: item.inside.filter(mayUse(rights)) } : item,
  );
