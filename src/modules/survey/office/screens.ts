import type { ScreenEntry } from "#ui/screens.ts";

const screen = (path: string, load: ScreenEntry["load"]): ScreenEntry => ({ path, verb: "household.read", load });

export const surveyScreens: readonly ScreenEntry[] = [
  screen("/surveys", async () => (await import("./Surveys.tsx")).Surveys),
  screen("/surveys/differences", async () => (await import("./Differences.tsx")).Differences),
  screen("/surveys/coverage", async () => (await import("./CoverageBoard.tsx")).CoverageBoard),
  screen("/surveys/$surveyId", async () => (await import("./SurveyPage.tsx")).SurveyPage),
];
