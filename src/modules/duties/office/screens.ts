import type { ScreenEntry } from "#ui/screens.ts";

export const dutiesScreens: readonly ScreenEntry[] = [
  { path: "/duties", verb: "duty.read", load: async () => (await import("./board/DutyBoard.tsx")).DutyBoard },
  { path: "/meetings", verb: "meeting.read", load: async () => (await import("./meetings/Meetings.tsx")).Meetings },
  {
    path: "/meetings/new",
    verb: "meeting.call",
    load: async () => (await import("./meetings/CallMeeting.tsx")).CallMeeting,
  },
  {
    path: "/meetings/$meetingId",
    verb: "meeting.read",
    load: async () => (await import("./meetings/MeetingPage.tsx")).MeetingPage,
  },
  { path: "/study", verb: "meeting.read", load: async () => (await import("./meetings/Study.tsx")).Study },
  { path: "/notices", verb: "self.use", load: async () => (await import("./notices/Notices.tsx")).Notices },
  {
    path: "/notices/$noticeId",
    verb: "self.use",
    load: async () => (await import("./notices/NoticePage.tsx")).NoticePage,
  },
  { path: "/tasks", verb: "task.read", load: async () => (await import("./tasks/Tasks.tsx")).Tasks },
  { path: "/tasks/$taskId", verb: "task.read", load: async () => (await import("./tasks/TaskPage.tsx")).TaskPage },
  { path: "/plans", verb: "plan.read", load: async () => (await import("./plans/Plans.tsx")).Plans },
  { path: "/plans/$planId", verb: "plan.read", load: async () => (await import("./plans/PlanPage.tsx")).PlanPage },
  {
    path: "/campaigns",
    verb: "campaign.read",
    load: async () => (await import("./campaigns/Campaigns.tsx")).Campaigns,
  },
  {
    path: "/campaigns/$campaignId",
    verb: "campaign.read",
    load: async () => (await import("./campaigns/CampaignPage.tsx")).CampaignPage,
  },
  { path: "/calendar", verb: "self.use", load: async () => (await import("./calendar/Calendar.tsx")).Calendar },
];
