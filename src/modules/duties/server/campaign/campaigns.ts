import { sql } from "kysely";
import { z } from "zod";
import type { Actor } from "#kernel/actor.ts";
import { cadreNames } from "#modules/organisation/index.ts";
import type { Tx } from "#platform/db/tables.ts";
import { query } from "#platform/query.ts";
import { within } from "#platform/scope.ts";
import { no } from "../../domain/refusals.ts";
import {
  CampaignRow,
  CampaignShown,
  type CampaignSubject,
  CampaignSubjects,
  type CampaignTile,
  OneCampaign,
} from "../../domain/work-shapes.ts";
import { findHouseholdHeads } from "./heads.ts";

const above = (actor: Actor, verb: string) =>
  (actor.rights[verb] ?? []).map((one) => sql<boolean>`starts_with(${one}, campaign.place)`);

/** Campaigns on my ground, and those of a wider ground in which mine lies. */
export const campaignsSeen = (tx: Tx, actor: Actor) =>
  tx
    .selectFrom("campaign")
    .selectAll()
    .where("countyCode", "=", actor.countyCode)
    .where((eb) => eb.or([within(actor, "campaign.read", "campaign.place"), ...above(actor, "campaign.read")]));
export type Campaign = Awaited<ReturnType<ReturnType<typeof campaignsSeen>["executeTakeFirstOrThrow"]>>;

export async function getCampaign(tx: Tx, actor: Actor, campaignId: string): Promise<Campaign> {
  const row = await campaignsSeen(tx, actor).where("id", "=", campaignId).executeTakeFirst();
  if (!row) throw no.campaign({});
  return row;
}

/** Every village of the reader's part of the campaign's ground, with how many there are to reach and how many were: complete against the checklist. */
export async function tilesOf(
  tx: Tx,
  actor: Actor,
  campaign: Campaign,
  under?: string,
): Promise<z.infer<typeof CampaignTile>[]> {
  const keys = (campaign.checklist as { key: string }[]).map((one) => one.key);
  const all =
    campaign.over === "village"
      ? sql<number>`1`
      : sql<number>`(select count(*)::int from household h where h.county_code = ${actor.countyCode} and h.place = v.code and h.status = 'active')`;
  const rows = await tx
    .selectFrom("division as v")
    .innerJoin("division as t", "t.code", "v.parent")
    .select(["v.code", "v.name", "t.name as township", all.as("all")])
    .select(
      sql<number>`(select count(*)::int from campaign_mark m where m.county_code = ${actor.countyCode} and m.campaign_id = ${campaign.id}
        and m.place = v.code and m.items @> ${sql.val(keys)}::text[] ${
          campaign.over === "household"
            ? sql`and exists (select from household h where h.county_code = m.county_code and h.id::text = m.subject and h.status = 'active')`
            : sql``
        })`.as("done"),
    )
    .where("v.countyCode", "=", actor.countyCode)
    .where("v.level", "=", "village")
    .where("v.until", "is", null)
    .where(sql<boolean>`starts_with(v.code, ${campaign.place})`)
    .where(within(actor, "campaign.read", "v.code"))
    .$if(under !== undefined, (some) => some.where(sql<boolean>`starts_with(v.code, ${under ?? ""})`))
    .orderBy("v.code")
    .execute();
  return rows;
}

const sum = (rows: readonly { all: number; done: number }[]) => ({
  all: rows.reduce((n, one) => n + one.all, 0),
  done: rows.reduce((n, one) => n + one.done, 0),
});

export const listCampaigns = query({
  name: "campaign.list",
  verb: "campaign.read",
  input: z.unknown(),
  run: async ({ tx, actor }) => {
    const rows = await campaignsSeen(tx, actor).orderBy("dueOn", "desc").orderBy("id").limit(50).execute();
    const shown = [];
    for (const one of rows) shown.push(CampaignRow.parse({ ...one, ...sum(await tilesOf(tx, actor, one)) }));
    return shown;
  },
});

/** One campaign with its completion map. */
export const readCampaign = query({
  name: "campaign.read",
  verb: "campaign.read",
  input: OneCampaign,
  run: async ({ tx, actor, input }) => {
    const campaign = await getCampaign(tx, actor, input.campaignId);
    const tiles = await tilesOf(tx, actor, campaign, input.under);
    const items = await tx
      .selectFrom("campaignMark")
      .select([sql<string>`unnest(items)`.as("item"), sql<number>`count(*)::int`.as("n")])
      .where("countyCode", "=", actor.countyCode)
      .where("campaignId", "=", campaign.id)
      .where(within(actor, "campaign.read", "campaignMark.place"))
      .$if(input.under !== undefined, (some) => some.where(sql<boolean>`starts_with(place, ${input.under ?? ""})`))
      .groupBy("item")
      .execute();
    return CampaignShown.parse({
      ...campaign,
      ...sum(tiles),
      tiles,
      items: Object.fromEntries(items.map((one) => [one.item, one.n])),
    });
  },
});

/** The households of one village (or the village itself) with what was done: the table behind a tile. */
export const campaignSubjects = query({
  name: "campaign.subjects",
  verb: "campaign.read",
  input: CampaignSubjects,
  run: async ({ tx, actor, input }): Promise<z.infer<typeof CampaignSubject>[]> => {
    const campaign = await getCampaign(tx, actor, input.campaignId);
    const [tile] = (await tilesOf(tx, actor, campaign, input.village)).filter((one) => one.code === input.village);
    if (!tile) throw no.campaignSubject({});
    const subjects =
      campaign.over === "village"
        ? [{ id: tile.code, name: tile.name }]
        : await findHouseholdHeads(tx, actor, input.village);
    const marks = await tx
      .selectFrom("campaignMark")
      .select(["subject", "items", "note", "byId", "day"])
      .where("countyCode", "=", actor.countyCode)
      .where("campaignId", "=", campaign.id)
      .where("place", "=", input.village)
      .where(within(actor, "campaign.read", "campaignMark.place"))
      .execute();
    const names = await cadreNames(
      tx,
      actor.countyCode,
      marks.map((one) => one.byId),
    );
    return subjects.map(({ id, name }) => {
      const mark = marks.find((one) => one.subject === id);
      return {
        subject: id,
        name,
        items: mark?.items ?? [],
        note: mark?.note ?? "",
        by: mark ? (names.get(mark.byId) ?? "") : null,
        on: mark?.day ?? null,
      };
    });
  },
});
