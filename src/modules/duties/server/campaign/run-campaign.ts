import { sql } from "kysely";
import { whyNotMay } from "#kernel/actor.ts";
import { dayOf } from "#kernel/day.ts";
import { command } from "#platform/command.ts";
import { derivedId } from "#platform/derived-id.ts";
import { within } from "#platform/scope.ts";
import { isComplete, whyNotMark } from "../../domain/campaigns.ts";
import { no } from "../../domain/refusals.ts";
import { CampaignDone, EndCampaign, MarkCampaign, StartCampaign } from "../../domain/work-shapes.ts";
import { sendNotice } from "../notice/send.ts";
import { peopleUnder } from "../people.ts";
import { getCampaign } from "./campaigns.ts";

const WORKERS = ["village-secretary", "village-head", "first-secretary", "team-leader"];

/** Starts work that has to reach every household or village by a day; the villages are told. */
export const startCampaign = command({
  name: "campaign.start",
  verb: "campaign.run",
  input: StartCampaign,
  output: CampaignDone,
  load: ({ tx, actor, input }) =>
    tx
      .selectFrom("campaign")
      .select("id")
      .where("countyCode", "=", actor.countyCode)
      .where("id", "=", input.campaignId)
      .executeTakeFirst(),
  whyNot: ({ actor, input }, known) => whyNotMay(actor, "campaign.run", input.place) ?? (known ? no.exists({}) : null),
  run: async ({ tx, actor, input, now, mark }) => {
    const { campaignId, place, kind, title, over, startsOn, dueOn, documentNo } = input;
    const { countyCode } = actor;
    mark({ place, subject: campaignId });
    await tx
      .insertInto("campaign")
      .values({
        ...{ countyCode, id: campaignId, place, kind, title, over, startsOn, dueOn, documentNo },
        checklist: JSON.stringify(input.checklist),
        state: "running",
        madeBy: actor.cadreId,
        changedAt: now,
      })
      .execute();
    const workers = await peopleUnder(tx, countyCode, WORKERS, place, dayOf(now));
    await sendNotice(tx, {
      ...{ id: derivedId("campaign-notice", campaignId), countyCode, place, kind: "campaign", title, now },
      body: `${startsOn}–${dueOn}`,
      page: `/campaigns/${campaignId}`,
      to: workers.map((one) => one.cadreId),
      by: actor,
      asks: "receipt",
    });
    return { campaignId };
  },
});

/**
 * A household or village was reached: which points were seen to. The latest mark stands; the audit keeps the earlier ones.
 * What was complete and still is was reached then, by whom it was reached: marked again it is no later.
 */
export const markCampaign = command({
  name: "campaign.mark",
  verb: "campaign.mark",
  input: MarkCampaign,
  output: CampaignDone,
  load: async ({ tx, actor, input }) => {
    const campaign = await getCampaign(tx, actor, input.campaignId);
    if (campaign.over === "village") {
      const village = input.subject.length === 12 && input.subject.startsWith(campaign.place) ? input.subject : null;
      return { campaign, place: village && whyNotMay(actor, "campaign.mark", village) === null ? village : null };
    }
    const household =
      input.subject.length === 36
        ? await tx
            .selectFrom("household")
            .select("place")
            .where("countyCode", "=", actor.countyCode)
            .where("id", "=", input.subject)
            .where("status", "=", "active")
            .where(within(actor, "campaign.mark", "household.place"))
            .executeTakeFirst()
        : undefined;
    return { campaign, place: household?.place.startsWith(campaign.place) ? household.place : null };
  },
  whyNot: ({ input, now }, { campaign, place }) =>
    place === null
      ? no.campaignSubject({})
      : whyNotMark({ ...campaign, checklist: campaign.checklist as { key: string }[] }, input.items, dayOf(now)),
  run: async ({ tx, actor, input, now, mark }, { campaign, place }) => {
    mark({ place: place ?? campaign.place, subject: campaign.id });
    const checklist = campaign.checklist as { key: string }[];
    const keys = checklist.map((one) => one.key);
    const facts = {
      items: [...new Set(input.items)],
      note: input.note,
      byId: actor.cadreId,
      at: now,
      day: dayOf(now),
      device: input.device ? JSON.stringify(input.device) : null,
    };
    await tx
      .insertInto("campaignMark")
      .values({
        countyCode: actor.countyCode,
        campaignId: campaign.id,
        subject: input.subject,
        place: place ?? campaign.place,
        ...facts,
      })
      .onConflict((on) =>
        on.columns(["countyCode", "campaignId", "subject"]).doUpdateSet((eb) => {
          const kept = <Column extends "at" | "day" | "byId">(column: Column) =>
            eb
              .case()
              .when(sql<boolean>`campaign_mark.items @> ${sql.val(keys)}::text[]`)
              .then(eb.ref(`campaignMark.${column}`))
              .else(eb.ref(`excluded.${column}`))
              .end();
          const reached = isComplete(checklist, input.items) && {
            at: kept("at"),
            day: kept("day"),
            byId: kept("byId"),
          };
          return { ...facts, place: place ?? campaign.place, ...reached };
        }),
      )
      .execute();
    return { campaignId: input.campaignId };
  },
});

/** Ends a campaign: nothing more is marked, the map stays. */
export const endCampaign = command({
  name: "campaign.end",
  verb: "campaign.run",
  input: EndCampaign,
  output: CampaignDone,
  load: ({ tx, actor, input }) => getCampaign(tx, actor, input.campaignId),
  whyNot: ({ actor }, campaign) => {
    if (whyNotMay(actor, "campaign.run", campaign.place)) return no.campaign({});
    return campaign.state === "running" ? null : no.campaignOver({});
  },
  run: async ({ tx, actor, input, now, mark }, campaign) => {
    mark({ place: campaign.place, subject: campaign.id });
    await tx
      .updateTable("campaign")
      .set({ state: "ended", changedAt: now })
      .where("countyCode", "=", actor.countyCode)
      .where("id", "=", campaign.id)
      .execute();
    return { campaignId: input.campaignId };
  },
});
