import { createHash, randomBytes } from "node:crypto";
import { z } from "zod";
import { command } from "#platform/command.ts";
import { query } from "#platform/query.ts";
import { no } from "../../domain/refusals.ts";
import { EndFeed, FeedDone, FeedOpened, FeedRow, OpenFeed } from "../../domain/work-shapes.ts";

const MOST = 5;
export const keyOfFeed = (token: string): Buffer => createHash("sha256").update(token).digest();

export const listFeeds = query({
  name: "calendar-feed.list",
  verb: "self.use",
  input: z.unknown(),
  run: async ({ tx, actor }) => {
    const rows = await tx
      .selectFrom("calendarFeed")
      .select(["id", "madeAt", "readAt", "endedAt"])
      .where("countyCode", "=", actor.countyCode)
      .where("cadreId", "=", actor.cadreId)
      .orderBy("madeAt", "desc")
      .limit(20)
      .execute();
    return rows.map((one) => FeedRow.parse(one));
  },
});

/** A private address for one phone's calendar: 256 random bits, told once; the database keeps its hash. */
export const openFeed = command({
  name: "calendar-feed.open",
  verb: "self.use",
  input: OpenFeed,
  output: FeedOpened,
  load: ({ tx, actor }) =>
    tx
      .selectFrom("calendarFeed")
      .select("id")
      .where("countyCode", "=", actor.countyCode)
      .where("cadreId", "=", actor.cadreId)
      .where("endedAt", "is", null)
      .execute(),
  whyNot: ({ input }, open) => {
    if (open.some((one) => one.id === input.feedId)) return no.exists({});
    return open.length >= MOST ? no.feedMany({ most: MOST }) : null;
  },
  run: async ({ tx, world, actor, input, now, mark }) => {
    mark({ subject: input.feedId });
    const token = randomBytes(32).toString("base64url");
    await tx
      .insertInto("calendarFeed")
      .values({
        countyCode: actor.countyCode,
        id: input.feedId,
        cadreId: actor.cadreId,
        accountId: actor.accountId,
        key: keyOfFeed(token),
        madeAt: now,
      })
      .execute();
    return { feedId: input.feedId, link: `${world.origin}/calendar/${token}.ics` };
  },
});

/** The address opens nothing any more. */
export const endFeed = command({
  name: "calendar-feed.end",
  verb: "self.use",
  input: EndFeed,
  output: FeedDone,
  load: ({ tx, actor, input }) =>
    tx
      .selectFrom("calendarFeed")
      .select("id")
      .where("countyCode", "=", actor.countyCode)
      .where("cadreId", "=", actor.cadreId)
      .where("id", "=", input.feedId)
      .where("endedAt", "is", null)
      .executeTakeFirst(),
  whyNot: (_, found) => (found ? null : no.feed({})),
  run: async ({ tx, actor, input, now, mark }) => {
    mark({ subject: input.feedId });
    await tx
      .updateTable("calendarFeed")
      .set({ endedAt: now })
      .where("countyCode", "=", actor.countyCode)
      .where("id", "=", input.feedId)
      .execute();
    return { feedId: input.feedId };
  },
});
