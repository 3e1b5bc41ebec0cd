import { z } from "zod";
import { dayOf } from "#kernel/day.ts";
import { getRules } from "#modules/rules/index.ts";
import { query } from "#platform/query.ts";

/** What a meeting can be and who can be called: the rules in force today. */
export const meetingChoices = query({
  name: "meeting.choices",
  verb: "meeting.read",
  input: z.unknown(),
  run: async ({ tx, actor, now }) => {
    const rules = await getRules(tx, actor.countyCode, dayOf(now));
    const named = (all: readonly { key: string; zh: string; en: string }[]) =>
      all.map(({ key, zh, en }) => ({ key, zh, en }));
    return {
      kinds: named(rules["meetings.kinds"].value),
      classes: named(rules["meetings.classes"].value),
      winter: named(rules["campaigns.winter-checklist"].value),
    };
  },
});
