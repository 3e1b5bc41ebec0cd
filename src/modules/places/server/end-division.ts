import { z } from "zod";
import { command } from "#platform/command.ts";
import { EndDivision } from "../contract.ts";
import { standsOn, whyNotEnd } from "../domain/divisions.ts";
import { whyNotHere } from "../domain/ground.ts";
import { childrenOf, findDivision, getDivision } from "./divisions.ts";

/** A division is dissolved or merged into another. Records stay under the old code; the successor is found through it. */
export const endDivision = command({
  name: "place.end-division",
  verb: "place.edit",
  input: EndDivision,
  output: z.object({ code: z.string() }),
  load: async ({ tx, input }) => ({
    division: await getDivision(tx, input.code),
    successor: input.successor ? await findDivision(tx, input.successor) : null,
    children: await childrenOf(tx, input.code),
  }),
  whyNot: ({ actor, input }, { division, successor, children }) =>
    whyNotHere(actor, "place.edit", input.code) ??
    (input.successor ? whyNotHere(actor, "place.edit", input.successor) : null) ??
    whyNotEnd(division, input.on, successor, children.filter((one) => standsOn(one, input.on)).length),
  run: async ({ tx, input, now, emit, mark }) => {
    mark({ place: input.code });
    await tx
      .updateTable("division")
      .set({
        until: input.on,
        successor: input.successor,
        endReason: input.reason,
        documentNo: input.documentNo ?? null,
        changedAt: now,
      })
      .where("code", "=", input.code)
      .execute();
    await emit("place.division-ended", { code: input.code, successor: input.successor }, input.code);
    return { code: input.code };
  },
});
