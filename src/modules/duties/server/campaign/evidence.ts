import { sql } from "kysely";
import type { EvidenceSource } from "#platform/evidence.ts";
import { within } from "#platform/scope.ts";

/** What a campaign's village settles: an inspection round is a campaign of that kind. */
const settles = (campaign: string, kind: string): boolean => (kind === "inspection") === (campaign === "inspection");

/**
 * A village in which a campaign has reached everybody who is there settles that duty of the village on the day the last was reached.
 * A household that ended counts neither among those to reach nor among the reached. The topic is the campaign's kind.
 */
export const campaignEvidence: EvidenceSource = {
  kinds: ["campaign-done", "activity", "inspection"],
  find: async (tx, actor, { cadres, under, from, to, kinds }) => {
    if (cadres) return [];
    const rows = await tx
      .selectFrom("campaignMark as m")
      .innerJoin("campaign as c", (join) =>
        join.onRef("c.countyCode", "=", "m.countyCode").onRef("c.id", "=", "m.campaignId"),
      )
      .select([
        "c.id",
        "c.kind",
        "c.over",
        "m.place",
        sql<string>`max(m.day)::text`.as("day"),
        sql<string>`to_char(max(m.at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`.as("at"),
        sql<number>`count(*)::int`.as("marked"),
      ])
      .where("m.countyCode", "=", actor.countyCode)
      .where(within(actor, "campaign.read", "m.place"))
      .where(sql<boolean>`starts_with(m.place, c.place)`)
      .where(
        sql<boolean>`(c.over = 'village' or exists (select from household h where h.county_code = m.county_code
          and h.id = case c.over when 'household' then m.subject::uuid end and h.place = m.place and h.status = 'active'))`,
      )
      .where(sql<boolean>`m.items @> array(select x ->> 'key' from jsonb_array_elements(c.checklist) x)`)
      .$if(under !== undefined, (some) => some.where(sql<boolean>`starts_with(m.place, ${under ?? ""})`))
      .groupBy(["c.id", "c.kind", "c.over", "m.place"])
      .having(
        sql<boolean>`c.over = 'village' or count(*) >= (select count(*) from household h where h.county_code = ${actor.countyCode}
          and h.place = m.place and h.status = 'active')`,
      )
      .having(sql<boolean>`max(m.day) between ${from} and ${to}`)
      .execute();
    return rows.flatMap((one) =>
      kinds
        .filter((kind) => settles(one.kind, kind))
        .map((kind) => ({
          kind,
          cadreId: null,
          place: one.place as never,
          day: one.day as never,
          at: one.at as never,
          ref: one.id,
          topic: one.kind,
        })),
    );
  },
};
