import { z } from "zod";
import { command } from "#platform/command.ts";
import { ShowPhone } from "../contract.ts";
import { organisationRefusals as no } from "../domain/refusals.ts";
import { openPhone } from "./cadre-facts.ts";

/** Somebody needs a cadre's number and says why; the audit log keeps it, without the number. */
export const showPhone = command({
  name: "organisation.show-phone",
  verb: "organisation.read",
  input: ShowPhone,
  output: z.object({ phone: z.string().nullable() }),
  load: ({ tx, actor, input }) =>
    tx
      .selectFrom("cadre")
      .select(["id", "sealed"])
      .where("countyCode", "=", actor.countyCode)
      .where("id", "=", input.id)
      .executeTakeFirst(),
  whyNot: (_, row) => (row ? null : no.cadreNotFound({})),
  run: async ({ world, input, mark }, row) => {
    mark({ subject: input.id });
    return { phone: row ? openPhone(world.vault, row.id, row.sealed) : null };
  },
});
