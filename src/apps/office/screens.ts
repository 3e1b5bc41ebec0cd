import { accountScreens } from "#modules/accounts/office/screens.ts";
import { attendanceScreens } from "#modules/attendance/office/screens.ts";
import { auditScreens } from "#modules/audit/office/screens.ts";
import { cardScreens } from "#modules/card/office/screens.ts";
import { disclosureScreens } from "#modules/disclosure/office/screens.ts";
import { dutiesScreens } from "#modules/duties/office/screens.ts";
import { governanceScreens } from "#modules/governance/office/screens.ts";
import { intakeScreens } from "#modules/intake/office/screens.ts";
import { organisationScreens } from "#modules/organisation/office/screens.ts";
import { placesScreens } from "#modules/places/office/screens.ts";
import { registryScreens } from "#modules/registry/office/screens.ts";
import { ruleScreens } from "#modules/rules/office/screens.ts";
import { serviceRecordScreens } from "#modules/service-record/office/screens.ts";
import { stationingScreens } from "#modules/stationing/office/screens.ts";
import { surveyScreens } from "#modules/survey/office/screens.ts";
import { syncScreens } from "#modules/sync/office/screens.ts";
import { villagePlanScreens } from "#modules/village-plan/office/screens.ts";
import { worklogScreens } from "#modules/worklog/office/screens.ts";
import type { ScreenEntry } from "#ui/screens.ts";

/** Pages anybody may open: signing in, the first set-up, accepting an invitation. */
export const OPEN_SCREENS: readonly ScreenEntry[] = [
  { path: "/sign-in", load: async () => (await import("#modules/accounts/office/SignIn.tsx")).SignIn },
  { path: "/set-up", load: async () => (await import("#modules/accounts/office/SetUp.tsx")).SetUp },
  {
    path: "/invitation",
    load: async () => (await import("#modules/accounts/office/AcceptInvitation.tsx")).AcceptInvitation,
  },
];

/** Every page of the office behind the sign-in, one line a module. */
export const SCREENS: readonly ScreenEntry[] = [
  { path: "/", load: async () => (await import("./home/Home.tsx")).Home },
  ...registryScreens,
  ...surveyScreens,
  ...cardScreens,
  ...intakeScreens,
  ...disclosureScreens,
  ...accountScreens,
  ...placesScreens,
  ...organisationScreens,
  ...attendanceScreens,
  ...worklogScreens,
  ...ruleScreens,
  ...auditScreens,
  ...serviceRecordScreens,
  ...stationingScreens,
  ...villagePlanScreens,
  ...governanceScreens,
  ...dutiesScreens,
  ...syncScreens,
];
