import { sql } from "kysely";
import { dayOf, yearOf } from "#kernel/day.ts";
import type { PostingKind } from "#packs/schemas/posting.ts";
import type { Call } from "#platform/command.ts";
import type { PostingId } from "../domain/posting.ts";

type New = { id: PostingId; place: string; kind: PostingKind; title: string; note: string; contact: string };

/** A posting with its number in the county and year, as a draft. The number is asked beyond the drafter's own ground. */
export async function addPosting({ tx, actor, now }: Call<unknown>, posting: New): Promise<void> {
  const year = yearOf(dayOf(now));
  await sql`select pg_advisory_xact_lock(hashtextextended(${`posting:${actor.countyCode}`}, 0))`.execute(tx);
  const { rows } = await sql<{ no: number }>`select posting_last_no(${actor.countyCode}, ${year}) as no`.execute(tx);
  await tx
    .insertInto("posting")
    .values({
      countyCode: actor.countyCode,
      ...posting,
      year,
      no: Number(rows[0]?.no ?? 0) + 1,
      state: "draft",
      draftedBy: actor.cadreId,
      changedAt: now,
    })
    .execute();
}
