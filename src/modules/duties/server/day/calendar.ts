import { Hono } from "hono";
import { z } from "zod";
import type { Actor } from "#kernel/actor.ts";
import { addDays, dayOf } from "#kernel/day.ts";
import { AccountId, CadreId } from "#kernel/ids.ts";
import { actorOf } from "#modules/accounts/contract.ts";
import { officesOf } from "#modules/organisation/index.ts";
import { getRules } from "#modules/rules/index.ts";
import { holidaysOf } from "#packs/index.ts";
import { query } from "#platform/query.ts";
import type { World } from "#platform/world.ts";
import { idOf, occurrencesIn } from "../../domain/held.ts";
import { calendarText, type Entry } from "../../domain/ics.ts";
import { answeredBy, fallsTo, type Target, targetsOf } from "../../domain/targets.ts";
import { runningIn, villagesMarked } from "../campaign/my-campaigns.ts";
import { dutiesHeld } from "../duty/duties-held.ts";
import { ownGround } from "../duty/ground.ts";
import { meetingsSeen } from "../meeting/meetings-store.ts";
import { keyOfFeed } from "./feeds.ts";

const BACK = 31;
const AHEAD = 100;

/** Whose calendar this is, if the address still opens one and the person still serves with an open account. */
async function readerOf(world: World, token: string): Promise<Actor | null> {
  const now = world.now();
  const row = await world.db
    .selectFrom("calendarFeed as f")
    .innerJoin("account as a", (join) =>
      join.onRef("a.countyCode", "=", "f.countyCode").onRef("a.id", "=", "f.accountId"),
    )
    .innerJoin("cadre as c", (join) => join.onRef("c.countyCode", "=", "f.countyCode").onRef("c.id", "=", "f.cadreId"))
    .select(["f.countyCode", "f.cadreId", "f.accountId", "a.language", "c.name"])
    .where("f.key", "=", keyOfFeed(token))
    .where("f.endedAt", "is", null)
    .where("a.closedAt", "is", null)
    .where((eb) => eb.or([eb("c.until", "is", null), eb("c.until", ">", dayOf(now))]))
    .executeTakeFirst();
  if (!row) return null;
  await world.db.updateTable("calendarFeed").set({ readAt: now }).where("key", "=", keyOfFeed(token)).execute();
  const offices = await officesOf(world.db, row.countyCode, row.cadreId, dayOf(now));
  const language = row.language === "en" ? "en" : "zh";
  return actorOf(
    {
      accountId: AccountId.parse(row.accountId),
      cadreId: CadreId.parse(row.cadreId),
      name: row.name,
      countyCode: row.countyCode,
      language,
    },
    offices,
  );
}

/** A person's meetings with their hours, last days of duties (not the daily ones), tasks, milestones and campaigns of their villages. No name of a household stands in it. */
export const calendarEntries = query({
  name: "calendar-feed.read",
  verb: "self.use",
  input: z.unknown(),
  run: async ({ tx, world, actor, now }): Promise<Entry[]> => {
    const [from, to] = [addDays(dayOf(now), -BACK), addDays(dayOf(now), AHEAD)];
    const host = new URL(world.origin).host;
    const link = (path: string): string => `${world.origin}${path}`;
    const meetings = await meetingsSeen(tx, actor, "self.use")
      .innerJoin("meetingPerson as me", (join) =>
        join.onRef("me.countyCode", "=", "meeting.countyCode").onRef("me.meetingId", "=", "meeting.id"),
      )
      .leftJoin("meetingVenue as v", (join) =>
        join.onRef("v.countyCode", "=", "me.countyCode").onRef("v.id", "=", "me.venueId"),
      )
      .select("v.name as venue")
      .where("me.cadreId", "=", actor.cadreId)
      .where("meeting.heldOn", ">=", from)
      .where("meeting.heldOn", "<=", to)
      .limit(500)
      .execute();
    const tasks = await tx
      .selectFrom("task")
      .select(["id", "title", "dueOn"])
      .where("countyCode", "=", actor.countyCode)
      .where("ownerId", "=", actor.cadreId)
      .where("state", "=", "open")
      .where("dueOn", "<=", to)
      .limit(500)
      .execute();
    const milestones = await tx
      .selectFrom("planPart as p")
      .innerJoin("plan", (join) => join.onRef("plan.countyCode", "=", "p.countyCode").onRef("plan.id", "=", "p.planId"))
      .select(["p.id", "p.planId", "p.title", "p.dueOn"])
      .where("p.countyCode", "=", actor.countyCode)
      .where("p.ownerId", "=", actor.cadreId)
      .where("p.kind", "=", "milestone")
      .where("p.doneOn", "is", null)
      .where("plan.state", "=", "in-force")
      .where("p.dueOn", "<=", to)
      .limit(200)
      .execute();
    const campaigns = await runningIn(tx, actor, villagesMarked(actor), dayOf(now));
    const rules = await getRules(tx, actor.countyCode, dayOf(now));
    const duties = await dutiesHeld(tx, actor, rules, { from, to });
    const own = duties
      .map((one) => one.declaration)
      .filter(
        (one) =>
          one.owed.each !== "pairing" &&
          !(one.when.kind === "rule" && one.when.rule.startsWith("FREQ=DAILY") && !one.when.rule.includes("INTERVAL")),
      );
    const ground = await ownGround(tx, actor, own, { from, to });
    const zh = actor.language === "zh";
    return [
      ...meetings.map(
        (one): Entry => ({
          uid: `meeting-${one.id}@${host}`,
          day: one.heldOn,
          from: one.startsAt,
          until: one.endsAt,
          title: one.title,
          ...(one.venue && { where: one.venue }),
          ...(one.reason && { about: one.reason }),
          link: link(`/meetings/${one.id}`),
          cancelled: one.state === "cancelled",
          sequence: one.version,
        }),
      ),
      ...tasks.map(
        (one): Entry => ({
          uid: `task-${one.id}@${host}`,
          day: one.dueOn,
          title: one.title,
          link: link(`/tasks/${one.id}`),
        }),
      ),
      ...milestones.flatMap((one): Entry | [] =>
        one.dueOn === null
          ? []
          : {
              uid: `milestone-${one.id}@${host}`,
              day: one.dueOn,
              title: one.title,
              link: link(`/plans/${one.planId}`),
            },
      ),
      ...campaigns.map(
        (one): Entry => ({
          uid: `campaign-${one.id}@${host}`,
          day: one.dueOn,
          title: one.title,
          link: link(`/campaigns/${one.id}`),
        }),
      ),
      ...own.flatMap((duty) => {
        const mine = (target: Target): boolean => target.answers.some((who) => who.cadreId === actor.cadreId);
        const share = duty.when.kind === "quota" && duty.when.share;
        return targetsOf(duty, ground).flatMap((target) =>
          occurrencesIn(duty, target.place, from, to, holidaysOf(rules))
            .filter((at) => fallsTo(target, at, share) && mine(answeredBy(target, at, dayOf(now))))
            .map(
              (at): Entry => ({
                uid: `duty-${idOf(duty)}-${at.on}-${target.place}@${host}`,
                day: at.due,
                title: zh ? duty.zh : duty.en,
                link: link(duty.to ?? "/duties"),
              }),
            ),
        );
      }),
    ];
  },
});

/** `/calendar/<token>.ics`: whoever knows the address reads the calendar; nothing else is opened by it. */
export function calendarFeeds(world: World): Hono {
  const app = new Hono();
  app.get("/calendar/:file{[A-Za-z0-9_-]{43}\\.ics}", async (c) => {
    const actor = await readerOf(world, c.req.param("file").slice(0, -4));
    if (!actor) return c.text("", 404);
    const entries = await calendarEntries({}, { world, actor });
    const name = actor.language === "zh" ? `${actor.name}的日程` : `${actor.name}'s day`;
    return c.body(calendarText(name, entries, world.now()), 200, {
      "content-type": "text/calendar; charset=utf-8",
      "cache-control": "private, no-store",
      "referrer-policy": "no-referrer",
    });
  });
  return app;
}
