import { say } from "#i18n/index.ts";
import type { Actor } from "#kernel/actor.ts";
import { type Day, dayOf } from "#kernel/day.ts";
import type { Instant } from "#kernel/instant.ts";
import { sendNotice } from "#modules/duties/index.ts";
import { holdersOf } from "#modules/organisation/index.ts";
import { fullPlaceNames } from "#modules/places/index.ts";
import type { Rules } from "#packs/index.ts";
import type { Tx } from "#platform/db/tables.ts";
import { derivedId } from "#platform/derived-id.ts";

type Emergency = { logId: string; place: string; kind: string; followBy: Day; now: Instant };

const addHours = (at: Instant, hours: number): Instant =>
  new Date(Date.parse(at) + hours * 3_600_000).toISOString() as Instant;

/**
 * Those nearest to the village and the township hear of an emergency at once and confirm it within hours (rule worklog.emergency-tells), else they are reminded and named as with every notice. What
 * happened is read where it lies: the notice names nobody who is ill.
 */
export async function tellOfEmergency(tx: Tx, actor: Actor, rules: Rules, emergency: Emergency): Promise<void> {
  const { logId, place, kind, followBy, now } = emergency;
  const { posts, hours } = rules["worklog.emergency-tells"].value;
  const holders = await holdersOf(tx, actor.countyCode, posts, place, dayOf(now));
  const what = rules["worklog.emergency-kinds"].value.find((one) => one.key === kind)?.zh ?? kind;
  const names = await fullPlaceNames(tx, [place]);
  await sendNotice(tx, {
    ...{ id: derivedId("emergency", logId), countyCode: actor.countyCode, place, kind: "emergency", now },
    title: say("zh", "worklog.notice.emergency", { what, place: names.get(place) ?? place }).slice(0, 100),
    body: say("zh", "worklog.notice.emergency-body", { name: actor.name, day: followBy }),
    page: "/worklog?show=emergencies",
    to: holders.map((one) => one.cadreId).filter((one) => one !== actor.cadreId),
    by: actor,
    asks: "receipt",
    replyBy: addHours(now, hours),
  });
}
