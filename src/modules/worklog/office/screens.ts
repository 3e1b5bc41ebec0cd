import type { ScreenEntry } from "#ui/screens.ts";

const screen = (path: string, load: ScreenEntry["load"], verb = "worklog.read"): ScreenEntry => ({ path, verb, load });

export const worklogScreens: readonly ScreenEntry[] = [
  screen("/worklog", async () => (await import("./logs/LogsPage.tsx")).LogsPage),
  screen("/worklog/report", async () => (await import("./reports/MyReport.tsx")).MyReport, "worklog.write"),
  screen("/worklog/week", async () => (await import("./reports/WeekPage.tsx")).WeekPage),
  screen("/worklog/progress", async () => (await import("./progress/ProgressPage.tsx")).ProgressPage),
  screen("/worklog/feedback", async () => (await import("./feedback/FeedbackPage.tsx")).FeedbackPage),
  screen("/matters", async () => (await import("./feedback/MyMatters.tsx")).MyMatters, "worklog.feedback"),
  screen("/worklog/bulletins", async () => (await import("./bulletins/BulletinsPage.tsx")).BulletinsPage),
  screen("/worklog/bulletins/$bulletinId", async () => (await import("./bulletins/BulletinPage.tsx")).BulletinPage),
  screen("/worklog/appraisals", async () => (await import("./appraisals/AppraisalsPage.tsx")).AppraisalsPage),
];
