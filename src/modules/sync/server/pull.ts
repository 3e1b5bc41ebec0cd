import { dayOf } from "#kernel/day.ts";
import { getRules } from "#modules/rules/index.ts";
import { query } from "#platform/query.ts";
import { carryOf } from "../domain/carry.ts";
import { newsFor } from "../domain/news.ts";
import { type Around, Pull, type Pulled } from "../domain/shapes.ts";
import { colleaguesIn, villagesIn } from "./around.ts";
import { carriedOf } from "./carried.ts";
import { refuseLost } from "./devices.ts";
import { revOf } from "./rev-of.ts";
import { standingOf } from "./standing.ts";

/** Rules the phone needs to speak beside a field and to keep the days. */
const RULES_CARRIED = [
  "card.checklist.four-must-sees",
  "visit.min-people",
  "attendance.trip-kinds",
  "attendance.leave-kinds",
  "attendance.photo",
] as const;

/** The phone comes for news: what changed in the households it carries, what it must forget, and the rules of the day. */
export const pull = query({
  name: "sync.pull",
  verb: "household.read",
  input: Pull,
  run: async (asked): Promise<Pulled> => {
    const { tx, actor, input, now } = asked;
    await refuseLost(asked, input.deviceId);
    const today = dayOf(now);
    const carry = carryOf(actor, input.villages);
    const standing = await standingOf(asked, carry);
    const { send, gone, left } = newsFor(standing, input.known, input.limit);
    const rules = await getRules(tx, actor.countyCode, today);
    const places = [...carry.villages, ...carry.helpedIn];
    const around: Around = {
      me: {
        cadreId: actor.cadreId,
        name: actor.name,
        posts: actor.offices.map(({ post, territory }) => ({ post, territory })),
      },
      villages: await villagesIn(asked, places),
      colleagues: await colleaguesIn(asked, places),
      rules: Object.fromEntries(
        RULES_CARRIED.map((id) => [id, { version: rules[id].version, value: rules[id].value }]),
      ),
    };
    const aroundRev = revOf(JSON.stringify(around));
    return {
      at: now,
      today,
      aroundRev,
      around: input.around === aroundRev ? null : around,
      changed: await carriedOf(asked, send, standing),
      gone,
      left,
    };
  },
});
