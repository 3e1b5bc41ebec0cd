import { addDays, type Day, startOf } from "#kernel/day.ts";
import type { Client, Stage } from "./act.ts";
import { dice } from "./dice.ts";
import { COUNTY } from "./land.ts";
import { smallPdf } from "./small-pdf.ts";

const VENUES = ["县委党校", "石桥乡分会场"];

/** One training when the term began, over, with its certificates; another today that people are signing in to. */
export async function trainThem(stage: Stage, today: Day): Promise<void> {
  const officer = (await stage.as("xian-officer")).stationing;
  const commandId = () => stage.id() as never;
  const [first] = (await officer.placements({ state: "on-post", limit: 1 })).rows;
  const begun = addDays(first?.termSince ?? today, 3);
  const before = await announce(stage, officer, "驻村干部岗前培训", begun < today ? begun : today);
  await stage.world.db
    .updateTable("trainingSeat")
    .set((eb) => ({ venue: VENUES[0] ?? "", signedAt: startOf(begun), signedBy: eb.ref("cadreId") }))
    .where("countyCode", "=", COUNTY.code)
    .where("eventId", "=", before)
    .execute();
  await officer.endEvent({ commandId: commandId(), eventId: before });

  const d = dice(20_261_124);
  const eventId = await announce(stage, officer, "驻村干部冬季轮训", today);
  const { seats } = await officer.event({ eventId });
  for (const seat of seats.slice(0, 24))
    await officer.signIn({ commandId: commandId(), eventId, cadreId: seat.cadre.id, venue: d.pick(VENUES) });
}

/** A training with its material, and a seat for everybody on post. */
async function announce(stage: Stage, officer: Client["stationing"], title: string, heldOn: Day): Promise<never> {
  const eventId = stage.id() as never;
  const name = `${title}手册`;
  const content = smallPdf(name);
  const handed = { name: `${name}.pdf`, place: COUNTY.code, purpose: "stationing", content };
  await officer.saveEvent({
    ...{ commandId: stage.id() as never, id: eventId, kind: "training", title, heldOn, hours: 8 },
    ...{ venues: VENUES, organiser: "县委组织部", certificate: true },
    files: [(await stage.handIn("xian-officer", handed)) as never],
  });
  await officer.seatPeople({ commandId: stage.id() as never, eventId, cadres: [], allOnPost: true });
  return eventId;
}
