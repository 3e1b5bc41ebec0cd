import { z } from "zod";
import { dayOf } from "#kernel/day.ts";
import { command } from "#platform/command.ts";
import type { Tx } from "#platform/db/tables.ts";
import { getStoredFile } from "#platform/files/stored-files.ts";
import { query } from "#platform/query.ts";
import { EndEvent, EventId, type EventRead, EventRow, SaveEvent, SeatPeople, SignIn } from "../contract.ts";
import { no } from "../domain/refusals.ts";
import { keepMaterials, materialsOf } from "./materials.ts";
import { cadresNamed, seesCounty } from "./names.ts";

const events = (tx: Tx, countyCode: string) =>
  tx
    .selectFrom("trainingEvent as e")
    .selectAll("e")
    .select((eb) => [
      eb
        .selectFrom("trainingSeat as s")
        .select(eb.fn.countAll<number>().as("n"))
        .whereRef("s.countyCode", "=", "e.countyCode")
        .whereRef("s.eventId", "=", "e.id")
        .as("asked"),
      eb
        .selectFrom("trainingSeat as s")
        .select((x) => x.fn.count<number>("s.signedAt").as("n"))
        .whereRef("s.countyCode", "=", "e.countyCode")
        .whereRef("s.eventId", "=", "e.id")
        .as("came"),
    ])
    .where("e.countyCode", "=", countyCode);
type Row = Awaited<ReturnType<ReturnType<typeof events>["execute"]>>[number];
const shown = (row: Row) => EventRow.parse({ ...row, asked: Number(row.asked ?? 0), came: Number(row.came ?? 0) });

async function getEvent(tx: Tx, countyCode: string, id: string): Promise<Row> {
  const row = await events(tx, countyCode).where("e.id", "=", id).executeTakeFirst();
  if (!row) throw no.eventNotFound({});
  return row;
}

/** Trainings and ceremonies, latest first. */
export const listEvents = query({
  name: "stationing.events",
  verb: "stationing.read",
  input: z.object({}).optional(),
  run: async ({ tx, actor }) =>
    (await events(tx, actor.countyCode).orderBy("e.heldOn", "desc").orderBy("e.id").limit(200).execute()).map(shown),
});

/** One event with its roll; who organises sees all seats, everybody else the own. */
export const readEvent = query({
  name: "stationing.event",
  verb: "stationing.read",
  input: z.object({ eventId: EventId }),
  run: async ({ tx, actor, input }): Promise<EventRead> => {
    const row = await getEvent(tx, actor.countyCode, input.eventId);
    const seats = await tx
      .selectFrom("trainingSeat as s")
      .innerJoin("cadre as c", (join) =>
        join.onRef("c.countyCode", "=", "s.countyCode").onRef("c.id", "=", "s.cadreId"),
      )
      .select(["s.cadreId", "s.venue", "s.signedAt", "s.certificateNo"])
      .where("s.countyCode", "=", actor.countyCode)
      .where("s.eventId", "=", input.eventId)
      .$if(!seesCounty(actor, "stationing.manage"), (some) => some.where("s.cadreId", "=", actor.cadreId))
      .orderBy("c.namePinyin")
      .orderBy("s.id")
      .execute();
    const cadre = await cadresNamed(
      tx,
      actor.countyCode,
      seats.map((one) => one.cadreId),
    );
    const sees = seesCounty(actor, "stationing.manage") || seats.length > 0;
    const materials = sees ? await materialsOf(tx, actor.countyCode, input.eventId) : [];
    return {
      ...shown(row),
      materials,
      seats: seats.map((one) => ({
        ...one,
        cadre: { id: cadre(one.cadreId).id, name: cadre(one.cadreId).name },
        unit: cadre(one.cadreId).unit ?? "",
      })),
    };
  },
});

export const saveEvent = command({
  name: "stationing.save-event",
  verb: "stationing.manage",
  input: SaveEvent,
  output: z.object({ id: EventId }),
  load: async ({ tx, actor, input }) => {
    const stored = [];
    for (const file of new Set(input.files)) stored.push(await getStoredFile(tx, actor, "stationing.read", file));
    const there = await tx
      .selectFrom("trainingEvent")
      .select("ended")
      .where("countyCode", "=", actor.countyCode)
      .where("id", "=", input.id)
      .executeTakeFirst();
    return { there, stored };
  },
  whyNot: (_, { there }) => (there?.ended ? no.eventEnded({}) : null),
  run: async ({ tx, actor, input, now, mark, emit }, { stored }) => {
    const { commandId: _, id, ...facts } = input;
    await tx
      .insertInto("trainingEvent")
      .values({ countyCode: actor.countyCode, id, ...facts, changedAt: now })
      .onConflict((on) => on.columns(["countyCode", "id"]).doUpdateSet({ ...facts, changedAt: now }))
      .execute();
    await keepMaterials(tx, actor.countyCode, id, stored);
    mark({ place: actor.countyCode, subject: id });
    await emit("stationing.event-saved", { eventId: id, heldOn: input.heldOn }, actor.countyCode);
    return { id };
  },
});

/** Who is to come: people one by one, or everybody on post. Who has a seat already keeps it. */
export const seatPeople = command({
  name: "stationing.seat-people",
  verb: "stationing.manage",
  input: SeatPeople,
  output: z.object({ seats: z.int() }),
  load: async ({ tx, actor, input, now }) => {
    const event = await getEvent(tx, actor.countyCode, input.eventId);
    const day = dayOf(now);
    const all = input.allOnPost
      ? await tx
          .selectFrom("placement")
          .select("cadreId")
          .distinct()
          .where("countyCode", "=", actor.countyCode)
          .where("endedOn", "is", null)
          .where("termUntil", ">", day)
          .execute()
      : [];
    const wanted = [...new Set([...input.cadres, ...all.map((one) => one.cadreId)])];
    const known =
      wanted.length === 0
        ? []
        : await tx
            .selectFrom("cadre")
            .select("id")
            .where("countyCode", "=", actor.countyCode)
            .where("id", "in", wanted)
            .execute();
    return { event, wanted, known: known.length };
  },
  whyNot: (_, { event, wanted, known }) => {
    if (event.ended) return no.eventEnded({});
    if (wanted.length === 0) return no.nobodyNamed({});
    return known < wanted.length ? no.cadreUnknown({}) : null;
  },
  run: async ({ tx, world, actor, input, now, mark }, { wanted }) => {
    const values = wanted.map((cadreId) => ({
      countyCode: actor.countyCode,
      id: world.newId(),
      eventId: input.eventId,
      cadreId,
      changedAt: now,
    }));
    for (let from = 0; from < values.length; from += 500)
      await tx
        .insertInto("trainingSeat")
        .values(values.slice(from, from + 500))
        .onConflict((on) => on.columns(["countyCode", "eventId", "cadreId"]).doNothing())
        .execute();
    mark({ place: actor.countyCode, subject: input.eventId });
    return { seats: values.length };
  },
});

/** Signed in at a venue on the day: by oneself, or by who organises. */
export const signIn = command({
  name: "stationing.sign-in-training",
  verb: "stationing.apply",
  input: SignIn,
  output: z.object({ id: EventId }),
  load: async ({ tx, actor, input }) => ({
    event: await getEvent(tx, actor.countyCode, input.eventId),
    seat: await tx
      .selectFrom("trainingSeat")
      .selectAll()
      .where("countyCode", "=", actor.countyCode)
      .where("eventId", "=", input.eventId)
      .where("cadreId", "=", input.cadreId)
      .executeTakeFirst(),
  }),
  whyNot: ({ actor, input, now }, { event, seat }) => {
    const organises = seesCounty(actor, "stationing.manage");
    if (!seat || (actor.cadreId !== input.cadreId && !organises)) return no.notSeated({});
    if (event.ended) return no.eventEnded({});
    if (seat.signedAt) return no.signedAlready({ at: seat.signedAt });
    if (!event.venues.includes(input.venue)) return no.choiceUnknown({ choice: input.venue });
    return !organises && dayOf(now) !== event.heldOn ? no.notTheDay({ on: event.heldOn }) : null;
  },
  run: async ({ tx, actor, input, now, mark }, { seat }) => {
    await tx
      .updateTable("trainingSeat")
      .set({ venue: input.venue, signedAt: now, signedBy: actor.cadreId, changedAt: now })
      .where("countyCode", "=", actor.countyCode)
      .where("id", "=", seat?.id ?? "")
      .execute();
    mark({ place: actor.countyCode, subject: input.eventId });
    return { id: input.eventId };
  },
});

/** The event is over: the roll is closed, and who came gets a numbered certificate where the event gives one. */
export const endEvent = command({
  name: "stationing.end-event",
  verb: "stationing.manage",
  input: EndEvent,
  output: z.object({ certificates: z.int() }),
  load: ({ tx, actor, input }) => getEvent(tx, actor.countyCode, input.eventId),
  whyNot: ({ now }, event) => {
    if (event.ended) return no.eventEnded({});
    return dayOf(now) < event.heldOn ? no.notTheDay({ on: event.heldOn }) : null;
  },
  run: async ({ tx, actor, input, now, mark }, event) => {
    const { countyCode } = actor;
    await tx
      .updateTable("trainingEvent")
      .set({ ended: true, changedAt: now })
      .where("countyCode", "=", countyCode)
      .where("id", "=", input.eventId)
      .execute();
    const came = event.certificate
      ? await tx
          .selectFrom("trainingSeat")
          .select("id")
          .where("countyCode", "=", countyCode)
          .where("eventId", "=", input.eventId)
          .where("signedAt", "is not", null)
          .orderBy("signedAt")
          .orderBy("id")
          .execute()
      : [];
    const stem = `培${event.heldOn.replaceAll("-", "")}-${input.eventId.slice(-4)}`;
    for (const [i, { id }] of came.entries())
      await tx
        .updateTable("trainingSeat")
        .set({ certificateNo: `${stem}-${String(i + 1).padStart(3, "0")}`, changedAt: now })
        .where("countyCode", "=", countyCode)
        .where("id", "=", id)
        .execute();
    mark({ place: countyCode, subject: input.eventId });
    return { certificates: came.length };
  },
});
