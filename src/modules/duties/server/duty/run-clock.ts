import { z } from "zod";
import { say } from "#i18n/index.ts";
import type { Holidays } from "#kernel/calendar.ts";
import { Day, dayOf } from "#kernel/day.ts";
import { CommandId } from "#kernel/ids.ts";
import { timeOfDay } from "#kernel/instant.ts";
import { systemActor } from "#modules/accounts/contract.ts";
import { getRules } from "#modules/rules/index.ts";
import { holidaysOf } from "#packs/index.ts";
import { command } from "#platform/command.ts";
import { derivedId } from "#platform/derived-id.ts";
import { query } from "#platform/query.ts";
import type { Caller } from "#platform/world.ts";
import type { Ground } from "../../domain/owed.ts";
import { addNotices, type NoticeToMany, noticesThere } from "../notice/add-notices.ts";
import { peopleUnder } from "../people.ts";
import { dutiesHeld, keptOf } from "./duties-held.ts";
import { type Chain, chainSpan, chainsOf, chunksOf, partsToLookAt, type Reminder, stepsReached } from "./reminders.ts";

const Moment = z.object({ commandId: CommandId, day: Day, time: z.string() });

/** The list of who has not done it, to those who stand above them in the township. */
const listFor = (reminder: Reminder, heads: readonly { cadreId: string; territory: string }[]): NoticeToMany | null => {
  const to = new Map(
    heads
      .filter((one) => reminder.place.startsWith(one.territory) && !reminder.to.has(one.cadreId))
      .map((one) => [one.cadreId, one.territory] as const),
  );
  if (reminder.step === "reminder" || to.size === 0) return null;
  const title = say("zh", `duties.step.${reminder.step}.heads`, {
    count: reminder.names.length,
    title: reminder.title,
  });
  return {
    ...reminder,
    id: derivedId("duty-step-heads", reminder.id),
    kind: "duty-list",
    title: title.slice(0, 100),
    body: reminder.names.join("、"),
    page: "/duties",
    to,
  };
};

/** People who are looked at, and who are told, in one transaction: a fraction of a second, during which the embedded database does nothing else. */
const AT_ONCE = 1_500;

const system = { name: "duty.steps-reached", verb: "duty.run-clock" };

/** Every step of a duty that can have been reached today. */
const findChains = query({
  ...system,
  input: z.object({}),
  run: async ({ tx, world, actor, now }) => {
    const rules = await getRules(tx, actor.countyCode, dayOf(now));
    const duties = await dutiesHeld(tx, actor, rules, chainSpan(dayOf(now)));
    const holidays = holidaysOf(rules);
    return chainsOf(keptOf(duties, world.evidence), actor.countyCode, dayOf(now), holidays).map((chain) => ({
      ...chain,
      holidays,
    }));
  },
});
type Found = Chain & { holidays: Holidays };

/** Those who may have reached one of them, in parts. */
const findParts = (chain: Found, most: number) =>
  query({
    ...system,
    input: z.object({}),
    run: ({ tx, actor, now }) => partsToLookAt(tx, actor, chain, dayOf(now), most),
  });

/** Who of a part reached one of them and has not been told: reminders with their people, and lists for those above. */
const findReached = (chain: Found, part: Ground) =>
  query({
    ...system,
    input: z.object({}),
    run: async ({ tx, world, actor, now }) => {
      const asked = { tx, actor, now, holidays: chain.holidays, sources: world.evidence ?? [] };
      const all = await stepsReached(asked, chain, part);
      const sent = await noticesThere(
        tx,
        actor.countyCode,
        all.map((one) => one.id),
      );
      const reached = all.filter((one) => !sent.has(one.id));
      if (reached.length === 0) return { reached, heads: [] };
      const { posts } = (await getRules(tx, actor.countyCode, dayOf(now)))["notices.escalation"].value;
      return { reached, heads: await peopleUnder(tx, actor.countyCode, posts, actor.countyCode, dayOf(now)) };
    },
  });

/** Tells some people of a step that was reached, and those above them: one notice a township, duty and step, whoever asks however often. */
const remind = (reminders: readonly Reminder[], heads: readonly { cadreId: string; territory: string }[]) =>
  command({
    name: "duty.remind",
    verb: "duty.run-clock",
    input: Moment,
    output: z.object({ people: z.int() }),
    load: async () => reminders.flatMap((one) => listFor(one, heads) ?? []),
    whyNot: () => null,
    run: async ({ tx, actor, now, mark }, lists) => {
      mark({ place: actor.countyCode });
      const by = systemActor(actor.countyCode);
      return { people: await addNotices(tx, actor.countyCode, [...reminders, ...lists], by, now) };
    },
  });

/** The moments of a day at which a step can be reached: when reminders begin to go out, and the hours at which duties close. */
const momentOf = (times: readonly string[], now: string): string | undefined =>
  times
    .toSorted()
    .filter((one) => one <= now)
    .at(-1);

const last = new WeakMap<Caller["world"], string>();

/**
 * What time does to duties. To be run every minute or so as the system: it works at each moment of the day. Each step of a duty is read by
 * itself, a part of the county after another, and told in chunks of people, each a command whose id follows from the notices in it; whoever is stopped in between goes on where it
 * stopped, because what was sent is there, and no restart and no second process sends anything twice. Returns how many people were told.
 */
export async function runDutyClock({ world, actor }: Caller, atOnce = AT_ONCE): Promise<number> {
  const now = world.now();
  const [day, clock] = [dayOf(now), timeOfDay(now)];
  const { begins, hours } = await world.db.transaction().execute(async (tx) => {
    const rules = await getRules(tx, actor.countyCode, day);
    const duties = await dutiesHeld(tx, actor, rules, { from: day, to: day });
    const hours = duties.flatMap(({ declaration: { window } }) => window.time ?? []);
    return { begins: rules["duties.remind-from"].value, hours };
  });
  const time = clock < begins ? undefined : momentOf([begins, ...hours], clock);
  if (time === undefined || last.get(world) === `${day} ${time}`) return 0;
  const by = { world, actor };
  let told = 0;
  for (const chain of await findChains({}, by))
    for (const part of await findParts(chain, atOnce)({}, by)) {
      const { reached, heads } = await findReached(chain, part)({}, by);
      for (const some of chunksOf(reached, atOnce)) {
        const commandId = derivedId("duty-remind", actor.countyCode, day, time, ...some.map((one) => one.id));
        told += (await remind(some, heads)({ commandId, day, time }, by)).people;
      }
    }
  last.set(world, `${day} ${time}`);
  return told;
}
