import { z } from "zod";
import { command } from "#platform/command.ts";
import { query } from "#platform/query.ts";
import { DropView, SavedView, SavedViewId, SaveView } from "../contract.ts";
import { isPrivateText } from "../domain/listing.ts";
import { registryRefusals as no } from "../domain/refusals.ts";
import type { Books } from "./books.ts";

const mine = ({ tx, actor }: Books) =>
  tx
    .selectFrom("savedView")
    .select(["id", "name", "filters", "sort", "columns"])
    .where("countyCode", "=", actor.countyCode)
    .where("accountId", "=", actor.accountId);

/** The lists somebody has saved, by name. A view written by an earlier version and no longer valid is left out. */
export const listViews = query({
  name: "registry.views",
  verb: "household.read",
  input: z.object({}).optional(),
  run: async (asked): Promise<SavedView[]> => {
    const rows = await mine(asked).orderBy("name").execute();
    return rows.flatMap((row) => SavedView.safeParse(row).data ?? []);
  },
});

/** A list is saved, or saved again, under a name. */
export const saveView = command({
  name: "registry.save-view",
  verb: "household.read",
  input: SaveView,
  output: SavedView,
  load: async () => null,
  whyNot: ({ input }) => (isPrivateText(input.view.filters.text) ? no.privateText({}) : null),
  run: async ({ tx, actor, input, now }) => {
    const { id, name, filters, sort, columns } = input.view;
    const values = {
      name,
      filters: JSON.stringify(filters),
      sort: JSON.stringify(sort),
      columns,
      changedAt: now,
    };
    await tx
      .insertInto("savedView")
      .values({ countyCode: actor.countyCode, id, accountId: actor.accountId, ...values })
      .onConflict((on) => on.columns(["countyCode", "id"]).doUpdateSet(values))
      .execute();
    return input.view;
  },
});

export const dropView = command({
  name: "registry.drop-view",
  verb: "household.read",
  input: DropView,
  output: z.object({ viewId: SavedViewId }),
  load: (call) => mine(call).where("id", "=", call.input.viewId).executeTakeFirst(),
  whyNot: (_call, view) => (view ? null : no.viewNotFound({})),
  run: async ({ tx, actor, input }) => {
    await tx
      .deleteFrom("savedView")
      .where("countyCode", "=", actor.countyCode)
      .where("accountId", "=", actor.accountId)
      .where("id", "=", input.viewId)
      .execute();
    return { viewId: input.viewId };
  },
});
