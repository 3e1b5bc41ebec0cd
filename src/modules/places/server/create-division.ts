import { z } from "zod";
import { levelOf } from "#kernel/territory.ts";
import { command } from "#platform/command.ts";
import { CreateDivision } from "../contract.ts";
import { whyNotCreate } from "../domain/divisions.ts";
import { whyNotHere } from "../domain/ground.ts";
import { parentOf } from "../domain/village-code.ts";
import { addDivisions, childrenOf, findDivision } from "./divisions.ts";

/** A township or village is entered into the county's books. */
export const createDivision = command({
  name: "place.create-division",
  verb: "place.edit",
  input: CreateDivision,
  output: z.object({ code: z.string() }),
  load: async ({ tx, input }) => {
    const parent = parentOf(input.code) ?? "";
    return {
      parent: await findDivision(tx, parent),
      same: await findDivision(tx, input.code),
      siblings: await childrenOf(tx, parent),
    };
  },
  whyNot: ({ actor, input }, { parent, same, siblings }) =>
    whyNotHere(actor, "place.edit", input.code) ??
    whyNotCreate({ ...input, level: levelOf(input.code) }, parent, same, siblings),
  run: async ({ tx, input, now, emit, mark }) => {
    mark({ place: input.code });
    await addDivisions(tx, [input], input.since, now);
    await emit("place.division-created", { code: input.code }, input.code);
    return { code: input.code };
  },
});
