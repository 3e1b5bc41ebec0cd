import { z } from "zod";
import { say } from "#i18n/index.ts";
import { Day, dayOf } from "#kernel/day.ts";
import { CommandId } from "#kernel/ids.ts";
import { timeOfDay } from "#kernel/instant.ts";
import { systemActor } from "#modules/accounts/contract.ts";
import { holidaysOf } from "#packs/index.ts";
import { command } from "#platform/command.ts";
import { derivedId } from "#platform/derived-id.ts";
import type { Caller } from "#platform/world.ts";
import { addNotices, type NoticeToMany, noticesThere } from "../notice/add-notices.ts";
import { peopleUnder } from "../people.ts";
import { dutiesInForce, keptOf } from "./declared.ts";
import { type Reminder, stepsReached } from "./reminders.ts";

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

/** Tells everybody whose duty has reached a step of its chain: one notice a person, duty and step, whoever asks however often. */
export const remindDuties = command({
  name: "duty.remind",
  verb: "duty.run-clock",
  input: Moment,
  output: z.object({ people: z.int() }),
  load: ({ tx, actor, now }) => dutiesInForce(tx, actor, now),
  whyNot: () => null,
  run: async ({ tx, world, actor, now, mark }, { duties, rules }) => {
    const sources = world.evidence ?? [];
    const kept = keptOf(duties, sources);
    const holidays = holidaysOf(rules);
    const all = await stepsReached({ tx, actor, now, duties: kept, holidays, sources });
    const ids = all.map((one) => one.id);
    const sent = await noticesThere(tx, actor.countyCode, ids);
    const reached = all.filter((one) => !sent.has(one.id));
    mark({ place: actor.countyCode });
    if (reached.length === 0) return { people: 0 };
    const { posts } = rules["notices.escalation"].value;
    const heads = await peopleUnder(tx, actor.countyCode, posts, actor.countyCode, dayOf(now));
    const lists = reached.flatMap((one) => listFor(one, heads) ?? []);
    const people = await addNotices(tx, actor.countyCode, [...reached, ...lists], systemActor(actor.countyCode), now);
    return { people };
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
 * What time does to duties. To be run every minute or so as the system: it works once at each moment of the day, as a command whose id
 * follows from that moment, so that no restart and no second process sends anything twice. Returns how many people were told.
 */
export async function runDutyClock({ world, actor }: Caller): Promise<number> {
  const now = world.now();
  const [day, clock] = [dayOf(now), timeOfDay(now)];
  const { duties, rules } = await world.db.transaction().execute((tx) => dutiesInForce(tx, actor, now));
  const begins = rules["duties.remind-from"].value;
  const hours = duties.flatMap(({ declaration: { window } }) => window.time ?? []);
  const time = clock < begins ? undefined : momentOf([begins, ...hours], clock);
  if (time === undefined || last.get(world) === `${day} ${time}`) return 0;
  const commandId = derivedId("duty-clock", actor.countyCode, day, time);
  const { people } = await remindDuties({ commandId, day, time }, { world, actor });
  last.set(world, `${day} ${time}`);
  return people;
}
