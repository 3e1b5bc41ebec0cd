import { z } from "zod";
import { FileId } from "#kernel/ids.ts";
import type { Tx } from "#platform/db/tables.ts";
import { TYPES } from "#platform/files/media-types.ts";
import type { StoredFile } from "#platform/files/stored-files.ts";
import { type Query, query } from "#platform/query.ts";
import type { Caller } from "#platform/world.ts";
import { EventId } from "../contract.ts";
import { no } from "../domain/refusals.ts";
import { seesCounty } from "./names.ts";

/** What is handed out at a training, by name. */
export const materialsOf = async (tx: Tx, countyCode: string, eventId: string) =>
  (
    await tx
      .selectFrom("trainingMaterial")
      .select(["id", "name", "bytes"])
      .where("countyCode", "=", countyCode)
      .where("eventId", "=", eventId)
      .orderBy("name")
      .orderBy("id")
      .execute()
  ).map((one) => ({ id: FileId.parse(one.id), name: one.name, bytes: Number(one.bytes) }));

/** The materials of an event are the files it was saved with. */
export async function keepMaterials(
  tx: Tx,
  countyCode: string,
  eventId: string,
  stored: readonly StoredFile[],
): Promise<void> {
  await tx.deleteFrom("trainingMaterial").where("countyCode", "=", countyCode).where("eventId", "=", eventId).execute();
  if (stored.length === 0) return;
  await tx
    .insertInto("trainingMaterial")
    .values(
      stored.map(
        ({ id, name, kind, bytes, sha256 }) => ({ countyCode, id, eventId, name, kind, bytes, sha256 }) as never,
      ),
    )
    .execute();
}

const findMaterial = query({
  name: "stationing.material",
  verb: "stationing.read",
  input: z.object({ eventId: EventId, fileId: FileId }),
  run: async ({ tx, actor, input }) => {
    const row = await tx
      .selectFrom("trainingMaterial as m")
      .select(["m.name", "m.kind", "m.sha256"])
      .where("m.countyCode", "=", actor.countyCode)
      .where("m.eventId", "=", input.eventId)
      .where("m.id", "=", input.fileId)
      .$if(!seesCounty(actor, "stationing.manage"), (some) =>
        some.where((eb) =>
          eb.exists(
            eb
              .selectFrom("trainingSeat as s")
              .select("s.id")
              .whereRef("s.countyCode", "=", "m.countyCode")
              .whereRef("s.eventId", "=", "m.eventId")
              .where("s.cadreId", "=", actor.cadreId),
          ),
        ),
      )
      .executeTakeFirst();
    if (!row) throw no.materialNotFound({});
    return row;
  },
});

/** A file handed out at a training, for whoever has a seat there and for the organiser. */
export const readMaterial: Query<File> = Object.assign(
  async (raw: unknown, by: Caller): Promise<File> => {
    const { name, kind, sha256 } = await findMaterial(raw, by);
    const content = new Uint8Array(await by.world.files.read(sha256));
    return new File([content], name, { type: TYPES[kind as keyof typeof TYPES] ?? "application/octet-stream" });
  },
  { queryName: "stationing.material", verb: "stationing.read" },
);
