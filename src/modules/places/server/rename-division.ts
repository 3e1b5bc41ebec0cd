import { z } from "zod";
import { command } from "#platform/command.ts";
import { pinyinKeys } from "#platform/pinyin.ts";
import { RenameDivision } from "../contract.ts";
import { whyNotRename } from "../domain/divisions.ts";
import { whyNotHere } from "../domain/ground.ts";
import { childrenOf, getDivision } from "./divisions.ts";

/** A division gets another name; the old one stays findable. */
export const renameDivision = command({
  name: "place.rename-division",
  verb: "place.edit",
  input: RenameDivision,
  output: z.object({ code: z.string() }),
  load: async ({ tx, input }) => {
    const division = await getDivision(tx, input.code);
    const parent = division.parent ? await getDivision(tx, division.parent) : undefined;
    return { division, parent, siblings: parent ? await childrenOf(tx, parent.code) : [] };
  },
  whyNot: ({ actor, input }, { division, parent, siblings }) =>
    whyNotHere(actor, "place.edit", input.code) ?? whyNotRename(division, input.name, parent?.name ?? "", siblings),
  run: async ({ tx, input, now, mark }, { division }) => {
    mark({ place: input.code });
    const { pinyin, initials } = pinyinKeys(input.name);
    const aliases = [...new Set([...division.aliases, division.name])].filter((one) => one !== input.name);
    await tx
      .updateTable("division")
      .set({ name: input.name, namePinyin: pinyin, nameInitials: initials, aliases, changedAt: now })
      .where("code", "=", input.code)
      .execute();
    return { code: input.code };
  },
});
