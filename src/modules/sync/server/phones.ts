import { sql } from "kysely";
import { cadreNames } from "#modules/organisation/index.ts";
import { query } from "#platform/query.ts";
import { ListPhones, type PhoneRow } from "../domain/shapes.ts";
import { shownDevice } from "./shown-device.ts";

/** The county's phones for its administrators, the one seen last first: whose and how much lies on it, nothing of any household. */
export const listPhones = query({
  name: "sync.phones",
  verb: "account.manage",
  input: ListPhones,
  run: async ({ tx, actor, input }): Promise<{ rows: PhoneRow[]; next: string | null }> => {
    let asked = tx
      .selectFrom("device")
      .selectAll()
      .where("countyCode", "=", actor.countyCode)
      .orderBy("lastAt", "desc")
      .orderBy("id", "desc")
      .limit(input.limit + 1);
    if (input.state) asked = asked.where("state", "=", input.state);
    if (input.after) {
      const [at = "", id = ""] = input.after.split("|");
      asked = asked.where(sql<boolean>`(last_at, id) < (${at}::timestamptz, ${id}::uuid)`);
    }
    const found = await asked.execute();
    const page = found.slice(0, input.limit);
    const last = page.at(-1);
    const names = await cadreNames(
      tx,
      actor.countyCode,
      page.flatMap((one) => one.cadreId ?? []),
    );
    return {
      rows: page.map((one) => ({ ...shownDevice(one), owner: names.get(one.cadreId ?? "") ?? "" })),
      next: found.length > input.limit && last ? `${last.lastAt}|${last.id}` : null,
    };
  },
});
