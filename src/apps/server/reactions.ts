import { closeAccountOfCadre } from "#modules/accounts/index.ts";
import { recallOnLeave } from "#modules/attendance/index.ts";
import { enterOnSurvey, redraftOnChange } from "#modules/card/index.ts";
import { tellOfDecisions } from "#modules/duties/index.ts";
import { endPostsWithDivision } from "#modules/organisation/index.ts";
import { endPlacementsWithPosts } from "#modules/stationing/index.ts";
import type { Reaction } from "#platform/reactions.ts";

/** What follows from what: the only place where one module's event meets another module. */
export const reactions: readonly Reaction[] = [
  redraftOnChange,
  enterOnSurvey,
  closeAccountOfCadre,
  endPostsWithDivision,
  ...endPlacementsWithPosts,
  recallOnLeave,
  ...tellOfDecisions,
];
