import type { Day } from "#kernel/day.ts";
import type { Db, Tx } from "#platform/db/tables.ts";

/** Someone who no longer can do what was given to them: left the service, or holds no post. */
export type NotServing = { name: string; leftOn: Day | null };

/** Of these cadres, those who have left by a day (`leftOn`) or hold no post on it. */
export async function notServing(
  tx: Tx | Db,
  countyCode: string,
  ids: readonly string[],
  day: Day,
): Promise<Map<string, NotServing>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .selectFrom("cadre as c")
    .select(["c.id", "c.name", "c.until"])
    .select((eb) =>
      eb
        .exists(
          eb
            .selectFrom("appointment as a")
            .select("a.id")
            .whereRef("a.countyCode", "=", "c.countyCode")
            .whereRef("a.cadreId", "=", "c.id")
            .where("a.since", "<=", day)
            .where((a) => a.or([a("a.until", "is", null), a("a.until", ">", day)])),
        )
        .as("holdsPost"),
    )
    .where("c.countyCode", "=", countyCode)
    .where("c.id", "in", [...new Set(ids)])
    .execute();
  return new Map(
    rows.flatMap((row) => {
      const leftOn = row.until !== null && row.until <= day ? row.until : null;
      return leftOn !== null || !row.holdsPost ? [[row.id, { name: row.name, leftOn }] as const] : [];
    }),
  );
}
