import { z } from "zod";
import { dayOf } from "#kernel/day.ts";
import { CommandId } from "#kernel/ids.ts";
import { Territory } from "#kernel/territory.ts";
import { findDivision } from "#modules/places/index.ts";
import { command } from "#platform/command.ts";
import type { Reaction } from "#platform/reactions.ts";
import { carryOver } from "./carry-over.ts";

/** A division ended without a successor: nobody holds a post over it any more. */
export const endWithDivision = command({
  name: "organisation.end-with-division",
  verb: "organisation.edit",
  input: z.object({ commandId: CommandId, code: Territory }),
  output: z.object({ ended: z.int() }),
  load: ({ tx, input }) => findDivision(tx, input.code),
  whyNot: () => null,
  run: async (call, division) => {
    call.mark({ place: call.input.code });
    if (!division?.until || division.successor) return { ended: 0 };
    return carryOver(call, division.code, null, division.until ?? dayOf(call.now));
  },
});

const Ended = z.object({ code: Territory, successor: Territory.nullable() });

/** What was merged follows by a command that somebody has looked at first; what was dissolved ends by itself. */
export const endPostsWithDivision: Reaction = {
  on: "place.division-ended",
  name: "organisation.end-with-division",
  react: async (happened, by) => {
    const { code, successor } = Ended.parse(happened.payload);
    if (successor !== null) return;
    const commandId = happened.commandIdFor("organisation.end-with-division");
    await endWithDivision({ commandId, code }, by);
  },
};
